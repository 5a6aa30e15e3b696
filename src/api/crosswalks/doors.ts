import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { crosswalkFile, crosswalkTable } from '../../actions/crosswalks/crosswalkFiles.ts'
import { listCrosswalks, tellCrosswalk } from '../../actions/crosswalks/crosswalksTold.ts'
import { judgeRelation } from '../../actions/crosswalks/judgeRelation.ts'
import { type RelationAtDesk, readJudgements } from '../../actions/crosswalks/readJudgements.ts'
import type { World } from '../../actions/world.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { door, ErrorAnswer } from '../door.ts'
import { toldDoor } from '../reading/toldDoor.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'
import { CrosswalkAnswer, CrosswalksAnswer, JudgementAsked, TwoProgrammes } from './forms.ts'

/** The relations between the criteria of two programmes: for anybody to read, for reviewers to judge. */
export const openCrosswalkDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  toldDoor(
    app,
    world,
    {
      path: '/crosswalks',
      summary: 'Every crosswalk between two programmes, in a line each',
      params: Type.Object({}),
      answer: CrosswalksAnswer,
      judged: true,
    },
    (library) => done({ items: listCrosswalks(library) }),
  )
  toldDoor(
    app,
    world,
    {
      path: '/crosswalks/:from/:to',
      summary: 'All relations between two programmes, by the standards of the first',
      params: TwoProgrammes,
      answer: CrosswalkAnswer,
      judged: true,
    },
    (library, { from, to }) => tellCrosswalk(library, from, to),
  )
  openFileDoor(app, world)
  openJudgementDoors(app, world)
}

const openJudgementDoors = (app: FastifyInstance, world: World): void => {
  const plan = { path: '/crosswalks/:from/:to/judgements', knock: 'office', tag: 'crosswalks' } as const
  door(
    app,
    {
      ...plan,
      method: 'GET',
      summary: 'What was said of each relation, and what whoever asks may say of it',
      params: TwoProgrammes,
      answer: asIs<{ relations: readonly RelationAtDesk[] }>(),
    },
    ({ actor, params }) => readJudgements(world, actor, [params.from, params.to]),
  )
  door(
    app,
    {
      ...plan,
      method: 'POST',
      summary:
        'Says something of one relation: agrees, proposes other words, or answers a proposal; nothing is rewritten',
      params: TwoProgrammes,
      body: JudgementAsked,
      answer: Type.Object({ id: Type.String() }),
      status: 201,
    },
    ({ actor, params, body }) => judgeRelation(world, actor, [params.from, params.to], body),
  )
}

const files = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  yaml: 'application/yaml; charset=utf-8',
} as const

const Query = Type.Object({
  as: Type.Enum(['csv', 'xlsx', 'yaml']),
  language: Type.Optional(Type.Enum(['es', 'en'])),
})

const openFileDoor = (app: FastifyInstance, world: World): void => {
  app.get(
    '/api/v1/crosswalks/:from/:to/file',
    {
      config: { knock: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        summary:
          'The same as a table, or as the file in which crosswalks are kept, with what was judged since',
        tags: ['crosswalks'],
        params: TwoProgrammes,
        querystring: Query,
        response: {
          200: {
            description: 'The file',
            content: Object.fromEntries(
              Object.values(files).map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
            ),
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'anyone' } as object),
      },
    },
    async (request, reply) => {
      const { from, to } = request.params as Static<typeof TwoProgrammes>
      const { as, language = request.actor.language } = request.query as Static<typeof Query>
      const file = await fileOf(world, language, [from, to], as)
      if (!file.ok) return answerRefusal(request, reply, file.refusal)
      const { bytes, name } = file.value
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('x-content-type-options', 'nosniff')
        .type(files[as])
        .send(Buffer.from(bytes))
    },
  )
}

const fileOf = async (
  world: World,
  language: 'es' | 'en',
  programmes: readonly [string, string],
  as: keyof typeof files,
): Promise<Outcome<{ bytes: Uint8Array; name: string }>> => {
  if (as !== 'yaml') return crosswalkTable(world, language, programmes, as)
  const file = crosswalkFile(await world.judged(), programmes)
  return file.ok ? done({ bytes: new TextEncoder().encode(file.value.text), name: file.value.name }) : file
}
