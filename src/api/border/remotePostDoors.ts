import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { bringJournal, mayBring } from '../../actions/border/answering/takeInJournals.ts'
import { takeSnapshot } from '../../actions/border/answering/takeSnapshot.ts'
import type { Decide } from '../../actions/border/placeLines.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import type { ServerParts } from '../serverParts.ts'

const mostJournalBytes = 50_000_000
const answers = { '4xx': ErrorAnswer, '5xx': ErrorAnswer }
const config = { knock: 'office' as const }
const knock = { 'x-knock': 'office' } as object

/** What an answering process at a post far away asks of the house: the signed snapshot, and to take its journals in. */
export const openRemotePostDoors = (app: FastifyInstance, { world, desk, snapshot }: ServerParts): void => {
  app.get<{ Params: { name: string } }>(
    '/api/v1/border/snapshot/:name',
    {
      config,
      schema: {
        summary: 'A head or a part of the signed snapshot from which the border is answered',
        tags: ['border'],
        params: Type.Object({
          name: Type.String({
            pattern: '^(head|head-before|[0-9a-f]{64})\\.json$',
            description: 'head.json names its parts by their SHA-256; If-None-Match is heeded.',
          }),
        }),
        response: { 200: Type.Unsafe<object>({}), 304: Type.Null(), ...answers },
        ...knock,
      },
    },
    async (request, reply) => {
      const outcome = await takeSnapshot(world, request.actor, snapshot, request.params.name)
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      const { bytes, hash } = outcome.value
      const etag = `"${hash}"`
      reply.header('etag', etag)
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(bytes)
    },
  )
  app.register(async (scope) => openJournalsDoor(scope, (one) => desk.decide(one), world))
}

const openJournalsDoor = (app: FastifyInstance, decide: Decide, world: ServerParts['world']): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-ndjson', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.post(
    '/api/v1/border/journals',
    {
      config,
      bodyLimit: mostJournalBytes,
      // Who may not is told so before megabytes are read.
      onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
        if (!mayBring(request.actor))
          return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
      },
      schema: {
        summary:
          'Stores what a post decided by itself, each number and version once, however often it is sent',
        tags: ['border'],
        consumes: ['application/x-ndjson'],
        response: {
          200: Type.Object({
            stored: Type.Integer(),
            duplicates: Type.Integer(),
            refused: Type.Integer({
              description: 'Not stored, or not readable: the post keeps the journal.',
            }),
          }),
          ...answers,
        },
        ...knock,
      },
    },
    async (request, reply) => {
      const outcome = await bringJournal(world, request.actor, decide, String(request.body ?? ''))
      return outcome.ok ? reply.send(outcome.value) : answerRefusal(request, reply, outcome.refusal)
    },
  )
}
