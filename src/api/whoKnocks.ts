import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actions/actor.ts'
import type { Refusal } from '../domain/kernel/outcome.ts'
import type { Knock } from './door.ts'
import { answerWrongKey } from './problem.ts'
import { answerRefusal } from './refusals.ts'
import type { ServerParts } from './serverParts.ts'

const nobody = (requestId: string, language: 'es' | 'en'): Actor => ({
  personId: null,
  name: '',
  side: 'public',
  roles: [],
  operatorIds: [],
  officeIds: [],
  language,
  requestId,
  steppedUp: false,
})

const languageOf = (header: string | string[] | undefined): 'es' | 'en' =>
  String(header ?? 'es').startsWith('en') ? 'en' : 'es'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** A change may only come from our own pages or from a machine with a token: never from another site's page. */
const comesFromElsewhere = (origin: string | undefined, host: string | undefined, url: string) => {
  if (!origin) return false
  try {
    return new URL(origin).host !== host && new URL(origin).host !== new URL(url).host
  } catch {
    return true
  }
}

/** A page says in which language it is being read; the person's own is for what is sent to them. */
const readingIn = (actor: Actor, said: unknown, language: Actor['language']): Actor =>
  said ? { ...actor, language } : actor

/** Establishes who stands before a door, and turns away who has no business at it, before anything is read. */
export const askWhoKnocks = (app: FastifyInstance, { world, accounts }: ServerParts) => {
  app.addHook('onRequest', async (request, reply) => {
    const language = languageOf(request.headers['x-aval-language'] ?? request.headers['accept-language'])
    request.actor = nobody(request.id, language)
    if (!request.url.startsWith('/api/')) return
    reply.header('cache-control', 'no-store')
    if (isForged(request, world.url))
      return turnAway(request, reply, { family: 'notAllowed', code: 'request.otherSite' })
    const known = await accounts.whoKnocks(request.headers, request.id, language)
    if (known) request.actor = readingIn(known, request.headers['x-aval-language'], language)
    const refusal = whyNotAt(request.routeOptions.config?.knock ?? 'anyone', request.actor)
    if (refusal) return turnAway(request, reply, refusal)
  })
}

/** Whoever shows a key is a machine, and nobody there can sign in. */
const showsKey = ({ headers }: FastifyRequest) => /^bearer\b/i.test(headers.authorization ?? '')

const turnAway = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal) =>
  refusal.family === 'signIn' && showsKey(request)
    ? answerWrongKey(request, reply)
    : answerRefusal(request, reply, refusal)

const isForged = ({ method, headers }: FastifyRequest, url: string) =>
  !safeMethods.includes(method) && comesFromElsewhere(headers.origin, headers.host, url)

const whyNotAt = (knock: Knock, { side }: Actor): Refusal | undefined => {
  if (knock === 'anyone') return undefined
  if (side === 'public') return { family: 'signIn', code: 'signIn.needed' }
  return knock === 'signedIn' || knock === side ? undefined : { family: 'notAllowed', code: 'notAllowed' }
}
