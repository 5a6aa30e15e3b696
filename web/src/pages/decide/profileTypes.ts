import type { AttendanceOfPaper } from '../../parts/AttendanceNote.tsx'
import type { PartsSaid } from '../../parts/answerParts.ts'
import type { Review } from '../editions/editions.ts'
import type { AnswerReturn, Site } from './caseTypes.ts'

/** `GET /api/v1/cases/{id}/profile`: what is asked of a company and what it answered. */
export interface CaseProfileData {
  readonly standards: readonly ProfileStandard[]
  readonly sites: readonly Site[]
  readonly asked: readonly { readonly siteId: string; readonly criteria: readonly string[] }[]
  readonly answers: readonly Answer[]
  readonly evidence: readonly Evidence[]
  readonly reviews: readonly OpenReview[]
  /** What certificates of other programmes are credited with, as an officer confirmed. */
  readonly credits: readonly CreditInForce[]
  readonly returns: readonly AnswerReturn[]
  readonly missing: readonly {
    readonly kind: string
    readonly siteId?: string
    readonly criterionId?: string
  }[]
}

export interface CreditInForce {
  readonly criterionId: string
  readonly covers: 'whole' | 'part'
  readonly siteIds: readonly string[]
  readonly programmeId: string
  readonly number: string
  readonly validUntil: string
}

/** An answer that waits for review since its case moved to another edition. */
export interface OpenReview extends Review {
  readonly siteId: string
  readonly criterionId: string
  readonly version: number
}

export interface ProfileStandard {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly subStandards: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly criteria: readonly Criterion[]
  }[]
}

export interface Criterion {
  readonly id: string
  readonly number: string
  readonly asks: string
  readonly guidance: string
  readonly level: 'must' | 'should' | 'mixed'
  readonly certainty: string
  readonly parts: readonly { readonly id: string; readonly level: 'must' | 'should'; readonly asks: string }[]
}

export interface Answer {
  readonly criterionId: string
  readonly siteId: string
  readonly status: 'meets' | 'partly' | 'doesNot' | 'notApplicable' | null
  readonly text: string
  readonly reason: string
  readonly parts: PartsSaid
  readonly evidenceIds: readonly string[]
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface Evidence {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly scan: string
  readonly effectiveFrom: string | null
  readonly effectiveUntil: string | null
  readonly by: string
  readonly at: string
  /** Where it is a certificate of attendance. */
  readonly attendance: AttendanceOfPaper | null
}

export const placeKey = (siteId: string | null, criterionId: string) => `${siteId} ${criterionId}`

/** An answer's mark as it now stands: being written, sent and uncorrected, or corrected since. */
export const returnOf = (
  data: CaseProfileData,
  siteId: string,
  criterionId: string,
): { readonly mark: AnswerReturn; readonly standing: 'marked' | 'sent' | 'corrected' } | undefined => {
  const mark = data.returns.findLast((one) => one.siteId === siteId && one.criterionId === criterionId)
  if (!mark) return undefined
  if (mark.stepId === null) return { mark, standing: 'marked' }
  const answer = data.answers.find((one) => one.siteId === siteId && one.criterionId === criterionId)
  return { mark, standing: (answer?.version ?? 0) > mark.answerVersion ? 'corrected' : 'sent' }
}

/** One question at the sites that answered it alike, with what the company says there. */
export interface AnswerPlace {
  readonly criterion: Criterion
  /** Sites that gave the very same answer are read once. */
  readonly siteIds: readonly string[]
  readonly siteNames: readonly string[]
  readonly answer: CaseProfileData['answers'][number] | undefined
  readonly returned: ReturnType<typeof returnOf>
  /** One a site; none where nothing waits. */
  readonly reviews: readonly OpenReview[]
}
