import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { stepUpSession } from '../../store/people/sessions.ts'
import { ask, headersFor } from '../ask.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'
import { sealOf } from '../sessions/sealedSessions.ts'
import { sessionToken } from '../sessions/sessionCookie.ts'
import { sessionAt } from '../sessions/whoKnocks.ts'
import { verifyFactor } from './secondFactor.ts'

/** The second factor again, before something that counts. */
export const stepUp = async (
  desk: Desk,
  visitor: Visitor,
  code: string,
): Promise<Outcome<{ steppedUp: true }>> => {
  const row = await sessionAt(desk.world, visitor.cookie, visitor.requestId)
  const token = sessionToken(visitor.cookie, desk.world.url)
  if (!row || !token) return refused('signIn', 'signIn.needed')
  if (!row.secondFactor) return refused('notAllowed', 'secondFactor.none')
  const kind = /^[\d\s]{6,8}$/.test(code.trim()) ? 'totp' : 'backup'
  const verified = await verifyFactor(desk, visitor, row.personId, { code, kind }, visitor.cookie)
  // In mid-session a wrong code is a mistyped one, not the end of the session.
  if (!verified.ok) return { ...verified, refusal: { ...verified.refusal, family: 'notAllowed' } }
  await freshen(desk, visitor, row.personId, token, kind)
  return done({ steppedUp: true })
}

/** Marks the session and gives it a new token. */
export const freshen = async (
  desk: Desk,
  visitor: Visitor,
  personId: string,
  token: string,
  kind: 'totp' | 'backup' | 'passkey',
): Promise<void> => {
  await atTheDoor(desk, visitor, personId, async (tx) => {
    await stepUpSession(tx, sealOf(token), desk.world.now())
    await recordAudit(tx, {
      action: 'session.stepUp',
      subjectKind: 'person',
      subjectId: personId,
      detail: { kind },
    })
  })
  await ask(
    visitor,
    desk.auth.api.rotateSession({ body: { token }, headers: headersFor(visitor), returnHeaders: true }),
  )
}
