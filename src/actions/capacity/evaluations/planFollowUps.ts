import { followUpAfter, followUpsByDefault } from '../../../domain/capacity/evaluations/followUps.ts'
import { isSettled } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { day } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { visitsOf } from '../../../store/capacity/evaluations/visits.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { visitToChange } from './evaluationDesk.ts'
import { beginVisit } from './planVisit.ts'

/** The follow-ups that a settled visit has by default, those not planned yet, each with the draft agenda. */
export const planFollowUps = (
  world: World,
  actor: Actor,
  visitId: string,
): Promise<Outcome<{ planned: string[] }>> =>
  act(world, actor, 'planEvaluation', async (tx) => {
    const found = await visitToChange(tx, world, actor, visitId)
    if (!found.ok) return found
    const { visit } = found.value
    if (visit.kind !== 'visit' || !isSettled(visit.state))
      return refused('conflict', 'evaluation.nothingToFollow')
    const there = (await visitsOf(tx, visit.country)).filter(
      ({ kind, state, from }) => kind === 'followUp' && state !== 'cancelled' && from > visit.until,
    ).length
    const missing = followUpsByDefault.slice(there)
    if (missing.length === 0) return refused('conflict', 'evaluation.followUpsThere')
    const planned: string[] = []
    for (const { afterMonths } of missing) {
      const days = followUpAfter(day(visit.until), afterMonths)
      const place = { ...days, place: visit.place, template: true }
      planned.push(
        await beginVisit(tx, world, actor, {
          country: visit.country,
          kind: 'followUp',
          follows: visit.id,
          ...place,
        }),
      )
    }
    await recordAudit(tx, {
      ...{ action: 'evaluation.planFollowUps', subjectKind: 'evaluationVisit', subjectId: visitId },
      detail: { country: visit.country, planned: planned.length },
    })
    return done({ planned })
  })
