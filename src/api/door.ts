import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import type { Actor } from '../actions/actor.ts'
import type { Outcome } from '../domain/kernel/outcome.ts'
import { answerRefusal } from './refusals.ts'

/** Who may knock: anybody, anybody signed in, or a side of the counter. What they may do the action decides. */
export type Knock = 'anyone' | 'signedIn' | 'company' | 'office' | 'admin'

export interface DoorPlan<P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With Fastify's ':id' placeholders, from '/api/v1'. */
  readonly path: string
  readonly knock: Knock
  readonly summary: string
  readonly tag: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: R
  /** Knocks a minute from one address, where one costs the house dearly. */
  readonly perMinute?: number
  /** Status of a done outcome; 200 unless said. */
  readonly status?: number
}

export interface Visit<P, Q, B> {
  readonly actor: Actor
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export const ErrorAnswer = Type.Object(
  {
    error: Type.Object({
      code: Type.String(),
      message: Type.String(),
      with: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      path: Type.Optional(Type.String()),
      reference: Type.Optional(Type.String()),
    }),
  },
  { description: 'What happened, what to do. `code` is stable; `message` is in the asker’s language.' },
)

/**
 * A door: parses by schema, hands over to one action, answers. It knows no rule. Every door stands in the OpenAPI document
 * with who may knock, and the door matrix test reads that.
 */
export const door = <P extends TSchema, Q extends TSchema, B extends TSchema, R extends TSchema>(
  app: FastifyInstance,
  plan: DoorPlan<P, Q, B, R>,
  answer: (visit: Visit<Static<P>, Static<Q>, Static<B>>) => Promise<Outcome<Static<R>>>,
): void => {
  app.route({
    method: plan.method,
    url: `/api/v1${plan.path}`,
    config: {
      knock: plan.knock,
      ...(plan.perMinute ? { rateLimit: { max: plan.perMinute, timeWindow: '1 minute' } } : {}),
    },
    schema: {
      summary: plan.summary,
      tags: [plan.tag],
      ...(plan.params ? { params: plan.params } : {}),
      ...(plan.query ? { querystring: plan.query } : {}),
      ...(plan.body ? { body: plan.body } : {}),
      ...({ 'x-knock': plan.knock } as object),
      response: { [plan.status ?? 200]: plan.answer, '4xx': ErrorAnswer, '5xx': ErrorAnswer },
    },
    handler: async (request, reply) => {
      const outcome = await answer({
        actor: request.actor,
        params: request.params as Static<P>,
        query: asked(request.query, plan.query) as Static<Q>,
        body: request.body as Static<B>,
        request,
        reply,
      })
      if (!outcome.ok) return answerRefusal(request, reply, outcome.refusal)
      return reply.code(plan.status ?? 200).send(outcome.value)
    },
  })
}

/** What the door asks for and nothing else that stands in the address: a filter that nobody meant to give is none. */
const asked = (query: unknown, form: TSchema | undefined): unknown => {
  const known = (form as { readonly properties?: object } | undefined)?.properties
  if (!known || typeof query !== 'object' || query === null) return query
  return Object.fromEntries(Object.entries(query).filter(([name]) => Object.hasOwn(known, name)))
}
