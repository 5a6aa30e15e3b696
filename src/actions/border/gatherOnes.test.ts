import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Actor } from '../actor.ts'
import { gatherOnes, type ReceiveOne } from './gatherOnes.ts'
import { receiveDeclarations } from './receiveDeclarations.ts'

const green: LaneDecision = {
  ...{ lane: 'green', means: null, basis: 'none', because: [{ code: 'targeting.why.none' }], chain: [] },
  ...{ score: { raw: 0, relief: 0, final: 0 }, draw: { value: 0.5, probability: 0.1 } },
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: '2026-11-02T00:00:00.000Z' as Instant },
}

describe('Declarations that come one by one', () => {
  let ground: TestWorld
  let machine: Actor
  let batches: { readonly actor: Actor; readonly lines: number }[]
  let receiveOne: ReceiveOne
  beforeAll(async () => {
    ground = await aWorld()
    machine = {
      ...{ personId: null, name: 'VUCEM', side: 'office' as const, roles: ['borderSystem' as const] },
      ...{ operatorIds: [], officeIds: [], language: 'en' as const, requestId: 'first', steppedUp: false },
    }
  })
  afterAll(() => ground.drop())
  beforeEach(() => {
    batches = []
    const decide = ({ procedure }: GoodsDeclaration) => {
      if (procedure === 'POISON') throw new RangeError('a value that nobody foresaw')
      return green
    }
    receiveOne = gatherOnes((actor, lines) => {
      batches.push({ actor, lines: lines.length })
      return receiveDeclarations(ground.world, actor, decide, lines)
    })
  })

  const send = async (over: Partial<GoodsDeclaration>, by: Actor = machine) => {
    const outcome = await receiveOne(by, { line: 1, value: aDeclaration(over) })
    if (!outcome.ok) return outcome.refusal.code
    const [answer] = outcome.value
    if (outcome.value.length !== 1 || !answer) throw new Error('one was sent')
    expect(answer.number).toBe(over.number)
    return `${answer.outcome} ${answer.errors.map(({ message }) => message).join(' ')}`.trim()
  }
  const many = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({ number: `${prefix}-${place}` }))
  const numbered = (prefix: string) =>
    asSystem(ground.db, async (tx) => {
      const { rows } = await tx.client.query<{ number: string; batch: string }>(
        'select number, batch_id as batch from aval.goods_declaration where number like $1',
        [`${prefix}-%`],
      )
      return rows
    })

  it('are written in few batches, each with its event, and answered when they are in the store', async () => {
    const answered = await Promise.all(
      many('TOGETHER', 60).map(async (one) => {
        const told = await send(one)
        return [told, (await numbered('TOGETHER')).some(({ number }) => number === one.number)]
      }),
    )
    expect(answered).toEqual(Array.from({ length: 60 }, () => ['stored', true]))
    expect(batches.length).toBeLessThan(5)
    const written = new Set((await numbered('TOGETHER')).map(({ batch }) => batch))
    expect(written.size).toBe(batches.length)
    const events = await asSystem(ground.db, (tx) =>
      tx.client.query(
        `select 1 from aval.audit_event where subject_kind = 'batch' and subject_id = any ($1)`,
        [[...written]],
      ),
    )
    expect(events.rows).toHaveLength(batches.length)
  })

  it('wait for no other where there is none', async () => {
    expect(await send({ number: 'ALONE-1' })).toBe('stored')
    expect(await send({ number: 'ALONE-1' })).toBe('duplicate')
    expect(batches.map(({ lines }) => lines)).toEqual([1, 1])
  })

  it('are each refused for what is wrong with them, and their neighbours stored', async () => {
    const sent = many('MIXED', 9)
    const answers = await Promise.all(
      sent.map((one, place) => send(place === 4 ? { ...one, declarationOffice: 'nowhere' } : one)),
    )
    expect(answers[4]).toMatch(/^refused There is no office “nowhere”/)
    expect(answers.filter((answer) => answer === 'stored')).toHaveLength(8)
    expect(batches.map(({ lines }) => lines)).toEqual([9])
  })

  it('fail alone where one makes the whole batch fail', async () => {
    const sent = many('SPOILT', 7)
    const answers = await Promise.allSettled(
      sent.map((one, place) => send(place === 3 ? { ...one, procedure: 'POISON' } : one)),
    )
    expect(answers.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
    ])
    expect((await numbered('SPOILT')).map(({ number }) => number)).not.toContain('SPOILT-3')
    expect(await numbered('SPOILT')).toHaveLength(6)
  })

  it('are never put with another actor’s: not by power, scope or language', async () => {
    const officer = await ground.anOfficer('Blanca Rey', 'borderOfficer')
    const manager = await ground.anOfficer('Marta Paz', 'programmeManager')
    const spanish: Actor = { ...machine, language: 'es', requestId: 'second' }
    const answers = await Promise.all([
      send({ number: 'APART-1' }),
      send({ number: 'APART-2' }, officer),
      send({ number: 'APART-3', declarationOffice: 'nowhere' }, spanish),
      send({ number: 'APART-4' }, { ...machine, requestId: 'third' }),
      send({ number: 'APART-5' }, { ...machine, roles: ['partnerSystem'] }),
      send({ number: 'APART-6' }, manager),
    ])
    expect(answers).toEqual([
      ...['stored', 'notAllowed', expect.stringMatching(/^refused No hay .*nowhere/), 'stored'],
      ...['notAllowed', 'notAllowed'],
    ])
    expect((await numbered('APART')).map(({ number }) => number).toSorted()).toEqual(['APART-1', 'APART-4'])
    expect(batches.map(({ actor: { roles, language }, lines }) => [roles[0], language, lines])).toEqual([
      ['borderSystem', 'en', 2],
      ['borderOfficer', officer.language, 1],
      ['borderSystem', 'es', 1],
      ['partnerSystem', 'en', 1],
      ['programmeManager', manager.language, 1],
    ])
  })
})
