import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  type ImportedLibrary,
  importLibrary,
  mayImportLibrary,
} from '../../actions/frameworks/importLibrary.ts'
import { type LibraryPreview, previewLibrary } from '../../actions/frameworks/previewLibrary.ts'
import { readSentLibrary, soundLibrary } from '../../actions/frameworks/readLibraryFile.ts'
import type { World } from '../../actions/world.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs, ShortText } from '../schemas.ts'

/** Above the largest library that is read, so that its sender hears why: past this the line is cut. */
const cutAtBytes = 64 * 1024 * 1024

type Head = Readonly<Record<'file' | 'urn' | 'name' | 'locale' | 'version', string | undefined>>

/** Where a file comes in: to be looked at, or to be kept. */
export const takeIn = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      /^(application\/((.+\+)?(json|yaml)|octet-stream|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)|text\/(yaml|csv))/,
      { parseAs: 'buffer', bodyLimit: cutAtBytes },
      (_request, body, done) => done(null, body),
    )
    scope.post(
      '/api/v1/frameworks',
      planOf(
        'Imports a framework library: YAML, JSON, an OSCAL catalogue, or a table with a row a node, whose urn, name, locale and version are asked of the query',
        { 200: asIs<ImportedLibrary>(), 201: asIs<ImportedLibrary>() },
      ),
      (request, reply) => importSent(world, request, reply),
    )
    scope.post(
      '/api/v1/frameworks/preview',
      planOf(
        'Looks at a framework library as an import would and keeps nothing: what it holds, or every fault',
        {
          200: asIs<LibraryPreview>(),
        },
      ),
      (request, reply) => previewSent(world, request, reply),
    )
  })
}

const planOf = (summary: string, answers: Readonly<Record<number, unknown>>) => ({
  config: { knock: 'office' as const, rateLimit: { max: 30, timeWindow: '1 minute' } },
  bodyLimit: cutAtBytes,
  // Who may not is told so before megabytes are read.
  onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
    if (!mayImportLibrary(request.actor))
      return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
  },
  schema: {
    summary,
    tags: ['frameworks'],
    consumes: ['application/yaml', 'application/json', 'text/csv', 'application/octet-stream'],
    querystring: Type.Object({
      file: Type.Optional(ShortText),
      urn: Type.Optional(ShortText),
      name: Type.Optional(ShortText),
      locale: Type.Optional(ShortText),
      version: Type.Optional(ShortText),
    }),
    response: { ...answers, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
    ...({ 'x-knock': 'office' } as object),
  },
})

const readSent = (request: FastifyRequest) => {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const { file: named, ...head } = request.query as Head
  const file = named ?? (request.headers['content-type']?.startsWith('text/csv') ? 'sent.csv' : 'sent')
  return readSentLibrary({ file, bytes, head })
}

const wordsFor =
  (world: World, { actor }: FastifyRequest) =>
  (code: string, values?: Parameters<World['say']>[2]) =>
    world.say(code, actor.language, values)

const importSent = async (world: World, request: FastifyRequest, reply: FastifyReply) => {
  const words = wordsFor(world, request)
  const library = soundLibrary(await readSent(request), words)
  if (!library.ok) return answerRefusal(request, reply, library.refusal)
  const imported = await importLibrary(world, request.actor, library.value, words)
  if (!imported.ok) return answerRefusal(request, reply, imported.refusal)
  return reply.code(imported.value.already ? 200 : 201).send(imported.value)
}

const previewSent = async (world: World, request: FastifyRequest, reply: FastifyReply) => {
  const read = await readSent(request)
  if (!read.ok) return answerRefusal(request, reply, read.refusal)
  const preview = await previewLibrary(world, request.actor, read.value, wordsFor(world, request))
  return preview.ok ? reply.send(preview.value) : answerRefusal(request, reply, preview.refusal)
}
