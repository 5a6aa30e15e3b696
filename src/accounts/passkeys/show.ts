import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { countPasskey, findPasskey, type PasskeyRow, passkeysOf } from '../../store/people/passkeys.ts'
import { ask, headersFor } from '../ask.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { freshen } from '../factors/stepUp.ts'
import { enter, type Next } from '../sessions/enter.ts'
import { sessionToken, withoutSession } from '../sessions/sessionCookie.ts'
import { sessionAt } from '../sessions/whoKnocks.ts'
import { keepChallenge, type Purpose, siteOf, takeChallenge } from './challenge.ts'

export type ShowOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>

const over = refused('signIn', 'passkey.over')
const wrong = refused('signIn', 'passkey.wrong')

const pendingOf = (desk: Desk, visitor: Visitor) =>
  desk.auth.api.pendingPerson({
    headers: headersFor(visitor, withoutSession(visitor.cookie, desk.world.url)),
  })

const optionsFor = (
  desk: Desk,
  visitor: Visitor,
  purpose: Purpose,
  personId: string | undefined,
): Promise<Outcome<ShowOptions>> =>
  atTheDoor(desk, visitor, personId ?? null, async (tx) => {
    const own = personId ? await passkeysOf(tx, personId) : []
    const options = await generateAuthenticationOptions({
      rpID: siteOf(desk).rpID,
      allowCredentials: own.map((key) => ({ id: key.credentialId, transports: [...key.transports] })),
      userVerification: 'required',
    })
    await keepChallenge(desk, tx, purpose, options.challenge, personId ?? '')
    return done(options)
  })

/** For whoever signs in: after a password only their own keys, otherwise any key this site knows. */
export const signInOptions = async (desk: Desk, visitor: Visitor): Promise<Outcome<ShowOptions>> =>
  optionsFor(desk, visitor, 'signIn', (await pendingOf(desk, visitor))?.personId)

export const stepUpOptions = async (desk: Desk, visitor: Visitor): Promise<Outcome<ShowOptions>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  return row ? optionsFor(desk, visitor, 'stepUp', row.personId) : refused('signIn', 'signIn.needed')
}

/** A passkey opens by itself, for it holds the device and who unlocks it; it also finishes what a password began. */
export const signInByPasskey = async (
  desk: Desk,
  visitor: Visitor,
  response: AuthenticationResponseJSON,
): Promise<Outcome<{ next: Next }>> => {
  const before = visitor.cookie
  const pending = await pendingOf(desk, visitor)
  const shown = await shownKey(desk, visitor, 'signIn', response)
  if (!shown.ok) return shown
  const { personId } = shown.value
  const started = await ask(
    visitor,
    desk.auth.api.startSession({
      body: { personId, ...(pending?.personId === personId ? { pending: pending.pending } : {}) },
      headers: headersFor(visitor),
      returnHeaders: true,
    }),
  )
  if (!started.ok) return wrong
  return done({ next: await enter(desk, visitor, started.value.token, 'passkey', before) })
}

export const stepUpByPasskey = async (
  desk: Desk,
  visitor: Visitor,
  response: AuthenticationResponseJSON,
): Promise<Outcome<{ steppedUp: true }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return refused('signIn', 'signIn.needed')
  const shown = await shownKey(desk, visitor, 'stepUp', response)
  if (!shown.ok) return { ...shown, refusal: { ...shown.refusal, family: 'notAllowed' } }
  if (shown.value.personId !== row.personId) return refused('notAllowed', 'passkey.wrong')
  await freshen(desk, visitor, row.personId, token, 'passkey')
  return done({ steppedUp: true })
}

/** Judges an answer: its challenge was ours and unused, its key is known, its signature right, its counter risen. */
const shownKey = async (
  desk: Desk,
  visitor: Visitor,
  purpose: Purpose,
  response: AuthenticationResponseJSON,
): Promise<Outcome<PasskeyRow>> => {
  const kept = await takeChallenge(desk, visitor, purpose, response.response.clientDataJSON)
  if (!kept) return over
  const key = await atTheDoor(desk, visitor, null, (tx) => findPasskey(tx, response.id))
  if (!key || (kept.personId !== '' && kept.personId !== key.personId)) return wrong
  const counter = await counterOf(desk, response, kept.challenge, key)
  if (counter === undefined) return wrong
  const rose = await atTheDoor(desk, visitor, key.personId, (tx) =>
    countPasskey(tx, key.id, counter, desk.world.now()),
  )
  return rose ? done(key) : wrong
}

const counterOf = async (
  desk: Desk,
  response: AuthenticationResponseJSON,
  expectedChallenge: string,
  key: PasskeyRow,
): Promise<number | undefined> => {
  const { rpID, origin } = siteOf(desk)
  const credential = {
    id: key.credentialId,
    publicKey: new Uint8Array(key.publicKey),
    counter: key.counter,
    transports: [...key.transports],
  }
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential,
    requireUserVerification: true,
  }).catch(() => undefined)
  return answer?.verified ? answer.authenticationInfo.newCounter : undefined
}
