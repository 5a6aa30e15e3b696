import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Accounts, Passkeys } from '../../accounts/accounts.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { door } from '../door.ts'
import { form, Id, Next, PersonName } from './forms.ts'
import { visitorOf } from './visitorOf.ts'
import { AssertionForm, AttestationForm, assertionIn, attestationIn, Options } from './webauthnForms.ts'

const tag = 'accounts'

const Passkey = Type.Object({
  id: Id,
  name: Type.String(),
  createdAt: Type.String(),
  lastUsedAt: Type.Union([Type.String(), Type.Null()]),
})

const asOptions = (outcome: Outcome<object>): Outcome<Record<string, unknown>> =>
  outcome.ok ? done({ ...outcome.value }) : outcome

/** Passkeys: making one, signing in by it, showing it again, taking it away. */
export const openPasskeyDoors = (app: FastifyInstance, { passkeys }: Accounts): void => {
  openKeepingDoors(app, passkeys)
  openShowingDoors(app, passkeys)
}

const openKeepingDoors = (app: FastifyInstance, passkeys: Passkeys): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/passkeys/options',
      knock: 'anyone',
      tag,
      summary: 'What a browser needs to make a passkey',
      answer: Options,
    },
    async (visit) => asOptions(await passkeys.registrationOptions(visitorOf(visit))),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/accounts/passkeys',
      knock: 'anyone',
      tag,
      summary: 'Register the passkey a browser made',
      body: form({ name: PersonName, response: AttestationForm }),
      answer: Type.Object({ registered: Type.Literal(true) }),
    },
    (visit) =>
      passkeys.register(visitorOf(visit), {
        name: visit.body.name,
        response: attestationIn(visit.body.response),
      }),
  )
  door(
    app,
    {
      method: 'GET',
      path: '/accounts/passkeys',
      knock: 'anyone',
      tag,
      summary: 'One’s own passkeys',
      answer: Type.Object({ passkeys: Type.Array(Passkey) }),
    },
    async (visit) => {
      const outcome = await passkeys.own(visitorOf(visit))
      return outcome.ok ? done({ passkeys: [...outcome.value.passkeys] }) : outcome
    },
  )
  door(
    app,
    {
      method: 'DELETE',
      path: '/accounts/passkeys/:id',
      knock: 'signedIn',
      tag,
      summary: 'Take a passkey away',
      params: form({ id: Id }),
      answer: Type.Object({ removed: Type.Literal(true) }),
    },
    (visit) => passkeys.remove(visitorOf(visit), visit.params.id),
  )
}

const openShowingDoors = (app: FastifyInstance, passkeys: Passkeys): void => {
  door(
    app,
    {
      method: 'POST',
      path: '/session/passkey/options',
      knock: 'anyone',
      tag,
      summary: 'What a browser needs to sign in by passkey, alone or after the password',
      answer: Options,
    },
    async (visit) => asOptions(await passkeys.signInOptions(visitorOf(visit))),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/session/passkey',
      knock: 'anyone',
      tag,
      summary: 'Sign in by passkey',
      body: form({ response: AssertionForm }),
      answer: Type.Object({ next: Next }),
    },
    (visit) => passkeys.signIn(visitorOf(visit), assertionIn(visit.body.response)),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/session/step-up/passkey/options',
      knock: 'signedIn',
      tag,
      summary: 'What a browser needs to show a passkey again',
      answer: Options,
    },
    async (visit) => asOptions(await passkeys.stepUpOptions(visitorOf(visit))),
  )
  door(
    app,
    {
      method: 'POST',
      path: '/session/step-up/passkey',
      knock: 'signedIn',
      tag,
      summary: 'Show a passkey again, before something that counts',
      body: form({ response: AssertionForm }),
      answer: Type.Object({ steppedUp: Type.Literal(true) }),
    },
    (visit) => passkeys.stepUp(visitorOf(visit), assertionIn(visit.body.response)),
  )
}
