import { type AuditEvent, recordAudit } from '../../src/store/audit/recordAudit.ts'
import type { Tx } from '../../src/store/database/scope.ts'
import type { Book } from '../cases/book.ts'

/**
 * The audit log of a told case: every step and every deed, each with who did it and on which day of the tale. It is
 * recorded when the demonstration is loaded, and says so: the log tells when something was written, never when it was said to be.
 */
export const writeAudit = async (tx: Tx, book: Book): Promise<void> => {
  const { caseId, company } = book
  const whose = { operatorId: company.id, caseId, purpose: 'demonstration' }
  const by = (id: string | null) => (id ? { actor: id, actorKind: 'person' as const } : { actor: 'clock' })
  const events: readonly AuditEvent[] = [
    ...book.deeds.map(({ action, subjectKind, subjectId, by: who, on, after }) => ({
      ...whose,
      ...by(who),
      action,
      subjectKind,
      subjectId,
      after,
      detail: { on },
    })),
    ...book.steps.map(({ step, by: who, now, taken }, index) => ({
      ...whose,
      ...by(who.id),
      action: `case.${step}`,
      subjectKind: 'case',
      subjectId: caseId,
      before: { state: taken.from, version: index + 1 },
      after: { state: taken.to, version: index + 2 },
      detail: { on: now.day },
    })),
    ...book.letters
      .filter((letter) => letter.served)
      .map(({ stepId, servesOn }) => ({
        ...whose,
        actor: 'clock',
        action: 'letter.served',
        subjectKind: 'step',
        subjectId: stepId,
        detail: { on: servesOn },
      })),
  ]
  for (const event of events) await recordAudit(tx, event)
}
