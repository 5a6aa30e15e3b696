import { type Refused, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type Attempt, beginAttempt, clearAttempts, freeFailures } from '../../store/people/attempts.ts'
import { atTheDoor, type Desk, type Visitor } from '../desk.ts'

/** Counts a try and says whether it is heard; a lock tells how long it lasts. */
export const tryOnce = (desk: Desk, visitor: Visitor, subject: string): Promise<Refused | undefined> =>
  atTheDoor(desk, visitor, null, async (tx) => {
    const attempt = await beginAttempt(tx, subject, desk.world.now())
    if (attempt.allowed && attempt.failures === freeFailures) {
      await recordAudit(tx, { action: 'signIn.lock', subjectKind: 'signIn', subjectId: subject })
    }
    return attempt.allowed ? undefined : locked(attempt)
  })

const locked = ({ waitSeconds }: Attempt): Refused =>
  waitSeconds === null
    ? refused('signIn', 'signIn.closed')
    : refused('signIn', 'signIn.locked', { minutes: Math.max(1, Math.ceil(waitSeconds / 60)) })

export const forgetTries = (desk: Desk, visitor: Visitor, subject: string): Promise<void> =>
  atTheDoor(desk, visitor, null, (tx) => clearAttempts(tx, subject))
