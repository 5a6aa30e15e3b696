import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ImportedOscal, importOscal, mayImportOscal } from '../../actions/oscal/importOscal.ts'
import { readDocument } from '../../actions/oscal/readDocument.ts'
import {
  type KeptOscal,
  listOscalDocuments,
  readOscalDocument,
} from '../../actions/oscal/readOscalDocuments.ts'
import type { World } from '../../actions/world.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, ById } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'
import { openCaseOscalDoor } from './caseDoor.ts'
import { openLookDoors } from './lookDoors.ts'

/** Above the largest document that is read, so that its sender hears why: past this the line is cut. */
const cutAtBytes = 64 * 1024 * 1024
const plan = { knock: 'office', tag: 'oscal' } as const

/** OSCAL documents of others: sent in, listed, given back. */
export const openOscalDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/oscal/documents',
      summary: 'The OSCAL documents that were imported, newest first, without their content',
      answer: asIs<{ items: readonly KeptOscal[] }>(),
    },
    ({ actor }) => listOscalDocuments(world, actor),
  )
  openCaseOscalDoor(app, world)
  openLookDoors(app, world)
  giveBack(app, world)
  takeIn(app, world)
}

const giveBack = (app: FastifyInstance, world: World): void => {
  app.get(
    '/api/v1/oscal/documents/:id',
    {
      config: { knock: plan.knock },
      schema: {
        summary: 'An imported OSCAL document with every field, by its id or its uuid',
        tags: [plan.tag],
        params: ById,
        response: { 200: asIs<object>(), '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': plan.knock } as object),
      },
      // What came in goes out as it is: writing it out by a schema could only lose something.
      serializerCompiler: () => (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    },
    async (request, reply) => {
      const { id } = request.params as { id: string }
      const found = await readOscalDocument(world, request.actor, id)
      if (!found.ok) return answerRefusal(request, reply, found.refusal)
      return reply.type('application/json; charset=utf-8').send(found.value.content)
    },
  )
}

const takeIn = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      /^(application\/((.+\+)?(json|yaml)|octet-stream)|text\/yaml)/,
      { parseAs: 'buffer', bodyLimit: cutAtBytes },
      (_request, body, done) => done(null, body),
    )
    scope.post(
      '/api/v1/oscal/documents',
      {
        config: { knock: plan.knock, rateLimit: { max: 30, timeWindow: '1 minute' } },
        bodyLimit: cutAtBytes,
        // Who may not is told so before megabytes are read.
        onRequest: async (request, reply) => {
          if (!mayImportOscal(request.actor))
            return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
        },
        schema: {
          summary: 'Imports an OSCAL document, in JSON or YAML; the same again changes nothing',
          tags: [plan.tag],
          consumes: ['application/json', 'application/yaml'],
          response: {
            200: asIs<ImportedOscal>(),
            201: asIs<ImportedOscal>(),
            '4xx': ErrorAnswer,
            '5xx': ErrorAnswer,
          },
          ...({ 'x-knock': plan.knock } as object),
        },
      },
      (request, reply) => importSent(world, request, reply),
    )
  })
}

const importSent = async (world: World, request: FastifyRequest, reply: FastifyReply) => {
  const { language } = request.actor
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const read = readDocument(bytes, (code, values) => world.say(code, language, values))
  if (!read.ok) return answerRefusal(request, reply, read.refusal)
  const imported = await importOscal(world, request.actor, read.value)
  if (!imported.ok) return answerRefusal(request, reply, imported.refusal)
  return reply.code(imported.value.already ? 200 : 201).send(imported.value)
}
