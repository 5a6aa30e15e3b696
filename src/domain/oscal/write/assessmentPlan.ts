import type { OscalDocument } from '../checkDocument.ts'
import type { JsonObject } from '../json.ts'
import {
  caseMetadata,
  caseResources,
  documentUuid,
  profileUuid,
  reviewedControls,
  siteUuid,
  startOf,
  visitUuid,
} from './caseHead.ts'
import type { CaseRecord, RecordedVisit } from './caseRecord.ts'
import { line, ours, prose, type Writing } from './writing.ts'

/** The visits of a case as a plan: where, when, and which criteria are looked at there. Cancelled ones are no plan. */
export const assessmentPlan = (record: CaseRecord, writing: Writing): OscalDocument => {
  const visits = record.visits.filter(({ state }) => state !== 'cancelled')
  const sites = [...new Set(visits.map(({ siteId }) => siteId))]
  return {
    model: 'assessment-plan',
    body: {
      uuid: documentUuid('assessment-plan', record, writing),
      metadata: caseMetadata('assessment-plan', record, writing),
      'import-ssp': { href: `#${profileUuid(record, writing)}` },
      'local-definitions': { activities: visits.map((visit) => activityOf(record, visit, writing)) },
      'reviewed-controls': reviewedControls(
        record,
        visits.flatMap(({ asked }) => asked.map(({ criterionId }) => criterionId)),
      ),
      'assessment-subjects': [subjectsAt(sites, writing)],
      tasks: visits.map((visit) => taskOf(record, visit, writing)),
      'back-matter': { resources: caseResources(record, writing) },
    },
  }
}

const subjectsAt = (siteIds: readonly string[], writing: Writing): JsonObject => ({
  type: 'location',
  'include-subjects': siteIds.map((id) => ({ 'subject-uuid': siteUuid(id, writing), type: 'location' })),
})

const titleOf = ({ sites }: CaseRecord, { siteId }: RecordedVisit, { say }: Writing): string =>
  line(say('oscal.export.visit.title', { site: sites.find(({ id }) => id === siteId)?.name ?? '' }))

const activityUuid = (visit: RecordedVisit, { uuidOf }: Writing): string => uuidOf(`activity ${visit.id}`)

const activityOf = (record: CaseRecord, visit: RecordedVisit, writing: Writing): JsonObject => ({
  uuid: activityUuid(visit, writing),
  title: titleOf(record, visit, writing),
  description: prose(writing.say('oscal.export.visit.tells', { count: visit.asked.length })),
  props: [...new Set(visit.asked.map(({ method }) => method))].map((method) => ({
    name: 'method',
    value: method.toUpperCase(),
  })),
  'related-controls': reviewedControls(
    record,
    visit.asked.map(({ criterionId }) => criterionId),
  ),
  'responsible-roles': [{ 'role-id': 'assessor' }],
})

const taskOf = (record: CaseRecord, visit: RecordedVisit, writing: Writing): JsonObject => ({
  uuid: visitUuid(visit, writing),
  type: 'action',
  title: titleOf(record, visit, writing),
  ...(visit.because.trim() ? { description: prose(visit.because) } : {}),
  props: [ours('visit-state', visit.state), ours('remote', visit.remote ? 'yes' : 'no')],
  timing: { 'on-date': { date: startOf(visit.plannedOn, record.programme) } },
  'associated-activities': [
    { 'activity-uuid': activityUuid(visit, writing), subjects: [subjectsAt([visit.siteId], writing)] },
  ],
  'responsible-roles': [{ 'role-id': 'assessor' }],
})
