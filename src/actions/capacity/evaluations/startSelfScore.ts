import { beneficiaries } from '../../../domain/capacity/evaluations/countries.ts'
import { isAtWork } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { addMember } from '../../../store/capacity/evaluations/team.ts'
import {
  addVisitStep,
  ensureProject,
  insertVisit,
  visitsOf,
} from '../../../store/capacity/evaluations/visits.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { newestRubric } from './evaluationDesk.ts'
import { figuresAgreed, keepFigures } from './measureProgramme.ts'

/** The country scores itself, without a visit, by its programme manager; what may be measured is measured at once. */
export const startSelfScore = async (
  world: World,
  actor: Actor,
): Promise<Outcome<{ id: string; country: string }>> => {
  const figures = await figuresAgreed(world, actor)
  return act(world, actor, 'startSelfScore', async (tx) => {
    const { country } = world.programme
    if (!actor.personId) return refused('notFound', 'notFound')
    if (!beneficiaries.some((one) => one === country)) return refused('notFound', 'evaluation.countryUnknown')
    const open = (await visitsOf(tx, country)).find(
      ({ kind, state }) => kind === 'selfScore' && isAtWork(state),
    )
    if (open) return refused('conflict', 'evaluation.selfScoreOpen')
    await ensureProject(tx, country)
    const rubric = newestRubric(world)
    const { at, day } = moment(world)
    const { id } = await insertVisit(tx, {
      ...{ country, kind: 'selfScore', state: 'underWay', rubric: rubric.id, rubricVersion: rubric.version },
      ...{ from: day, until: day, place: '', follows: null },
    })
    await addMember(tx, id, actor.personId, true)
    await addVisitStep(tx, id, { step: 'score', reason: '', by: actor.name, at })
    if (figures) await keepFigures(tx, rubric, figures, { id, country, at })
    await recordAudit(tx, {
      ...{ action: 'evaluation.selfScore', subjectKind: 'evaluationVisit', subjectId: id },
      detail: { country },
    })
    return done({ id, country })
  })
}
