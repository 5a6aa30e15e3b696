import type { Actor } from '../actions/actor.ts'
import type { Knock } from './door.ts'

/** What our server adds to Fastify's own words. */
declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
  interface FastifyInstance {
    /** A message in somebody's language. */
    say: (code: string, language: 'es' | 'en', values?: Readonly<Record<string, string | number>>) => string
  }
  interface FastifyContextConfig {
    knock?: Knock
  }
}
