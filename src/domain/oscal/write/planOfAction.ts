import type { OscalDocument } from '../checkDocument.ts'
import type { JsonObject } from '../json.ts'
import { caseMetadata, caseResources, documentUuid, findingUuid, profileUuid } from './caseHead.ts'
import type { CaseRecord, RecordedFinding } from './caseRecord.ts'
import { numberOf, raisedFinding } from './findings.ts'
import { observationsAt } from './observations.ts'
import { actionsOn, riskOf, riskUuid } from './risks.ts'
import { line, ours, prose, type Writing } from './writing.ts'

/** The corrective actions of a case: an item a finding that has to be mended, its deadline and plan on the risk it carries. */
export const planOfAction = (record: CaseRecord, writing: Writing): OscalDocument => {
  const findings = findingsToMend(record)
  const visitOf = ({ visitId }: RecordedFinding) => record.visits.find(({ id }) => id === visitId)
  const concerned = new Set(findings.map(({ visitId, criterionId }) => `${visitId} ${criterionId}`))
  const observations = record.visits.flatMap((visit) => {
    const results = visit.results.filter(({ criterionId }) => concerned.has(`${visit.id} ${criterionId}`))
    return observationsAt(record, { ...visit, results }, writing)
  })
  return {
    model: 'plan-of-action-and-milestones',
    body: {
      uuid: documentUuid('plan-of-action-and-milestones', record, writing),
      metadata: caseMetadata('plan-of-action-and-milestones', record, writing),
      'import-ssp': { href: `#${profileUuid(record, writing)}` },
      ...(observations.length > 0 ? { observations } : {}),
      risks: findings.map((one) => riskOf(record, one, visitOf(one), writing)),
      findings: findings.map((one) => raisedFinding(record, one, visitOf(one), writing)),
      'poam-items': findings.map((one) => itemOf(record, one, writing)),
      'back-matter': { resources: caseResources(record, writing) },
    },
  }
}

export const findingsToMend = ({ findings }: CaseRecord): readonly RecordedFinding[] =>
  findings.filter(({ grade }) => grade !== 'observation')

const itemOf = (record: CaseRecord, finding: RecordedFinding, writing: Writing): JsonObject => {
  const plans = actionsOn(record, finding).map(({ plan }) => plan)
  const visit = record.visits.find(({ id }) => id === finding.visitId)
  return {
    uuid: writing.uuidOf(`poam item ${finding.id}`),
    title: line(
      `${numberOf(record, visit, finding.criterionId)}: ${writing.say(`oscal.export.grade.${finding.grade}`)}`,
    ),
    description: prose(plans.join('\n\n') || finding.asks || finding.seen),
    props: [ours('grade', finding.grade), ours('finding-state', finding.state)],
    'related-findings': [{ 'finding-uuid': findingUuid(finding, writing) }],
    'related-risks': [{ 'risk-uuid': riskUuid(finding, writing) }],
  }
}
