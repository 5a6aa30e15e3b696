import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  layPhotoPiece,
  photoLimitBytes,
  readInspectionPhoto,
  readPhotoProgress,
} from '../../actions/border/gate/inspectionPhotos.ts'
import type { World } from '../../actions/world.ts'
import { inspectionPoints } from '../../domain/border/inspectionPoints.ts'
import { may } from '../../domain/people/powers.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { ById, Id } from '../schemas.ts'
import { sendFile } from '../sendFile.ts'

const OfPhoto = Type.Object({ id: Id, photoId: Id })
const Offset = Type.Integer({ minimum: 0, maximum: photoLimitBytes })
const Stands = Type.Object({ offset: Offset, kept: Type.Boolean() })
/** The largest piece taken: it is held in memory until it lies on the disk. */
const pieceLimitBytes = 1024 * 1024

interface PieceRoute {
  Params: { readonly id: string; readonly photoId: string; readonly offset: number }
  Querystring: { readonly place: string; readonly size: number }
}

/** Photos of an inspection, in pieces, named by the device that took them. */
export const openPhotoDoors = (app: FastifyInstance, world: World): void => {
  door(
    app,
    {
      ...{ method: 'GET', path: '/border/inspections/:id/photos/:photoId', knock: 'office', tag: 'border' },
      summary: 'How far a photo has come, and where its next piece belongs',
      params: OfPhoto,
      answer: Stands,
    },
    ({ actor, params: { id: inspectionId, photoId: id } }) =>
      readPhotoProgress(world, actor, { id, inspectionId }),
  )
  app.register(async (scope) => openPieceDoor(scope, world))
  openPhotoReading(app, world)
}

const openPieceDoor = (scope: FastifyInstance, world: World): void => {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.put<PieceRoute>(
    '/api/v1/border/inspections/:id/photos/:photoId/pieces/:offset',
    {
      config: { knock: 'office' },
      bodyLimit: pieceLimitBytes,
      onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
        if (!may(request.actor.roles, 'inspect'))
          return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
      },
      schema: {
        summary: 'One piece of a photo, at its place; sent twice it is taken once',
        description:
          'application/octet-stream, up to 1 MB. 409 upload.offset says in `with.offset` where the next piece belongs. With the last piece the photo is looked at and kept.',
        tags: ['border'],
        consumes: ['application/octet-stream'],
        params: Type.Object({ id: Id, photoId: Id, offset: Offset }),
        querystring: Type.Object({
          place: Type.Enum([...inspectionPoints, 'seal', 'agriculture', 'papers']),
          size: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
        }),
        response: { 200: Stands, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    (request, reply) => takePiece(world, request, reply),
  )
}

const takePiece = async (world: World, request: FastifyRequest<PieceRoute>, reply: FastifyReply) => {
  const { id: inspectionId, photoId: id, offset } = request.params
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const laid = await layPhotoPiece(world, request.actor, {
    id,
    inspectionId,
    offset,
    bytes,
    ...request.query,
  })
  return laid.ok ? reply.send(laid.value) : answerRefusal(request, reply, laid.refusal)
}

const openPhotoReading = (app: FastifyInstance, world: World): void => {
  app.get<{ Params: { id: string } }>(
    '/api/v1/border/photos/:id',
    {
      config: { knock: 'office' },
      schema: {
        summary: 'A photo of an inspection, as an attachment in a sandbox',
        tags: ['border'],
        params: ById,
        response: {
          200: {
            description: 'The photo',
            content: { 'image/*': { schema: { type: 'string', format: 'binary' } } },
          },
          '4xx': ErrorAnswer,
          '5xx': ErrorAnswer,
        },
        ...({ 'x-knock': 'office' } as object),
      },
    },
    async (request, reply) => {
      const file = await readInspectionPhoto(world, request.actor, request.params.id)
      if (!file.ok) return answerRefusal(request, reply, file.refusal)
      return sendFile(reply, file.value)
    },
  )
}
