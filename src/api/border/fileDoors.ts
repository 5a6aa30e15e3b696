import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Columns, isDeclarationColumn } from '../../actions/border/files/declarationColumns.ts'
import { type FileProgress, loadDeclarationFile } from '../../actions/border/files/loadFile.ts'
import {
  type FilePreview,
  type FileSent,
  previewDeclarationFile,
} from '../../actions/border/files/previewFile.ts'
import type { Decide } from '../../actions/border/placeLines.ts'
import type { World } from '../../actions/world.ts'
import { may } from '../../domain/people/powers.ts'
import { Line } from '../company/forms.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { asIs } from '../schemas.ts'

const mostBytes = 50_000_000
const Query = Type.Object({
  name: Line(300, 1),
  sender: Type.Optional(Line(120)),
  columns: Type.Optional(
    Type.String({
      maxLength: 4_000,
      pattern: '^[A-Za-z]+\\.\\d{1,3}(,[A-Za-z]+\\.\\d{1,3})*$',
      description: 'Which column of the file says what, from 0: `number.0,issuedAt.3`.',
    }),
  ),
})

/** Files of declarations from the browser: first looked at, then stored with their progress told. */
export const openFileDoors = (app: FastifyInstance, world: World, decide: Decide): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    const plan = (summary: string, answer: object) => ({
      config: { knock: 'office' as const, rateLimit: { max: 60, timeWindow: '1 minute' } },
      bodyLimit: mostBytes,
      // Who may not is told so before megabytes are read.
      onRequest: async (request: FastifyRequest, reply: Parameters<typeof answerRefusal>[1]) => {
        if (!may(request.actor.roles, 'loadDeclarations'))
          return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
      },
      schema: {
        summary,
        tags: ['border'],
        consumes: ['application/octet-stream'],
        querystring: Query,
        response: { 200: answer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'office' } as object),
      },
    })
    scope.post(
      '/api/v1/declarations/files/preview',
      plan('What a CSV or XLSX file of declarations would bring in; nothing is stored', asIs<FilePreview>()),
      async (request, reply) => {
        const outcome = await previewDeclarationFile(world, request.actor, fileIn(request))
        return outcome.ok ? reply.send(outcome.value) : answerRefusal(request, reply, outcome.refusal)
      },
    )
    scope.post(
      '/api/v1/declarations/files',
      plan(
        'Stores a CSV or XLSX file of declarations; how far it is comes a line at a time, as NDJSON',
        asIs<Omit<FileProgress, 'answers'>>(),
      ),
      async (request, reply) => {
        const outcome = await loadDeclarationFile(world, request.actor, decide, fileIn(request))
        if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
        return reply
          .type('application/x-ndjson; charset=utf-8')
          .serializer((value: unknown) => value as string)
          .send(Readable.from(lines(outcome.value), { objectMode: false }))
      },
    )
  })
}

async function* lines(progress: AsyncGenerator<FileProgress>): AsyncGenerator<string> {
  for await (const { answers, ...told } of progress) yield `${JSON.stringify(told)}\n`
}

const fileIn = ({ body, query }: FastifyRequest): FileSent => {
  const { name, sender, columns } = query as {
    readonly name: string
    readonly sender?: string
    readonly columns?: string
  }
  return {
    name,
    bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    ...(sender?.trim() ? { sender: sender.trim() } : {}),
    ...(columns ? { columns: columnsIn(columns) } : {}),
  }
}

const columnsIn = (text: string): Columns =>
  Object.fromEntries(
    text.split(',').flatMap((one) => {
      const [column = '', place] = one.split('.')
      return isDeclarationColumn(column) ? [[column, Number(place)]] : []
    }),
  )
