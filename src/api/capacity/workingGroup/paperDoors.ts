import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import {
  dropPaper,
  layPaper,
  mayLayPaper,
  readPaper,
  receivePaper,
} from '../../../actions/capacity/workingGroup/papers.ts'
import type { World } from '../../../actions/world.ts'
import { type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { door, ErrorAnswer } from '../../door.ts'
import { answerRefusal } from '../../refusals.ts'
import { ById, Id } from '../../schemas.ts'

/** Past this a file is cut off; up to it, its sender hears why it was too large. */
const cutAtBytes = 210 * 1024 * 1024
const tag = 'working group'
const fails = { '4xx': ErrorAnswer, '5xx': ErrorAnswer }
const knocked = { 'x-knock': 'office' } as object
type Place = Parameters<typeof mayLayPaper>[2]

/** Papers of meetings and initiatives: laid as files, looked at by their content, read by members. */
export const openGroupPaperDoors = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    await scope.register(multipart, {
      limits: { fileSize: cutAtBytes, files: 1, fields: 0, headerPairs: 40 },
      throwFileSizeLimit: false,
    })
    layingDoor(scope, world, 'meeting', '/group/meetings/:id/papers')
    layingDoor(scope, world, 'initiative', '/group/initiatives/:id/papers')
  })
  readingDoor(app, world)
  door(
    app,
    {
      ...{ method: 'DELETE', path: '/group/papers/:id', knock: 'office', tag, params: ById },
      summary: 'Takes a paper away that was laid in error, until what it belongs to is settled',
      answer: Type.Object({ id: Id }),
    },
    ({ actor, params }) => dropPaper(world, actor, params.id),
  )
}

const layingDoor = (scope: FastifyInstance, world: World, kind: Place['kind'], path: string): void => {
  scope.post<{ Params: { id: string } }>(
    `/api/v1${path}`,
    {
      config: { knock: 'office' },
      schema: {
        summary: `Lays a file to ${kind === 'meeting' ? 'a meeting' : 'an initiative'}, as the one part of a form`,
        tags: [tag],
        consumes: ['multipart/form-data'],
        params: ById,
        response: { 201: Type.Object({ id: Id }), ...fails },
        ...knocked,
      },
    },
    async (request, reply) => {
      const laid = await lay(world, request, { kind, id: request.params.id })
      if (!laid.ok) return answerRefusal(request, reply, laid.refusal)
      return reply.code(201).send(laid.value)
    },
  )
}

const lay = async (world: World, request: FastifyRequest, place: Place): Promise<Outcome<{ id: string }>> => {
  const { actor } = request
  const open = await mayLayPaper(world, actor, place)
  if (!open.ok) return open
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) return refused('input', 'evidence.noFile')
  const { file: stream, filename: declaredName, mimetype: declaredType } = part
  const received = await receivePaper(world, { stream, declaredName, declaredType })
  return received.ok ? layPaper(world, actor, place, received.value) : received
}

const readingDoor = (app: FastifyInstance, world: World): void => {
  app.get<{ Params: { id: string } }>(
    '/api/v1/group/papers/:id',
    {
      config: { knock: 'office' },
      schema: {
        summary: 'A paper of the group, as an attachment in a sandbox',
        tags: [tag],
        params: ById,
        response: {
          200: {
            description: 'The file',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          ...fails,
        },
        ...knocked,
      },
    },
    async (request, reply: FastifyReply) => {
      const file = await readPaper(world, request.actor, request.params.id)
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
