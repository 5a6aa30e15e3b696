import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Visitor } from '../../accounts/desk.ts'

export const visitorOf = ({
  request,
  reply,
}: {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}): Visitor => ({
  cookie: request.headers.cookie,
  userAgent: request.headers['user-agent'],
  address: request.ip,
  requestId: request.id,
  language: request.actor.language,
  keepCookie: (line) => {
    reply.header('set-cookie', line)
  },
})
