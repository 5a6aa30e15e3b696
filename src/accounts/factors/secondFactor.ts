import { done, type Outcome, type Refused, refused } from '../../domain/kernel/outcome.ts'
import { attemptSubject, useCodeOnce } from '../../store/people/attempts.ts'
import { ask, headersFor } from '../ask.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { enter, type Next } from '../sessions/enter.ts'
import { withoutSession } from '../sessions/sessionCookie.ts'
import { forgetTries, tryOnce } from '../signing/lock.ts'
import { codeHash } from './codeHash.ts'

export interface ShownFactor {
  readonly code: string
  readonly kind: 'totp' | 'backup'
}

const over = refused('signIn', 'secondFactor.over')
/** The sign-in begun before lapsed, or was tried five times: the password is asked anew. */
const overCodes = new Set(['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'])
const wrongCode = refused('signIn', 'secondFactor.wrong', undefined, '/code')

/** Finishes a sign-in that a password began. */
export const showSecondFactor = async (
  desk: Desk,
  visitor: Visitor,
  shown: ShownFactor,
): Promise<Outcome<{ next: Next }>> => {
  const before = visitor.cookie
  const cookie = withoutSession(before, desk.world.url)
  const pending = await desk.auth.api.pendingPerson({ headers: headersFor(visitor, cookie) })
  if (!pending) return over
  const verified = await verifyFactor(desk, visitor, pending.personId, shown, cookie)
  if (!verified.ok) return verified
  return done({ next: await enter(desk, visitor, verified.value, 'secondFactor', before) })
}

/** Judges a code, each once, each counted; answers the session's token. */
export const verifyFactor = async (
  desk: Desk,
  visitor: Visitor,
  personId: string,
  shown: ShownFactor,
  cookie: string | undefined,
): Promise<Outcome<string>> => {
  const code = shown.kind === 'totp' ? shown.code.replace(/\s/g, '') : shown.code.trim()
  const subject = attemptSubject('factor', personId)
  const refusal = (await tryOnce(desk, visitor, subject)) ?? (await onlyOnce(desk, visitor, personId, code))
  if (refusal) return refusal
  const asked = { body: { code }, headers: headersFor(visitor, cookie), returnHeaders: true } as const
  const { api } = desk.auth
  const answer = await ask(
    visitor,
    shown.kind === 'totp' ? api.verifyTOTP(asked) : api.verifyBackupCode(asked),
  )
  if (!answer.ok) return overCodes.has(answer.code) ? over : wrongCode
  await forgetTries(desk, visitor, subject)
  return answer.value.token ? done(answer.value.token) : over
}

const onlyOnce = (
  desk: Desk,
  visitor: Visitor,
  personId: string,
  code: string,
): Promise<Refused | undefined> =>
  atTheDoor(desk, visitor, personId, async (tx) =>
    (await useCodeOnce(tx, personId, codeHash(personId, code), desk.world.now()))
      ? undefined
      : refused('signIn', 'secondFactor.used', undefined, '/code'),
  )
