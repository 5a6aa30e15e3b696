import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal, RefusalFamily } from '../domain/kernel/outcome.ts'

/** Families of refusals to HTTP, once for every door. */
const statusOf: Readonly<Record<RefusalFamily, number>> = {
  input: 400,
  signIn: 401,
  notAllowed: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  notNow: 409,
}

export const answerRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) =>
  reply.code(refusal.code.endsWith('diskFull') ? 507 : statusOf[refusal.family]).send({
    error: {
      code: refusal.code,
      message: request.server.say(`refusal.${refusal.code}`, request.actor.language, refusal.with),
      ...(refusal.with ? { with: refusal.with } : {}),
      ...(refusal.path ? { path: refusal.path } : {}),
      reference: request.id,
    },
  })
