import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  type ImportedLibrary,
  importLibrary,
  mayImportLibrary,
} from '../../actions/frameworks/importLibrary.ts'
import {
  exportLibrary,
  type KeptFramework,
  type KeptLibrary,
  type KeptNode,
  listLibraries,
  type NodeFound,
  readFrameworks,
  searchFrameworks,
} from '../../actions/frameworks/readLibraries.ts'
import { readLibraryFile } from '../../actions/frameworks/readLibraryFile.ts'
import type { World } from '../../actions/world.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, ShortText } from '../schemas.ts'
import type { ServerParts } from '../serverParts.ts'

/** Above the largest library that is read, so that its sender hears why: past this the line is cut. */
const cutAtBytes = 64 * 1024 * 1024
const plan = { knock: 'office', tag: 'frameworks' } as const
const ByLibrary = Type.Object({ library: ShortText })

/** Frameworks that others publish: sent in as libraries, read, searched, given back. */
export const openFrameworkDoors = (app: FastifyInstance, { world }: ServerParts): void => {
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks',
      summary: 'The framework libraries that were imported, newest first, with what each holds counted',
      answer: asIs<{ items: readonly KeptLibrary[] }>(),
    },
    ({ actor }) => listLibraries(world, actor),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/search',
      summary: 'Requirement nodes that hold every word asked for, accents or not; 100 at most',
      query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 200 }) }),
      answer: asIs<{ items: readonly NodeFound[] }>(),
    },
    ({ actor, query }) => searchFrameworks(world, actor, query.q),
  )
  door(
    app,
    {
      ...plan,
      method: 'GET',
      path: '/frameworks/:library',
      summary: 'The frameworks of a library, by its id or urn, and 500 nodes of each from a place on',
      params: ByLibrary,
      query: Type.Object({ from: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })) }),
      answer: asIs<{ frameworks: readonly (KeptFramework & { nodes: readonly KeptNode[] })[] }>(),
    },
    ({ actor, params, query }) =>
      readFrameworks(world, actor, { library: params.library, from: query.from ?? 0 }),
  )
  giveBack(app, world)
  takeIn(app, world)
}

const giveBack = (app: FastifyInstance, world: World): void => {
  app.get(
    '/api/v1/frameworks/:library/file',
    {
      config: { knock: plan.knock },
      schema: {
        summary: 'An imported library whole, as YAML, by its id or urn',
        tags: [plan.tag],
        params: ByLibrary,
        response: { 200: { type: 'string' }, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': plan.knock } as object),
      },
      serializerCompiler: () => (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    },
    async (request, reply) => {
      const { library } = request.params as { library: string }
      const found = await exportLibrary(world, request.actor, library)
      if (!found.ok) return answerRefusal(request, reply, found.refusal)
      return reply.type('application/yaml; charset=utf-8').send(found.value.text)
    },
  )
}

const takeIn = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      /^(application\/((.+\+)?(json|yaml)|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|text\/(yaml|csv))/,
      { parseAs: 'buffer', bodyLimit: cutAtBytes },
      (_request, body, done) => done(null, body),
    )
    scope.post(
      '/api/v1/frameworks',
      {
        config: { knock: plan.knock, rateLimit: { max: 30, timeWindow: '1 minute' } },
        bodyLimit: cutAtBytes,
        // Who may not is told so before megabytes are read.
        onRequest: async (request, reply) => {
          if (!mayImportLibrary(request.actor))
            return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
        },
        schema: {
          summary:
            'Imports a framework library: YAML, JSON, or a table with a row a node, whose urn, name, locale and version are asked of the query',
          tags: [plan.tag],
          consumes: ['application/yaml', 'application/json', 'text/csv'],
          querystring: Type.Object({
            urn: Type.Optional(ShortText),
            name: Type.Optional(ShortText),
            locale: Type.Optional(ShortText),
            version: Type.Optional(ShortText),
          }),
          response: {
            200: asIs<ImportedLibrary>(),
            201: asIs<ImportedLibrary>(),
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
  const words = (code: string, values?: Parameters<World['say']>[2]) => world.say(code, language, values)
  const file = request.headers['content-type']?.startsWith('text/csv') ? 'sent.csv' : 'sent'
  const head = request.query as Readonly<Record<'urn' | 'name' | 'locale' | 'version', string | undefined>>
  const read = await readLibraryFile(file, bytes, head, words)
  if (!read.ok) return answerRefusal(request, reply, read.refusal)
  const imported = await importLibrary(world, request.actor, read.value, words)
  if (!imported.ok) return answerRefusal(request, reply, imported.refusal)
  return reply.code(imported.value.already ? 200 : 201).send(imported.value)
}
