import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { exportTold } from '../../../actions/capacity/evaluations/told/exportTold.ts'
import {
  importTold,
  lookAtTold,
  type ToldKept,
  type ToldSeen,
} from '../../../actions/capacity/evaluations/told/importTold.ts'
import { readTold, type ToldRead } from '../../../actions/capacity/evaluations/told/readTold.ts'
import type { World } from '../../../actions/world.ts'
import { may } from '../../../domain/people/powers.ts'
import { door, ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { asIs } from '../../schemas.ts'
import { Country } from './forms.ts'

const path = '/evaluations/countries/:country/told'
const OfCountry = Type.Object({ country: Country })
/** Above the largest file that is read, so that its sender hears why: past this the line is cut. */
const cutAtBytes = 4 * 1024 * 1024

/** A country's figures, from one Aval to another in a signed file. */
export const openToldDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', knock: 'office', tag: 'evaluations', path, answer: asIs<ToldRead>() },
      summary: 'What a country told of itself in files from its own Aval',
      params: OfCountry,
    },
    ({ actor, params }) => readTold(world, actor, params.country),
  )
  openTakingAway(app, world)
  app.register(async (scope) => openBringing(scope, world))
}

const openTakingAway = (app: FastifyInstance, world: World): void => {
  app.get<{ Params: { country: string } }>(
    `/api/v1${path}/file`,
    {
      config: { knock: 'office', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        summary: 'What the country whose programme runs here lets be seen, signed, to take to another Aval',
        tags: ['evaluations'],
        params: OfCountry,
        response: {
          200: { description: 'The file', content: { 'application/json': { schema: Type.String() } } },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const written = await exportTold(world, request.actor, request.params.country)
      if (!written.ok) return answerRefusal(request, reply, written.refusal)
      return reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', `attachment; filename="${written.value.name}"`)
        .header('cache-control', 'private, no-store')
        .serializer(String)
        .send(written.value.text)
    },
  )
}

const planOf = (summary: string, query: object, answer: unknown) => ({
  config: { knock: 'office' as const, rateLimit: { max: 30, timeWindow: '1 minute' } },
  bodyLimit: cutAtBytes,
  // Who may not is told so before anything is read.
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    if (!may(request.actor.roles, 'evaluateCountries'))
      return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
  },
  schema: {
    summary,
    tags: ['evaluations'],
    consumes: ['application/json', 'application/octet-stream'],
    params: OfCountry,
    ...query,
    response: { 200: answer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
    ...({ 'x-knock': 'office' } as object),
  },
})

const broughtBy = ({ body, params }: FastifyRequest) => ({
  bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
  country: (params as { country: string }).country,
})

const openBringing = (scope: FastifyInstance, world: World): void => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.post(
    `/api/v1${path}/preview`,
    planOf('Looks at a country’s file as an import would and keeps nothing', {}, asIs<ToldSeen>()),
    async (request, reply) => {
      const seen = await lookAtTold(world, request.actor, broughtBy(request))
      return seen.ok ? reply.send(seen.value) : answerRefusal(request, reply, seen.refusal)
    },
  )
  const Query = Type.Object({ fingerprint: Type.Optional(Type.String({ maxLength: 200 })) })
  scope.post(
    `/api/v1${path}`,
    planOf(
      'Keeps what a country told; the first time with its key’s fingerprint, which the country gave by another way',
      { querystring: Query },
      asIs<ToldKept>(),
    ),
    async (request, reply) => {
      const { fingerprint = '' } = request.query as { fingerprint?: string }
      const kept = await importTold(world, request.actor, { ...broughtBy(request), fingerprint })
      return kept.ok ? reply.send(kept.value) : answerRefusal(request, reply, kept.refusal)
    },
  )
}
