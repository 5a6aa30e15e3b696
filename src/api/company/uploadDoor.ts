import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { enterEvidence, mayKeepEvidence, receiveEvidence } from '../../actions/evidence/keepOwnEvidence.ts'
import type { World } from '../../actions/world.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import { ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { Id } from '../schemas.ts'
import { type DoneOf, Line } from './forms.ts'

/** Above the largest file that is read to its end so that its sender hears why: past this the line is cut. */
const cutAtBytes = 210 * 1024 * 1024
const filesAtOnce = 20

type Kept = DoneOf<ReturnType<typeof receiveEvidence>>

interface Sent {
  readonly kept: Kept[]
  readonly refused: { readonly name: string; readonly refusal: Refusal }[]
  readonly fields: Record<string, string>
}

const Answer = Type.Object({
  kept: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      mediaType: Type.String(),
      size: Type.Integer(),
      sha256: Type.String(),
      scan: Type.String(),
    }),
  ),
  refused: Type.Array(Type.Object({ name: Type.String(), code: Type.String(), message: Type.String() })),
})

const Query = Type.Object({
  siteId: Type.Optional(Id),
  criterionId: Type.Optional(Line(100)),
  effectiveFrom: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
})

/**
 * Files come in as a form of several parts and go to the disk piece by piece, never whole into memory. What is wrong with
 * one file is said of that file; where nothing could be kept, the first reason is the answer.
 */
export const openUploadDoor = (app: FastifyInstance, world: World): void => {
  app.register(async (scope) => {
    await scope.register(multipart, {
      limits: {
        fileSize: cutAtBytes,
        files: filesAtOnce,
        fields: 6,
        parts: filesAtOnce + 6,
        fieldSize: 2000,
        headerPairs: 40,
      },
      throwFileSizeLimit: false,
    })
    scope.post(
      '/api/v1/company/evidence',
      {
        config: { knock: 'company' },
        schema: {
          summary:
            'Sends evidence, several files at once; with siteId and criterionId it is laid to that answer',
          description:
            'multipart/form-data: any number of file parts; siteId, criterionId and effectiveFrom as fields or behind the question mark.',
          tags: ['company'],
          consumes: ['multipart/form-data'],
          querystring: Query,
          response: { 201: Answer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
          ...({ 'x-knock': 'company' } as object),
        },
      },
      (request, reply) => upload(world, request, reply),
    )
  })
}

const upload = async (world: World, request: FastifyRequest, reply: FastifyReply) => {
  const may = await mayKeepEvidence(world, request.actor)
  if (!may.ok) return answerRefusal(request, reply, may.refusal)
  const sent = await receive(world, request)
  const [first] = sent.refused
  if (sent.kept.length === 0) {
    return answerRefusal(request, reply, first?.refusal ?? { family: 'input', code: 'evidence.noFile' })
  }
  const { siteId, criterionId, effectiveFrom } = {
    ...(request.query as Record<string, string>),
    ...sent.fields,
  }
  const place = siteId && criterionId ? { siteId, criterionId } : undefined
  const entered = await enterEvidence(world, request.actor, sent.kept, { place, effectiveFrom })
  if (!entered.ok) return answerRefusal(request, reply, entered.refusal)
  return reply.code(201).send({ kept: entered.value, refused: sent.refused.map((one) => said(request, one)) })
}

const receive = async (world: World, request: FastifyRequest): Promise<Sent> => {
  const sent: Sent = { kept: [], refused: [], fields: {} }
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      sent.fields[part.fieldname] = String(part.value)
      continue
    }
    const name = part.filename
    const looked = await receiveEvidence(world, {
      stream: part.file,
      declaredName: name,
      declaredType: part.mimetype,
    })
    if (looked.ok) sent.kept.push(looked.value)
    else sent.refused.push({ name, refusal: looked.refusal })
  }
  return sent
}

const said = (request: FastifyRequest, { name, refusal }: Sent['refused'][number]) => ({
  name,
  code: refusal.code,
  message: request.server.say(`refusal.${refusal.code}`, request.actor.language, refusal.with),
})
