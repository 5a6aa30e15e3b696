import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  layVisitFilePiece,
  readVisitFile,
  readVisitFileProgress,
  shareVisitFile,
} from '../../../actions/capacity/evaluations/visitFiles.ts'
import type { World } from '../../../actions/world.ts'
import { may } from '../../../domain/people/powers.ts'
import { door, ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { Id } from '../../schemas.ts'
import { closed } from './forms.ts'

const plan = { knock: 'office', tag: 'evaluations' } as const
const OfFile = Type.Object({ id: Id, documentId: Id, fileId: Id })
const Offset = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Stands = Type.Object({ offset: Offset, kept: Type.Boolean() })
/** The largest piece taken: it is held in memory until it lies on the disk. */
const pieceLimitBytes = 1024 * 1024
const path = '/evaluations/visits/:id/documents/:documentId/files/:fileId'

interface PieceRoute {
  Params: {
    readonly id: string
    readonly documentId: string
    readonly fileId: string
    readonly offset: number
  }
  Querystring: { readonly name: string; readonly size: number }
}

/** Files of a visit's documents, in pieces (ADR 11), named by the device that sends them. */
export const openVisitFileDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ ...plan, method: 'GET', path, params: OfFile, answer: Stands },
      summary: 'How far a file has come, and where its next piece belongs',
    },
    ({ actor, params: { id: visitId, documentId, fileId: id } }) =>
      readVisitFileProgress(world, actor, { id, visitId, documentId }),
  )
  door(
    app,
    {
      ...{ ...plan, method: 'PUT', path: '/evaluations/visits/:id/files/:fileId' },
      summary: 'Shows a file to whoever may read the visit, or to the team alone again',
      params: Type.Object({ id: Id, fileId: Id }),
      body: Type.Object({ confidential: Type.Boolean() }, closed),
      answer: Type.Object({ confidential: Type.Boolean() }),
    },
    ({ actor, params, body }) =>
      shareVisitFile(world, actor, { visitId: params.id, id: params.fileId }, body.confidential),
  )
  app.register(async (scope) => openPieceDoor(scope, world))
  openReading(app, world)
}

const openPieceDoor = (scope: FastifyInstance, world: World): void => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.put<PieceRoute>(
    `/api/v1${path}/pieces/:offset`,
    {
      config: { knock: 'office' },
      bodyLimit: pieceLimitBytes,
      onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
        if (!may(request.actor.roles, 'evaluateCountries'))
          return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
      },
      schema: {
        summary: 'One piece of a file, at its place; sent twice it is taken once',
        description:
          'application/octet-stream, up to 1 MB. 409 upload.offset says in `with.offset` where the next piece belongs. With the last piece the file is looked at and kept, for the team alone.',
        tags: ['evaluations'],
        consumes: ['application/octet-stream'],
        params: Type.Object({ id: Id, documentId: Id, fileId: Id, offset: Offset }),
        querystring: Type.Object({
          name: Type.String({ minLength: 1, maxLength: 300 }),
          size: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
        }),
        response: { 200: Stands, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const { id: visitId, documentId, fileId: id, offset } = request.params
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const of = { id, visitId, documentId }
      const laid = await layVisitFilePiece(world, request.actor, { ...of, offset, bytes, ...request.query })
      return laid.ok ? reply.send(laid.value) : answerRefusal(request, reply, laid.refusal)
    },
  )
}

const openReading = (app: FastifyInstance, world: World): void => {
  app.get<{ Params: { id: string; fileId: string } }>(
    '/api/v1/evaluations/visits/:id/files/:fileId',
    {
      config: { knock: 'office' },
      schema: {
        summary: 'A file of a visit, as an attachment in a sandbox',
        tags: ['evaluations'],
        params: Type.Object({ id: Id, fileId: Id }),
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const { id: visitId, fileId: id } = request.params
      const file = await readVisitFile(world, request.actor, { id, visitId })
      if (!file.ok) return answerRefusal(request, reply, file.refusal)
      return reply
        .type(file.value.mediaType)
        .header('content-length', file.value.size)
        .header('content-disposition', file.value.disposition)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(file.value.stream)
    },
  )
}
