import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRefusal } from './refusals.ts'

/** What a server answers besides, or nothing. */
export type AlsoAnswered = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) => FastifyReply | undefined

/** Errors tell an outsider nothing but a reference; the log keeps the rest. */
export const answerFaults = (app: FastifyInstance, also: AlsoAnswered = () => undefined): void => {
  app.setErrorHandler(
    (error: FastifyError, request, reply) =>
      also(error, request, reply) ?? answerFault(error, request, reply),
  )
}

const answerFault = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  if (error.validation) {
    const [first] = error.validation
    const values = { where: first?.instancePath || '/', what: first?.message ?? '' }
    return answerRefusal(request, reply, {
      family: 'input',
      code: 'input.malformed',
      with: values,
      path: first?.instancePath ?? '',
    })
  }
  if (error.statusCode === 429) return answerKnown(request, reply, 429, 'request.tooMany')
  if (error.statusCode === 413)
    return answerRefusal(request, reply, { family: 'tooLarge', code: 'input.tooLarge' })
  if (error.statusCode && error.statusCode < 500) {
    return answerRefusal(request, reply, {
      family: 'input',
      code: 'input.malformed',
      with: { where: '/', what: error.code },
    })
  }
  request.log.error({ err: error }, 'fault')
  return answerKnown(request, reply, 500, 'server.fault')
}

const answerKnown = (request: FastifyRequest, reply: FastifyReply, status: number, code: string) =>
  reply.code(status).send({
    error: {
      code,
      message: request.server.say(`refusal.${code}`, request.actor.language),
      reference: request.id,
    },
  })
