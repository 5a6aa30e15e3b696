import type { JsonObject } from '../json.ts'
import { authorityUuid, siteUuid } from './caseHead.ts'
import type { AskedCriterion, CaseRecord, RecordedResult, RecordedVisit } from './caseRecord.ts'
import { controlId } from './controlIds.ts'
import { line, ours, prose, type Writing } from './writing.ts'

export const observationUuid = (
  visit: Pick<RecordedVisit, 'id'>,
  criterionId: string,
  { uuidOf }: Writing,
): string => uuidOf(`observation ${visit.id} ${criterionId}`)

/** What was seen of each criterion at a visit. How much of it holds stands in a property of ours: OSCAL knows only yes and no. */
export const observationsAt = (
  record: CaseRecord,
  visit: RecordedVisit,
  writing: Writing,
): readonly JsonObject[] => visit.results.map((result) => observationOf(record, visit, result, writing))

const observationOf = (
  record: CaseRecord,
  visit: RecordedVisit,
  { criterionId, result, note, at }: RecordedResult,
  writing: Writing,
): JsonObject => {
  const asked = askedOf(visit, criterionId)
  const verdict = writing.say(`oscal.export.verdict.${result}`)
  return {
    uuid: observationUuid(visit, criterionId, writing),
    title: line(`${asked?.number ?? criterionId}: ${verdict}`),
    description: prose(note || verdict),
    props: [
      ours('control', controlId(record.programme.id, criterionId)),
      ours('verdict', verdictWords[result]),
      ...(asked?.answered ? [ours('answered', answerWords[asked.answered])] : []),
    ],
    methods: [(asked?.method ?? 'examine').toUpperCase()],
    types: ['control-objective'],
    origins: [
      { actors: [{ type: 'party', 'actor-uuid': authorityUuid(record, writing), 'role-id': 'assessor' }] },
    ],
    subjects: [{ 'subject-uuid': siteUuid(visit.siteId, writing), type: 'location' }],
    collected: at,
  }
}

export const askedOf = (visit: RecordedVisit | undefined, criterionId: string): AskedCriterion | undefined =>
  visit?.asked.find((one) => one.criterionId === criterionId)

const verdictWords = {
  confirmed: 'confirmed',
  partly: 'partial',
  notConfirmed: 'not-confirmed',
  notSeen: 'not-seen',
} as const

const answerWords = {
  meets: 'meets',
  partly: 'partial',
  doesNot: 'does-not-meet',
  notApplicable: 'not-applicable',
} as const
