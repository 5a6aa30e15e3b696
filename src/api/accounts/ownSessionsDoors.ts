import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Accounts } from '../../accounts/accounts.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { Id } from './forms.ts'
import { visitorOf } from './visitorOf.ts'

const tag = 'accounts'

const SessionRow = Type.Object({
  id: Id,
  startedAt: Type.String(),
  lastSeenAt: Type.String(),
  address: Type.String(),
  device: Type.String(),
  here: Type.Boolean(),
})

/** Where one is signed in, and ending all of it. */
export const openOwnSessionsDoors = (app: FastifyInstance, accounts: Accounts): void => {
  door(
    app,
    {
      method: 'GET',
      path: '/accounts/sessions',
      knock: 'signedIn',
      tag,
      summary: 'Where one is signed in',
      answer: Type.Object({ sessions: Type.Array(SessionRow) }),
    },
    async (visit) => {
      const outcome = await accounts.sessions(visitorOf(visit))
      return outcome.ok ? done({ sessions: [...outcome.value.sessions] }) : outcome
    },
  )
  door(
    app,
    {
      method: 'DELETE',
      path: '/accounts/sessions',
      knock: 'signedIn',
      tag,
      summary: 'End every session but this one',
      answer: Type.Object({ ended: Type.Integer() }),
    },
    (visit) => accounts.endOtherSessions(visitorOf(visit)),
  )
}
