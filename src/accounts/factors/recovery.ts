import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { inScope } from '../../store/database/scope.ts'
import { findPerson } from '../../store/people/people.ts'
import { approversFor, askForRecovery } from '../../store/people/recoveries.ts'
import { headersFor } from '../ask.ts'
import type { Desk, Visitor } from '../desk.ts'
import { mailTo } from '../mail.ts'
import { withoutSession } from '../sessions/sessionCookie.ts'
import { systemScope } from '../sessions/systemScope.ts'

/** Whoever showed the right password and lost the rest asks; an administrator who knows them says yes. */
export const askRecovery = async (desk: Desk, visitor: Visitor): Promise<Outcome<{ asked: true }>> => {
  const cookie = withoutSession(visitor.cookie, desk.world.url)
  const pending = await desk.auth.api.pendingPerson({ headers: headersFor(visitor, cookie) })
  if (!pending) return refused('signIn', 'secondFactor.over')
  const { personId } = pending
  // Who may approve stands in the companies' own tables, which nobody at the door may read.
  return inScope(desk.world.db, { ...systemScope(visitor.requestId), personId }, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person || !(await askForRecovery(tx, personId, desk.world.now()))) return done({ asked: true })
    for (const approver of await approversFor(tx, personId)) {
      await mailTo(desk, tx, 'recoveryAsked', approver, { who: `${person.name} (${person.email})` })
    }
    await recordAudit(tx, { action: 'secondFactor.askRecovery', subjectKind: 'person', subjectId: personId })
    return done({ asked: true })
  })
}
