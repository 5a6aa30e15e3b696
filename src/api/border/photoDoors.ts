import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  keepInspectionPhoto,
  photoLimitBytes,
  readInspectionPhoto,
} from '../../actions/border/gate/inspectionPhotos.ts'
import type { World } from '../../actions/world.ts'
import { inspectionPoints } from '../../domain/border/inspectionPoints.ts'
import { may } from '../../domain/people/powers.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { ById, Id } from '../schemas.ts'

interface PhotoRoute {
  Params: { readonly id: string; readonly photoId: string }
  Querystring: { readonly place: string }
}

/** Photos of an inspection, one a request, named by the device that took them. */
export const openPhotoDoors = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.put<PhotoRoute>(
      '/api/v1/border/inspections/:id/photos/:photoId',
      {
        config: { knock: 'office' },
        bodyLimit: photoLimitBytes,
        onRequest: async (request: FastifyRequest, reply: Parameters<typeof answerRefusal>[1]) => {
          if (!may(request.actor.roles, 'inspect'))
            return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
        },
        schema: {
          summary: 'A photo of an inspection; sent twice it is one',
          tags: ['border'],
          consumes: ['application/octet-stream'],
          params: Type.Object({ id: Id, photoId: Id }),
          querystring: Type.Object({
            place: Type.Enum([...inspectionPoints, 'seal', 'agriculture', 'papers']),
          }),
          response: { 200: Type.Object({ id: Id }), '4xx': ErrorAnswer, '5xx': ErrorAnswer },
          ...({ 'x-knock': 'office' } as object),
        },
      },
      async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const { id: inspectionId, photoId: id } = request.params
        const sent = { id, inspectionId, place: request.query.place, stream: Readable.from([body]) }
        const outcome = await keepInspectionPhoto(world, request.actor, sent)
        return outcome.ok ? reply.send(outcome.value) : answerRefusal(request, reply, outcome.refusal)
      },
    )
  })
  openPhotoReading(app, world)
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
      return reply
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('x-content-type-options', 'nosniff')
        .type(file.value.mediaType)
        .header('content-length', file.value.size)
        .header('content-disposition', file.value.disposition)
        .send(file.value.stream)
    },
  )
}
