import type { Day, Instant } from '../../kernel/day.ts'
import type { Programme } from '../../programmes/programme.ts'

/**
 * What of a case leaves in an OSCAL document: visits, what they found, and what the company will do about it. Of people only
 * the part they play; who they are stays in the case.
 */
export interface CaseRecord {
  readonly id: string
  readonly number: string
  readonly programme: Programme
  readonly editionHash: string
  readonly company: { readonly id: string; readonly name: string; readonly traderNumber: string | null }
  readonly office: string
  readonly sites: readonly RecordedSite[]
  readonly visits: readonly RecordedVisit[]
  readonly findings: readonly RecordedFinding[]
  readonly actions: readonly RecordedAction[]
}

export interface RecordedSite {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
}

export interface RecordedVisit {
  readonly id: string
  readonly siteId: string
  readonly plannedOn: Day
  readonly remote: boolean
  readonly state: 'planned' | 'finished' | 'cancelled'
  readonly startedAt: Instant | null
  readonly finishedAt: Instant | null
  /** Why this site, and what the visit came to. */
  readonly because: string
  readonly summary: string
  /** The criteria on its list, in the programme's order. */
  readonly asked: readonly AskedCriterion[]
  readonly results: readonly RecordedResult[]
}

export interface AskedCriterion {
  readonly criterionId: string
  readonly number: string
  readonly method: 'examine' | 'interview' | 'test'
  /** What the company says of itself there. */
  readonly answered: 'meets' | 'partly' | 'doesNot' | 'notApplicable' | null
}

export interface RecordedResult {
  readonly criterionId: string
  readonly result: 'confirmed' | 'partly' | 'notConfirmed' | 'notSeen'
  readonly note: string
  readonly at: Instant
}

export interface RecordedFinding {
  readonly id: string
  readonly visitId: string | null
  readonly siteId: string
  readonly criterionId: string
  readonly grade: 'major' | 'minor' | 'observation'
  readonly seen: string
  readonly asks: string
  readonly dueOn: Day | null
  readonly state: string
  readonly raisedAt: Instant
}

export interface RecordedAction {
  readonly id: string
  readonly findingId: string
  readonly plan: string
  readonly dueOn: Day | null
  readonly doneNote: string
  readonly state: 'proposed' | 'accepted' | 'done' | 'rejected'
}
