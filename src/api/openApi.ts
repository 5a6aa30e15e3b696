import type { FastifyInstance } from 'fastify'
import type { World } from '../actions/world.ts'

export const documentOf = (world: Pick<World, 'url'>) => ({
  openapi: '3.1.0' as const,
  info: {
    title: 'Aval',
    description:
      'Runs an Authorized Economic Operator programme end to end. `x-knock` says who may call a route; what they may do there the programme’s powers decide.',
    version: '1',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: world.url }],
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'aval.session_token' },
      token: { type: 'http' as const, scheme: 'bearer' },
    },
  },
})

export const serveOpenApi = (app: FastifyInstance) => {
  app.get(
    '/api/openapi.json',
    { schema: { summary: 'This document', tags: ['about'], response: { 200: {} } } },
    () => app.swagger(),
  )
}
