import './fastify.ts'
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { openDoors } from './doors.ts'
import { answerFaults } from './faults.ts'
import { documentOf } from './openApi.ts'
import { answerRefusal } from './refusals.ts'
import type { ServerParts } from './serverParts.ts'
import { serveWeb } from './web.ts'
import { askWhoKnocks } from './whoKnocks.ts'

export const buildServer = async (parts: ServerParts): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: parts.log ?? false,
    genReqId: () => randomUUID(),
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    http: { headersTimeout: 5000, connectionsCheckingInterval: 1000 },
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: 'array',
        useDefaults: true,
        allowUnionTypes: true,
      },
    },
  })
  app.decorate('say', parts.say)
  app.decorateRequest('actor')
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: parts.world.url.startsWith('https:'),
  })
  // Our own pages read a certificate's code by the camera and put a site on the map; none listens.
  app.addHook('onSend', async (_request, reply) => {
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=()')
  })
  await app.register(rateLimit, { max: parts.perMinute ?? 1200, timeWindow: '1 minute' })
  await app.register(swagger, { openapi: documentOf(parts.world) })
  askWhoKnocks(app, parts)
  answerFaults(app)
  openDoors(app, parts)
  if (parts.webRoot) await serveWeb(app, parts.webRoot)
  else
    app.setNotFoundHandler((request, reply) =>
      answerRefusal(request, reply, { family: 'notFound', code: 'notFound' }),
    )
  return app
}
