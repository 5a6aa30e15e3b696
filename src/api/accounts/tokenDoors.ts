import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { addToken, listTokens, withdrawToken } from '../../actions/people/machineTokens.ts'
import { showOutbox } from '../../actions/people/showOutbox.ts'
import { machineRoles } from '../../domain/people/roles.ts'
import { door } from '../door.ts'
import type { AccountParts } from './accountParts.ts'
import { form, Id, PersonName } from './forms.ts'

const Text = Type.String()
const Moment = Type.Union([Type.String(), Type.Null()])

const Token = Type.Object({
  id: Id,
  name: Text,
  role: Text,
  createdAt: Text,
  expiresAt: Text,
  revokedAt: Moment,
  lastUsedAt: Moment,
})
const Mail = Type.Object({
  id: Type.Integer(),
  to: Text,
  subject: Text,
  body: Text,
  language: Text,
  at: Text,
  sent: Type.Boolean(),
  qr: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
})

/** Machines that may come in, and the mails that wait while there is no mail server. */
export const openTokenDoors = (app: FastifyInstance, { world }: AccountParts): void => {
  const tokens = { knock: 'admin', tag: 'people' } as const
  door(
    app,
    {
      ...tokens,
      method: 'GET',
      path: '/admin/tokens',
      summary: 'Systems that may come in, and those that might',
      answer: Type.Object({ tokens: Type.Array(Token) }),
    },
    ({ actor }) => listTokens(world, actor),
  )
  door(
    app,
    {
      ...tokens,
      method: 'POST',
      path: '/admin/tokens',
      summary: 'Let a system in for so many days; the token is told this once',
      body: form({
        name: PersonName,
        role: Type.Union(machineRoles.map((role) => Type.Literal(role))),
        days: Type.Integer({ minimum: 1, maximum: 730 }),
      }),
      answer: Type.Object({ id: Id, token: Text, expiresAt: Text }),
      status: 201,
    },
    ({ actor, body }) => addToken(world, actor, body),
  )
  door(
    app,
    {
      ...tokens,
      method: 'DELETE',
      path: '/admin/tokens/:id',
      summary: 'Let a system in no more',
      params: form({ id: Id }),
      answer: Type.Object({ revoked: Type.Literal(true) }),
    },
    ({ actor, params }) => withdrawToken(world, actor, params.id),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/outbox',
      knock: 'anyone',
      tag: 'accounts',
      summary: 'The last mails, at the machine itself, while there is no mail server',
      answer: Type.Object({ mails: Type.Array(Mail) }),
    },
    ({ actor, request }) => showOutbox(world, actor, { address: request.ip, host: request.hostname }),
  )
}
