import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * A machine whose key is wrong, run out or taken back is told so as machines are (RFC 9457, RFC 6750): nobody is there to read
 * that they should sign in.
 */
export const answerWrongKey = (request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(401)
    .header('www-authenticate', 'Bearer realm="aval", error="invalid_token"')
    .type('application/problem+json; charset=utf-8')
    .serializer((problem: unknown) => JSON.stringify(problem))
    .send({
      type: 'urn:aval:problem:machine.wrongKey',
      title: request.server.say('refusal.machine.wrongKey', request.actor.language),
      status: 401,
      code: 'machine.wrongKey',
      instance: `urn:aval:reference:${request.id}`,
      reference: request.id,
    })
