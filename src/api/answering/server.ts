import '../fastify.ts'
import { randomUUID } from 'node:crypto'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { epochMs } from '../../domain/kernel/moment.ts'
import { answerFaults } from '../faults.ts'
import { documentOf, serveOpenApi } from '../openApi.ts'
import { answerRefusal } from '../refusals.ts'
import type { AnsweringParts } from './answeringParts.ts'
import { openDeclarationsDoor } from './declarationsDoor.ts'
import { openLanesDoor } from './lanesDoor.ts'
import { answerNotKept } from './notKept.ts'
import { openStatusDoor } from './statusDoor.ts'
import { askWhichMachine } from './whichMachine.ts'

/** The doors that stay open when the database is gone. Every answer says how old its knowledge is. */
export const buildAnsweringServer = async (parts: AnsweringParts): Promise<FastifyInstance> => {
  const { world, desk } = parts
  const app = Fastify({
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    http: { headersTimeout: 5000, connectionsCheckingInterval: 1000 },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array' } },
  })
  app.decorate('say', world.say)
  app.decorateRequest('actor')
  await app.register(swagger, { openapi: documentOf(world) })
  app.addHook('onRequest', async (_request, reply) => {
    const asOf = desk.asOf()
    reply.headers(guards)
    if (asOf) {
      const age = Math.max(0, Math.round((epochMs(world.now()) - epochMs(asOf)) / 1000))
      reply.headers({ 'aval-as-of': asOf, 'aval-age': age })
    }
  })
  askWhichMachine(app, desk)
  answerFaults(app, answerNotKept)
  app.setNotFoundHandler((request, reply) =>
    answerRefusal(request, reply, { family: 'notFound', code: 'notFound' }),
  )
  app.after(() => {
    serveOpenApi(app)
    openStatusDoor(app, parts)
    openLanesDoor(app, parts)
    openDeclarationsDoor(app, parts)
  })
  return app
}

const guards = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
