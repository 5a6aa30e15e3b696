import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TProperties, type TSchema, Type } from 'typebox'
import type { Actor } from '../actions/actor.ts'
import type { FileStands } from '../actions/evidence/filePieces.ts'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { may, type Power } from '../domain/people/powers.ts'
import { ErrorAnswer } from './door.ts'
import { answerRefusal } from './refusals.ts'

/** The largest piece taken: it is held in memory until it lies on the disk. */
const pieceLimitBytes = 1024 * 1024
export const Offset = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
export const Stands = Type.Object({ offset: Offset, kept: Type.Boolean() })

interface PiecePlan<P extends TProperties, Q extends TSchema> {
  /** From '/api/v1', ending in '/:offset'. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** What becomes of the file with its last piece. */
  readonly becomes: string
  readonly params: P
  readonly query: Q
  /** Asked before a byte is taken in. */
  readonly power: Power
}

interface PieceSent<P extends TProperties, Q extends TSchema> {
  readonly actor: Actor
  readonly params: Static<ReturnType<typeof Type.Object<P>>>
  readonly query: Static<Q>
  readonly piece: { readonly offset: number; readonly bytes: Uint8Array }
}

/** A door of the office that takes a file piece by piece (ADR 11). */
export const pieceDoor = <P extends TProperties, Q extends TSchema>(
  app: FastifyInstance,
  plan: PiecePlan<P, Q>,
  lay: (sent: PieceSent<P, Q>) => Promise<Outcome<FileStands>>,
): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.put(
      `/api/v1${plan.path}`,
      {
        config: { knock: 'office' },
        bodyLimit: pieceLimitBytes,
        onRequest: async (request: FastifyRequest, reply: FastifyReply) => {
          if (!may(request.actor.roles, plan.power))
            return answerRefusal(request, reply, { family: 'notAllowed', code: 'notAllowed' })
        },
        schema: schemaOf(plan),
      },
      async (request, reply) => {
        const { offset, ...params } = request.params as { readonly offset: number }
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const laid = await lay({
          actor: request.actor,
          params: params as PieceSent<P, Q>['params'],
          query: request.query as Static<Q>,
          piece: { offset, bytes },
        })
        return laid.ok ? reply.send(laid.value) : answerRefusal(request, reply, laid.refusal)
      },
    )
  })
}

const schemaOf = <P extends TProperties, Q extends TSchema>(plan: PiecePlan<P, Q>) => ({
  summary: plan.summary,
  description: `application/octet-stream, up to 1 MB. 409 upload.offset says in \`with.offset\` where the next piece belongs. With the last piece ${plan.becomes}.`,
  tags: [plan.tag],
  consumes: ['application/octet-stream'],
  params: Type.Object({ ...plan.params, offset: Offset }),
  querystring: plan.query,
  response: { 200: Stands, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
  ...({ 'x-knock': 'office' } as object),
})
