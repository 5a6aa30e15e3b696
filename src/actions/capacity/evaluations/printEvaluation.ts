import { evaluationReportPdf } from '../../../documents/evaluationReport.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { recordAudit } from '../../../store/audit/recordAudit.ts'
import { meetingsOf } from '../../../store/capacity/evaluations/heard.ts'
import { recommendationsOf } from '../../../store/capacity/evaluations/recommendations.ts'
import { levelsOf, scoresOf } from '../../../store/capacity/evaluations/scores.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import type { Printed } from '../../letters/printed.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { rubricOf, visitToRead } from './evaluationDesk.ts'
import { reportOfVisit } from './evaluationDocument.ts'
import { measuresBeside } from './measuresTold.ts'
import { maySeeLevels } from './readCountries.ts'

/** The report of a visit in either language, once its levels are settled; a country reads it from the draft on. */
export const printEvaluation = async (
  world: World,
  actor: Actor,
  id: string,
  language: 'es' | 'en',
): Promise<Outcome<Printed>> => {
  const found = await act(world, actor, 'printEvaluation', async (tx) => {
    const at = await visitToRead(tx, world, actor, id)
    if (!at.ok) return at
    const { visit, team } = at.value
    if (!maySeeLevels(actor, visit)) return refused('notNow', 'evaluation.noReportYet')
    const document = reportOfVisit({
      ...{ world, language, visit, team, rubric: rubricOf(world, visit) },
      levels: await levelsOf(tx, [visit.id]),
      earlier: visit.follows ? await levelsOf(tx, [visit.follows]) : null,
      // Of the scores only the classes of evidence and the agreement are told.
      scores: await scoresOf(tx, visit.id),
      measures: await measuresBeside(tx, world, actor, visit),
      groups: [...new Set((await meetingsOf(tx, visit.id)).map(({ stakeholder }) => stakeholder))],
      recommendations: await recommendationsOf(tx, { country: null, visitId: visit.id }),
      issuedAt: moment(world).at as Instant,
      today: moment(world).day,
    })
    await recordAudit(tx, {
      ...{ action: 'evaluation.print', subjectKind: 'evaluationVisit', subjectId: id },
      detail: { language, state: visit.state },
    })
    return done(document)
  })
  if (!found.ok) return found
  return done({
    bytes: await evaluationReportPdf(found.value),
    name: `${found.value.reference}-${language}.pdf`,
  })
}
