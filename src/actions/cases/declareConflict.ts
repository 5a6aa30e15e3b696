import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

/** An officer says whether something binds them to this company; the latest word counts, and every word stays. */
export const declareConflict = (
  world: World,
  actor: Actor,
  input: { readonly caseId: string; readonly hasConflict: boolean; readonly tells: string },
): Promise<Outcome<{ hasConflict: boolean }>> =>
  act(world, actor, 'declareConflict', async (tx) => {
    const file = await findCase(tx, input.caseId)
    if (!file || !actor.personId) return refused('notFound', 'notFound')
    await tx.kysely
      .insertInto('conflictDeclaration')
      .values({
        caseId: file.id,
        operatorId: file.operatorId,
        personId: actor.personId,
        hasConflict: input.hasConflict,
        tells: input.tells.trim(),
        at: moment(world).at,
      })
      .execute()
    await recordAudit(tx, {
      action: 'case.declareConflict',
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      after: { hasConflict: input.hasConflict },
    })
    return done({ hasConflict: input.hasConflict })
  })
