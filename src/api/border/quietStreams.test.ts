import { type ClientRequest, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../actions/actor.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { type IntakeGate, openIntakeGate } from './intakeGate.ts'
import { receivingDoor } from './receiveDoor.ts'

const IDLE = 300

describe('A stream of which nothing comes', () => {
  let app: FastifyInstance
  let gate: IntakeGate
  let port = 0
  beforeAll(async () => {
    app = Fastify({ forceCloseConnections: true })
    app.decorate('say', (code: string) => code)
    app.addHook('onRequest', async (one) => {
      one.actor = { ...theClock('border'), name: String(one.headers['x-who']) }
    })
    const each = { all: 2, each: 2 }
    gate = openIntakeGate({ one: each, stream: each, writing: 1 })
    receivingDoor(app, {
      ...{ gate, idleMs: IDLE, may: () => true },
      receive: async (_actor, lines) => {
        await setTimeout(2 * IDLE)
        return done(
          lines.map(({ line }) => ({
            ...{ line, number: 'N', version: 1, outcome: 'stored' as const, lane: null },
            ...{ because: [], errors: [] },
          })),
        )
      },
      receiveOne: async () => done([]),
    })
    port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  })
  afterAll(() => app.close())

  const open = () => {
    const sent: ClientRequest = request({
      ...{ host: '127.0.0.1', port, method: 'POST', path: '/api/v1/declarations' },
      headers: { 'content-type': 'application/x-ndjson' },
    })
    const ended = new Promise<string>((resolve) => {
      sent.on('error', () => resolve('broken'))
      sent.on('response', (answer) => {
        let text = ''
        answer.on('data', (piece: Buffer) => {
          text += piece.toString()
        })
        answer.on('error', () => resolve(`${answer.statusCode} broken after ${text.split('\n').length - 1}`))
        answer.on('end', () => resolve(`${answer.statusCode} ended after ${text.split('\n').length - 1}`))
      })
    })
    return { sent, ended }
  }
  const hasRoom = () => {
    const leave = gate.enter('stream', 'somebody')
    leave?.()
    return leave !== undefined
  }

  it('is ended, and its place given back', async () => {
    const streams = [open(), open()]
    for (const { sent } of streams) sent.flushHeaders()
    await expect.poll(hasRoom).toBe(false)
    expect(await Promise.all(streams.map(({ ended }) => ended))).toEqual([
      '408 ended after 0',
      '408 ended after 0',
    ])
    await expect.poll(hasRoom).toBe(true)
  })

  it('is ended where it stands, also when pieces of a line drip on, but not for the time that we take', async () => {
    const { sent, ended } = open()
    sent.write('{}\n')
    await setTimeout(IDLE)
    sent.write('{}\n')
    const drip = setInterval(() => sent.write('x'), IDLE / 5)
    expect(await ended).toBe('200 broken after 2')
    clearInterval(drip)
    await expect.poll(hasRoom).toBe(true)
  })
})
