import { validationReportPdf } from '../../documents/report.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { dayAt } from '../../domain/kernel/moment.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase, stepsOf } from '../../store/cases/caseFiles.ts'
import { findingsOf } from '../../store/cases/visits.ts'
import { reportedResults, reportedVisits } from '../../store/office/reports.ts'
import { findOperator } from '../../store/profile/company.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import type { Printed } from './printed.ts'
import { reportDocument } from './reportDocument.ts'

/** The report of a case's visits, made from what was recorded at each site. The company reads it once it was sent. */
export const printReport = async (world: World, actor: Actor, caseId: string): Promise<Outcome<Printed>> => {
  const found = await act(world, actor, 'printReport', async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    const sent = (await stepsOf(tx, file.id)).filter(({ step }) => step === 'sendReport')
    if (actor.side === 'company' && sent.length === 0) return refused('notFound', 'reports.notSent')
    const visits = await reportedVisits(tx, file.id)
    if (visits.length === 0) return refused('notFound', 'reports.none')
    const operator = await findOperator(tx, file.operatorId)
    if (!operator) return refused('notFound', 'notFound')
    const at = (sent.at(-1)?.at ?? moment(world).at) as Instant
    const programme = editionOf(world, file)
    const document = reportDocument({
      ...{ world, programme, actor, operator, visits },
      number: file.number,
      place: Math.max(1, sent.length),
      issuedAt: at,
      date: dayAt(at, programme.timeZone) as Day,
      results: await reportedResults(tx, file.id),
      findings: await findingsOf(tx, file.id),
    })
    await recordAudit(tx, {
      action: 'report.read',
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: actor.side === 'company' ? 'own' : 'casework',
    })
    return done(document)
  })
  if (!found.ok) return found
  return done({ bytes: await validationReportPdf(found.value), name: `${found.value.reportNumber}.pdf` })
}
