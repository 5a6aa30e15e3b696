import { takesReplies } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { possibleSteps } from '../../domain/casework/takeStep.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { findCriterion } from '../../domain/programmes/placedCriteria.ts'
import { sitesOf } from '../../store/cases/profile.ts'
import { correctiveActionsOf, evidenceOfFindings, findingsOf } from '../../store/cases/visits.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { caseNowOf, clocksOf, editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'

/** What the visit found, as the company sees it once the report has gone out: each with its plan and what shows it mended. */
export const readOwnFindings = (world: World, actor: Actor) =>
  act(world, actor, 'readOwnFindings', async (tx) => {
    const own = await ownCase(tx, actor)
    if (!own.ok) return own
    const file = own.value
    const programme = editionOf(world, file)
    const told = await tx.kysely
      .selectFrom('letter')
      .select('id')
      .where('caseId', '=', file.id)
      .where('kind', '=', 'report')
      .executeTakeFirst()
    // What a visit found is told by its report; what the border found is told at once.
    const all = await findingsOf(tx, file.id)
    const findings = told ? all : all.filter(({ visitId }) => visitId === null)
    const actions = await correctiveActionsOf(tx, file.id)
    const evidence = await evidenceOfFindings(tx, file.id)
    const names = new Map((await sitesOf(tx, file.operatorId)).map((site) => [site.id, site.name]))
    const now = await caseNowOf(tx, file)
    return done({
      case: { id: file.id, number: file.number, state: file.state, version: file.version },
      today: moment(world).day,
      mayAnswer: takesReplies(file.state as CaseState) || findings.some(isOpenAtTheBorder),
      mayReply: possibleSteps(now, { personId: actor.personId ?? '', roles: actor.roles }).some(
        ({ step }) => step === 'reply',
      ),
      clocks: clocksOf(file).filter((clock) => clock.state !== 'stopped'),
      findings: findings.map((finding) => ({
        id: finding.id,
        grade: finding.grade,
        state: finding.state,
        seen: finding.seen,
        asks: finding.asks,
        dueOn: finding.dueOn,
        site: names.get(finding.siteId) ?? '',
        asksForAction: finding.grade !== 'observation',
        criterion: criterionOf(programme, finding.criterionId),
        actions: actions.filter((action) => action.findingId === finding.id),
        evidence: evidence.filter((one) => one.findingId === finding.id),
      })),
    })
  })

/** A certified company answers what the border found without waiting for a visit. */
const isOpenAtTheBorder = ({ visitId, state }: { readonly visitId: string | null; readonly state: string }) =>
  visitId === null && state !== 'closed'

const criterionOf = (programme: Parameters<typeof findCriterion>[0], id: string) => {
  const placed = findCriterion(programme, id)
  return { id, number: placed?.criterion.number ?? '', asks: placed?.criterion.asks ?? { es: id, en: id } }
}
