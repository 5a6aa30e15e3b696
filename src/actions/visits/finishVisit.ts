import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { playPart } from '../../store/cases/caseFiles.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { openVisit } from './openVisit.ts'

/** The validator closes a visit with its summary, which opens the report. */
export const finishVisit = (
  world: World,
  actor: Actor,
  visitId: string,
  summary: string,
): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'finishVisit', async (tx) => {
    const visit = await openVisit(tx, visitId)
    if (!visit.ok) return visit
    if (!actor.personId) return refused('signIn', 'signIn.needed')
    if (summary.trim() === '') return refused('input', 'visits.summary', undefined, '/summary')
    const { operatorId, caseId } = visit.value
    await tx.kysely
      .updateTable('visit')
      .set((eb) => ({
        state: 'finished',
        summary: summary.trim(),
        finishedAt: moment(world).at,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', visitId)
      .execute()
    await playPart(tx, {
      caseId,
      operatorId,
      personId: actor.personId,
      part: 'validated',
      at: moment(world).at,
    })
    await recordAudit(tx, {
      action: 'visit.finish',
      subjectKind: 'visit',
      subjectId: visitId,
      operatorId,
      caseId,
      after: { summary },
    })
    return done({ id: visitId })
  })
