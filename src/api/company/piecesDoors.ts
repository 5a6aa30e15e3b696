import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { beginUpload } from '../../actions/uploads/beginUpload.ts'
import { dropUpload } from '../../actions/uploads/dropUpload.ts'
import { finishUpload } from '../../actions/uploads/finishUpload.ts'
import { readUpload } from '../../actions/uploads/readUpload.ts'
import { sendPiece } from '../../actions/uploads/sendPiece.ts'
import type { World } from '../../actions/world.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { ById, DayText, Id } from '../schemas.ts'
import { form, Line } from './forms.ts'

const tag = 'company'
/** The largest piece taken: it is held in memory until it lies on the disk. */
const pieceLimitBytes = 4 * 1024 * 1024
const Offset = Type.Integer({ minimum: 0, maximum: 1024 * 1024 * 1024 })

/** A file in pieces: begun, sent piece by piece from wherever it stopped, finished once, or dropped. */
export const openPiecesDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/company/uploads',
      knock: 'company',
      tag,
      summary: 'Begins a file that comes in pieces; begun before with the same content, it goes on',
      body: form({
        name: Line(1000, 1),
        mediaType: Line(200),
        size: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }),
        sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
        siteId: Type.Optional(Id),
        criterionId: Type.Optional(Line(100, 1)),
        effectiveFrom: Type.Optional(DayText),
      }),
      answer: Type.Object({ id: Id, offset: Offset }),
      status: 201,
    },
    ({ actor, body: { siteId, criterionId, sha256, effectiveFrom, ...file } }) =>
      beginUpload(world, actor, {
        ...file,
        sha256: sha256 ?? null,
        place: siteId && criterionId ? { siteId, criterionId } : undefined,
        effectiveFrom,
      }),
  )
  openFinishingDoors(app, world)
  app.register(async (scope) => openPieceDoor(scope, world))
}

const openFinishingDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/company/uploads/:id',
      knock: 'company',
      tag,
      summary: 'How far a file has come, and where its next piece belongs',
      params: ById,
      answer: Type.Object({
        id: Id,
        name: Type.String(),
        size: Type.Integer(),
        offset: Offset,
        state: Type.Enum(['gathering', 'lookedAt', 'kept']),
        evidenceId: Type.Union([Id, Type.Null()]),
      }),
    },
    ({ actor, params }) => readUpload(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/company/uploads/:id/finish',
      knock: 'company',
      tag,
      summary: 'Looks at the whole file and keeps it as evidence; said twice, it answers the same',
      params: ById,
      answer: Type.Object({
        id: Id,
        name: Type.String(),
        mediaType: Type.String(),
        size: Type.Integer(),
        sha256: Type.String(),
        scan: Type.String(),
      }),
      status: 201,
    },
    ({ actor, params }) => finishUpload(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'DELETE',
      path: '/company/uploads/:id',
      knock: 'company',
      tag,
      summary: 'Throws away what has come of a file',
      params: ById,
      answer: Type.Object({ dropped: Type.Boolean() }),
    },
    ({ actor, params }) => dropUpload(world, actor, params.id),
  )
}

interface PieceRoute {
  Params: { readonly id: string; readonly offset: number }
}

const openPieceDoor = (scope: FastifyInstance, world: World): void => {
  scope.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: pieceLimitBytes },
    (_request, body, parsed) => parsed(null, body),
  )
  scope.put<PieceRoute>(
    '/api/v1/company/uploads/:id/pieces/:offset',
    {
      config: { knock: 'company' },
      bodyLimit: pieceLimitBytes,
      schema: {
        summary: 'One piece of a file, at its place; sent twice it is taken once',
        description:
          'application/octet-stream, up to 4 MB. 409 upload.offset says in `with.offset` where the next piece belongs.',
        tags: [tag],
        consumes: ['application/octet-stream'],
        params: Type.Object({ id: Id, offset: Offset }),
        response: { 200: Type.Object({ offset: Offset }), '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'company' } as object),
      },
    },
    (request, reply) => takePiece(world, request, reply),
  )
}

const takePiece = async (world: World, request: FastifyRequest<PieceRoute>, reply: FastifyReply) => {
  const { id, offset } = request.params
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const laid = await sendPiece(world, request.actor, { uploadId: id, offset, bytes })
  return laid.ok ? reply.code(200).send(laid.value) : answerRefusal(request, reply, laid.refusal)
}
