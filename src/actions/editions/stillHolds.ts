import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { clearReview } from '../../store/editions/reviews.ts'
import { lockAnswer } from '../../store/profile/answers.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { editableCase } from '../ownCase.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

export interface StillHoldsInput {
  readonly siteId: string
  readonly criterionId: string
  /** The version of the answer that was read. */
  readonly version: number
}

/** Somebody read an answer that waited for review, and it says what the criterion asks now: it waits no longer. */
export const stillHolds = (
  world: World,
  actor: Actor,
  { siteId, criterionId, version }: StillHoldsInput,
): Promise<Outcome<{ reviewed: boolean }>> =>
  actForCompany(world, actor, 'stillHolds', async (tx, operatorId) => {
    const file = await editableCase(tx, actor)
    if (!file.ok) return file
    const place = { siteId, criterionId }
    const answer = await lockAnswer(tx, place)
    if (!answer || answer.operatorId !== operatorId) return refused('notFound', 'notFound')
    if (answer.version !== version) return refused('conflict', 'profile.changedMeanwhile')
    const reviewed = await clearReview(tx, place, {
      ...{ by: actor.personId, at: moment(world).at, how: 'stillHolds' },
    })
    if (reviewed)
      await recordAudit(tx, {
        action: 'answer.stillHolds',
        subjectKind: 'answer',
        subjectId: answer.id,
        operatorId,
        caseId: file.value.id,
        detail: { criterion: criterionId, version },
      })
    return done({ reviewed })
  })
