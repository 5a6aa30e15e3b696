import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { attemptSubject } from '../../store/people/attempts.ts'
import { ask, headersFor } from '../ask.ts'
import type { Desk, Visitor } from '../desk.ts'
import { ownerOfCode } from '../factors/ownerOfCode.ts'
import { enter, type Next } from '../sessions/enter.ts'
import { withoutSession } from '../sessions/sessionCookie.ts'
import { forgetTries, tryOnce } from './lock.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** A code of the authenticator, by which its owner gets past a lock that somebody else's guesses closed. */
  readonly code?: string
}

/** Wrong password, unknown address, disabled person: one answer, after the same work. */
const wrong = refused('signIn', 'signIn.wrong')

export const signIn = async (
  desk: Desk,
  visitor: Visitor,
  asked: SignIn,
): Promise<Outcome<{ next: Next }>> => {
  const before = visitor.cookie
  const email = asked.email.trim().toLowerCase()
  const subject = attemptSubject('password', email)
  const refusal = await tryOnce(desk, visitor, subject)
  const ownerId = refusal && asked.code ? await ownerOfCode(desk, visitor, email, asked.code) : undefined
  if (refusal && !ownerId) return refusal
  const answer = await ask(
    visitor,
    desk.auth.api.signInEmail({
      body: { email, password: asked.password },
      headers: headersFor(visitor, withoutSession(before, desk.world.url)),
      returnHeaders: true,
    }),
  )
  if (!answer.ok)
    return answer.code === 'EMAIL_NOT_VERIFIED' ? refused('signIn', 'signIn.confirmFirst') : wrong
  await forgetTries(desk, visitor, subject)
  if ('twoFactorRedirect' in answer.value) {
    return ownerId ? enterByBoth(desk, visitor, ownerId, before) : done({ next: 'secondFactor' })
  }
  return done({ next: await enter(desk, visitor, answer.value.token, 'password', before) })
}

/** Password and code came together, because the password alone was locked. */
const enterByBoth = async (
  desk: Desk,
  visitor: Visitor,
  personId: string,
  before: string | undefined,
): Promise<Outcome<{ next: Next }>> => {
  const started = await ask(
    visitor,
    desk.auth.api.startSession({ body: { personId }, headers: headersFor(visitor), returnHeaders: true }),
  )
  return started.ok
    ? done({ next: await enter(desk, visitor, started.value.token, 'secondFactor', before) })
    : wrong
}
