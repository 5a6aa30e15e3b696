import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Accounts } from '../../accounts/accounts.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door, ErrorAnswer } from '../door.ts'
import { answerRefusal } from '../refusals.ts'
import { visitorOf } from './visitorOf.ts'

const tag = 'accounts'
const schemaOf = (summary: string) => ({
  summary,
  tags: [tag],
  ...({ 'x-knock': 'anyone' } as object),
  response: {
    '3xx': { type: 'null', description: 'On to another page' },
    '4xx': ErrorAnswer,
    '5xx': ErrorAnswer,
  },
})

/** Officers who come in by the administration's own accounts. These two doors send the browser on instead of answering. */
export const openOidcDoors = (app: FastifyInstance, accounts: Accounts): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/session/ways',
      knock: 'anyone',
      tag,
      summary: 'By which ways people sign in here',
      answer: Type.Object({ password: Type.Boolean(), passkey: Type.Boolean(), oidc: Type.Boolean() }),
    },
    async () => done({ password: true, passkey: true, oidc: accounts.hasOidc }),
  )
  app.get(
    '/api/v1/session/oidc',
    { config: { knock: 'anyone' }, schema: schemaOf('Sign in by the administration’s account') },
    async (request, reply) => {
      const outcome = await accounts.beginOidc(visitorOf({ request, reply }))
      return outcome.ok
        ? reply.redirect(outcome.value.location)
        : answerRefusal(request, reply, outcome.refusal)
    },
  )
  app.get(
    '/api/v1/session/oidc/callback',
    { config: { knock: 'anyone' }, schema: schemaOf('Back from the administration') },
    async (request, reply) => {
      const query = request.url.split('?')[1] ?? ''
      const outcome = await accounts.finishOidc(visitorOf({ request, reply }), query)
      return reply.redirect(outcome.ok ? outcome.value.location : `/entrar?aviso=${outcome.refusal.code}`)
    },
  )
}
