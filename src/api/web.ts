import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerRefusal } from './refusals.ts'

/** The browser's side: files as they are, and the one page for every address that is not a file or a door. */
export const serveWeb = async (app: FastifyInstance, root: string): Promise<void> => {
  const page = readFileSync(join(root, 'index.html'))
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/') || path.endsWith('.woff2')
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !request.url.startsWith('/api/')
    if (!wantsPage) {
      return answerRefusal(request, reply, { family: 'notFound', code: 'notFound' })
    }
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}
