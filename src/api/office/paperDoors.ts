import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addScan, mayKeyInPaper, receiveScan } from '../../actions/office/paper/keepScan.ts'
import { holdKeyedIn, keyInAnswer, keyInSite } from '../../actions/office/paper/keyIn.ts'
import { openPaperCase } from '../../actions/office/paper/openPaperCase.ts'
import type { AnswerSaved } from '../../actions/profile/saveAnswer.ts'
import type { World } from '../../actions/world.ts'
import { type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { Parts, StatusOrNothing } from '../answerForms.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, ById, Id, LongText, ShortText } from '../schemas.ts'

/** Past this a file is cut off; up to it, its sender hears why it was too large. */
const cutAtBytes = 210 * 1024 * 1024

type Kept = Awaited<ReturnType<typeof receiveScan>> extends Outcome<infer T> ? T : never

interface Sent {
  readonly scan: Outcome<Kept>
  readonly fields: Readonly<Record<string, string>>
}

/** Applications on paper: the company and the scan of what it handed in; then what the officer keys in. */
export const openPaperDoors = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: cutAtBytes, files: 1, fields: 10, fieldSize: 2000, headerPairs: 40 },
      throwFileSizeLimit: false,
    })
    const schema = (summary: string) => ({
      summary,
      tags: ['paper'],
      consumes: ['multipart/form-data'],
      ...({ 'x-knock': 'office' } as object),
    })
    const fails = { '4xx': ErrorAnswer, '5xx': ErrorAnswer }
    scope.post(
      '/api/v1/paper-applications',
      {
        config: { knock: 'office' },
        schema: {
          ...schema(
            'Opens a case for an application on paper: name, taxId, types, city, legalRepresentative, officeId and the scan',
          ),
          response: { 201: Type.Object({ caseId: Id, number: Type.String() }), ...fails },
        },
      },
      (request, reply) =>
        answered(world, request, reply, (sent, scan) =>
          openPaperCase(world, request.actor, companyIn(sent), scan),
        ),
    )
    scope.post<{ Params: { id: string } }>(
      '/api/v1/cases/:id/paper/scans',
      {
        config: { knock: 'office' },
        schema: {
          ...schema('Adds a scan to a case that came in on paper'),
          params: ById,
          response: { 201: Type.Object({ id: Id }), ...fails },
        },
      },
      (request, reply) =>
        answered(world, request, reply, (_, scan) => addScan(world, request.actor, request.params.id, scan)),
    )
  })
  keyingDoors(app, world)
}

const answered = async <T>(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  enter: (fields: Sent['fields'], scan: Kept) => Promise<Outcome<T>>,
) => {
  const may = await mayKeyInPaper(world, request.actor)
  if (!may.ok) return answerRefusal(request, reply, may.refusal)
  const { scan, fields } = await receive(world, request)
  if (!scan.ok) return answerRefusal(request, reply, scan.refusal)
  const entered = await enter(fields, scan.value)
  if (!entered.ok) return answerRefusal(request, reply, entered.refusal)
  return reply.code(201).send(entered.value)
}

const receive = async (world: World, request: FastifyRequest): Promise<Sent> => {
  const fields: Record<string, string> = {}
  let scan: Outcome<Kept> = refused('input', 'paper.scan', undefined, '/scan')
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value).replaceAll('\u0000', '')
    else
      scan = await receiveScan(world, {
        stream: part.file,
        declaredName: part.filename,
        declaredType: part.mimetype,
      })
  }
  return { scan, fields }
}

const companyIn = (fields: Sent['fields']) => ({
  name: (fields.name ?? '').slice(0, 300),
  taxId: (fields.taxId ?? '').slice(0, 40),
  types: (fields.types ?? '').split(',').filter(Boolean),
  city: (fields.city ?? '').slice(0, 200),
  legalRepresentative: (fields.legalRepresentative ?? '').slice(0, 300),
  officeId: (fields.officeId ?? '').slice(0, 40),
})

const Answer = Type.Object({
  siteId: Id,
  criterionId: ShortText,
  status: StatusOrNothing,
  text: LongText,
  reason: LongText,
  parts: Type.Optional(Parts),
  baseVersion: Type.Integer({ minimum: 0 }),
})

const Held = Type.Object({ siteId: Id, criterionId: ShortText, version: Type.Integer({ minimum: 0 }) })

const keyingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/paper/sites',
      knock: 'office',
      tag: 'paper',
      summary: 'Keys in a site of a company that applied on paper',
      params: ById,
      body: Type.Object({
        name: ShortText,
        kind: ShortText,
        address: ShortText,
        city: ShortText,
        state: ShortText,
      }),
      answer: Type.Object({ id: Id, version: Type.Integer() }),
      status: 201,
    },
    ({ actor, params, body }) => keyInSite(world, actor, params.id, body),
  )
  door(
    app,
    {
      method: 'PUT',
      path: '/cases/:id/paper/answers',
      knock: 'office',
      tag: 'paper',
      summary: 'Keys in one answer of a paper application, at the sites that gave it',
      params: ById,
      body: Type.Object({ answers: Type.Array(Answer, { minItems: 1, maxItems: 200 }) }),
      answer: asIs<{ items: readonly AnswerSaved[] }>(),
    },
    ({ actor, params, body }) => keyInAnswer(world, actor, params.id, body.answers),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/cases/:id/paper/still-holds',
      knock: 'office',
      tag: 'paper',
      summary: 'Answers of a paper application that waited for review after a move still hold',
      params: ById,
      body: Type.Object({ answers: Type.Array(Held, { minItems: 1, maxItems: 200 }) }),
      answer: Type.Object({ reviewed: Type.Integer() }),
    },
    ({ actor, params, body }) => holdKeyedIn(world, actor, params.id, body.answers),
  )
}
