import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Accounts } from '../../accounts/accounts.ts'
import { door } from '../door.ts'
import { Email, form, Language, LinkToken, Password, PersonName } from './forms.ts'
import { visitorOf } from './visitorOf.ts'

const tag = 'accounts'
const Sent = Type.Object({ sent: Type.Literal(true) })

/** Becoming somebody, and getting a forgotten password back. Whether an address is known the answers never say. */
export const openSignUpDoors = (app: FastifyInstance, accounts: Accounts): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/accounts',
      perMinute: 600,
      knock: 'anyone',
      tag,
      summary: 'Sign up; a mail confirms the address',
      body: form({ email: Email, password: Password, name: PersonName, language: Language }),
      answer: Sent,
      status: 202,
    },
    (visit) => accounts.signUp(visitorOf(visit), visit.body),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/confirm',
      knock: 'anyone',
      tag,
      summary: 'Confirm the address by the mailed link',
      body: form({ token: LinkToken }),
      answer: Type.Object({ confirmed: Type.Literal(true) }),
    },
    (visit) => accounts.confirm(visitorOf(visit), visit.body.token),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/password-reset',
      perMinute: 600,
      knock: 'anyone',
      tag,
      summary: 'Ask for a link to a new password',
      body: form({ email: Email }),
      answer: Sent,
      status: 202,
    },
    (visit) => accounts.askForReset(visitorOf(visit), visit.body.email),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/password',
      perMinute: 600,
      knock: 'anyone',
      tag,
      summary: 'Set a new password by the mailed link; every session ends',
      body: form({ token: LinkToken, password: Password }),
      answer: Type.Object({ changed: Type.Literal(true) }),
    },
    (visit) => accounts.resetPassword(visitorOf(visit), visit.body),
  )
}
