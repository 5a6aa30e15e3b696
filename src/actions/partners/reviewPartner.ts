import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type PartnerRole, reviewedOn } from '../../domain/operators/partner.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { changePartner, findPartner } from '../../store/company/partners.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'

/** The company looked at a partner again today; the next review comes when the programme's reviews do. */
export const reviewPartner = (
  world: World,
  actor: Actor,
  input: { readonly id: string; readonly version: number },
): Promise<Outcome<{ id: string; version: number; nextReviewOn: string | null }>> =>
  actForCompany(world, actor, 'reviewPartner', async (tx, operatorId) => {
    const found = await findPartner(tx, operatorId, input.id)
    if (!found) return refused('notFound', 'notFound')
    const was = {
      ...found,
      role: found.role as PartnerRole,
      reviewedOn: found.reviewedOn as Day | null,
      nextReviewOn: found.nextReviewOn as Day | null,
    }
    const after = reviewedOn(was, moment(world).day, world.programme.reviewMonths)
    const days = { reviewedOn: after.reviewedOn, nextReviewOn: after.nextReviewOn }
    const saved = await changePartner(tx, input.id, input.version, days)
    if (!saved) return refused('conflict', 'profile.changedMeanwhile')
    await recordAudit(tx, {
      action: 'partner.review',
      subjectKind: 'partner',
      subjectId: input.id,
      operatorId,
      detail: days,
    })
    return done({ ...saved, nextReviewOn: days.nextReviewOn })
  })
