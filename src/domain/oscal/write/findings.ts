import type { JsonObject } from '../json.ts'
import { findingUuid } from './caseHead.ts'
import type { CaseRecord, RecordedFinding, RecordedResult, RecordedVisit } from './caseRecord.ts'
import { statementId } from './controlIds.ts'
import { askedOf, observationUuid } from './observations.ts'
import { riskUuid } from './risks.ts'
import { line, ours, prose, type Writing } from './writing.ts'

/** A finding for each that was raised, and one for each criterion that was seen without any being raised. */
export const findingsAt = (
  record: CaseRecord,
  visit: RecordedVisit,
  raised: readonly RecordedFinding[],
  writing: Writing,
): readonly JsonObject[] => {
  const told = new Set(raised.map(({ criterionId }) => criterionId))
  const quiet = visit.results.filter(
    ({ criterionId, result }) => result !== 'notSeen' && !told.has(criterionId),
  )
  return [
    ...raised.map((finding) => raisedFinding(record, finding, visit, writing)),
    ...quiet.map((result) => quietFinding(record, visit, result, writing)),
  ]
}

export const raisedFinding = (
  record: CaseRecord,
  finding: RecordedFinding,
  visit: RecordedVisit | undefined,
  writing: Writing,
): JsonObject => {
  const result = visit?.results.find(({ criterionId }) => criterionId === finding.criterionId)
  const holds =
    finding.grade === 'observation' && result?.result !== 'partly' && result?.result !== 'notConfirmed'
  return {
    uuid: findingUuid(finding, writing),
    title: line(
      `${numberOf(record, visit, finding.criterionId)}: ${writing.say(`oscal.export.grade.${finding.grade}`)}`,
    ),
    description: prose(finding.seen),
    props: [ours('grade', finding.grade), ours('finding-state', finding.state)],
    target: targetOf(record, visit, finding.criterionId, holds),
    ...(visit && result ? seenIn(visit, finding.criterionId, writing) : {}),
    ...(finding.grade === 'observation'
      ? {}
      : { 'related-risks': [{ 'risk-uuid': riskUuid(finding, writing) }] }),
  }
}

const quietFinding = (
  record: CaseRecord,
  visit: RecordedVisit,
  { criterionId, result, note }: RecordedResult,
  writing: Writing,
): JsonObject => {
  const verdict = writing.say(`oscal.export.verdict.${result}`)
  return {
    uuid: writing.uuidOf(`quiet finding ${visit.id} ${criterionId}`),
    title: line(`${numberOf(record, visit, criterionId)}: ${verdict}`),
    description: prose(note || verdict),
    target: targetOf(record, visit, criterionId, result === 'confirmed'),
    ...seenIn(visit, criterionId, writing),
  }
}

const seenIn = (visit: RecordedVisit, criterionId: string, writing: Writing): JsonObject => ({
  'related-observations': [{ 'observation-uuid': observationUuid(visit, criterionId, writing) }],
})

export const numberOf = (
  { programme }: CaseRecord,
  visit: RecordedVisit | undefined,
  criterionId: string,
): string => askedOf(visit, criterionId)?.number ?? findNumber(programme, criterionId) ?? criterionId

const findNumber = ({ standards }: CaseRecord['programme'], id: string): string | undefined =>
  standards
    .flatMap(({ subStandards }) => subStandards)
    .flatMap(({ criteria }) => criteria)
    .find((one) => one.id === id)?.number

/** How far the company says it is, in OSCAL's own words for it. */
const implementation = {
  meets: 'implemented',
  partly: 'partial',
  notApplicable: 'not-applicable',
  doesNot: undefined,
} as const

const targetOf = (
  { programme }: CaseRecord,
  visit: RecordedVisit | undefined,
  criterionId: string,
  holds: boolean,
): JsonObject => {
  const result = visit?.results.find((one) => one.criterionId === criterionId)?.result
  const answered = askedOf(visit, criterionId)?.answered
  const state = answered ? implementation[answered] : undefined
  return {
    type: 'statement-id',
    'target-id': statementId(programme.id, criterionId),
    ...(result === 'partly' ? { props: [ours('verdict', 'partial')] } : {}),
    status: { state: holds ? 'satisfied' : 'not-satisfied', reason: holds ? 'pass' : 'fail' },
    ...(state ? { 'implementation-status': { state } } : {}),
  }
}
