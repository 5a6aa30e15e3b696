import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { playPart } from '../../store/cases/caseFiles.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

/** A planned visit will not be held: it stays in the case, cancelled, with why. */
export const cancelVisit = (
  world: World,
  actor: Actor,
  visitId: string,
  reason: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'planVisit', async (tx) => {
    const visit = await tx.kysely
      .selectFrom('visit')
      .selectAll()
      .where('id', '=', visitId)
      .forUpdate()
      .executeTakeFirst()
    if (!visit || !actor.personId) return refused('notFound', 'notFound')
    if (visit.state !== 'planned') return refused('notNow', 'visits.notOpen')
    if (reason.trim() === '') return refused('input', 'visits.cancelReason', undefined, '/reason')
    const { operatorId, caseId } = visit
    await tx.kysely
      .updateTable('visit')
      .set({ state: 'cancelled', summary: reason.trim(), version: visit.version + 1 })
      .where('id', '=', visitId)
      .execute()
    await playPart(tx, {
      caseId,
      operatorId,
      personId: actor.personId,
      part: 'planned',
      at: moment(world).at,
    })
    await recordAudit(tx, {
      action: 'visit.cancel',
      subjectKind: 'visit',
      subjectId: visitId,
      operatorId,
      caseId,
      after: { reason },
    })
    return done({ id: visitId })
  })
