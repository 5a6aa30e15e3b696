import type { OscalDocument } from '../checkDocument.ts'
import type { JsonObject } from '../json.ts'
import { caseMetadata, caseResources, documentUuid, reviewedControls, startOf } from './caseHead.ts'
import type { CaseRecord, RecordedVisit } from './caseRecord.ts'
import { findingsAt } from './findings.ts'
import { observationsAt } from './observations.ts'
import { riskOf } from './risks.ts'
import { line, ours, prose, type Writing } from './writing.ts'

/** What the visits of a case found: observations by criterion, findings, and the risks that the grave ones carry. */
export const assessmentResults = (record: CaseRecord, writing: Writing): OscalDocument => ({
  model: 'assessment-results',
  body: {
    uuid: documentUuid('assessment-results', record, writing),
    metadata: caseMetadata('assessment-results', record, writing),
    'import-ap': { href: `#${documentUuid('assessment-plan', record, writing)}` },
    results: visitsWithResults(record).map((visit) => resultOf(record, visit, writing)),
    'back-matter': {
      resources: [
        {
          uuid: documentUuid('assessment-plan', record, writing),
          title: line(writing.say('oscal.export.title.assessment-plan', { ...titleValues(record) })),
        },
        ...caseResources(record, writing),
      ],
    },
  },
})

const titleValues = ({ number, programme }: CaseRecord) => ({ number, programme: programme.shortName })

export const visitsWithResults = ({ visits }: CaseRecord): readonly RecordedVisit[] =>
  visits.filter(({ state, results }) => state !== 'cancelled' && (state === 'finished' || results.length > 0))

const resultOf = (record: CaseRecord, visit: RecordedVisit, writing: Writing): JsonObject => {
  const site = record.sites.find(({ id }) => id === visit.siteId)
  const raised = record.findings.filter(({ visitId }) => visitId === visit.id)
  const observations = observationsAt(record, visit, writing)
  const findings = findingsAt(record, visit, raised, writing)
  const risks = raised
    .filter(({ grade }) => grade !== 'observation')
    .map((finding) => riskOf(record, finding, visit, writing))
  return {
    uuid: writing.uuidOf(`result ${visit.id}`),
    title: line(writing.say('oscal.export.visit.title', { site: site?.name ?? '' })),
    description: prose(visit.summary || visit.because),
    start: visit.startedAt ?? startOf(visit.plannedOn, record.programme),
    ...(visit.finishedAt ? { end: visit.finishedAt } : {}),
    props: [
      ours('visit', visit.id),
      ours('visit-state', visit.state),
      ours('remote', visit.remote ? 'yes' : 'no'),
    ],
    'reviewed-controls': reviewedControls(
      record,
      visit.results.map(({ criterionId }) => criterionId),
    ),
    ...(observations.length > 0 ? { observations } : {}),
    ...(risks.length > 0 ? { risks } : {}),
    ...(findings.length > 0 ? { findings } : {}),
  }
}
