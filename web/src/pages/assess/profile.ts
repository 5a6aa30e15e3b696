import type { AttendanceOfPaper } from '../../parts/AttendanceNote.tsx'
import { isByPart, type LeadingPart, type PartAsked, type PartsSaid } from '../../parts/answerParts.ts'
import type { AnswerStatus } from '../../parts/Choice.tsx'
import type { SiteName, StandardName } from '../apply/company.ts'
import type { Text } from '../apply/useText.ts'
import type { Review } from '../editions/editions.ts'

/** What is written in one place: a status, words, and why it does not apply. */
export interface Written {
  readonly status: AnswerStatus | null
  readonly text: string
  readonly reason: string
  /** Of a criterion with parts; left out or empty where it is answered as a whole. */
  readonly parts?: PartsSaid
}

export interface Answered extends Written {
  readonly version: number
  readonly by: string
  readonly at: string
}

export interface Paper {
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

export interface CriterionPart extends LeadingPart {
  readonly level: 'must' | 'should'
  readonly asks: Text
}

export interface Criterion {
  readonly id: string
  readonly number: string
  readonly level: 'must' | 'should' | 'mixed'
  readonly asks: Text
  readonly parts: readonly CriterionPart[]
  readonly guidance: Text
  readonly typicalEvidence: Text
  /** A module of training teaches it. */
  readonly taught: boolean
  readonly lack: 'unanswered' | 'reasonMissing' | 'textMissing' | null
  /** From a certificate of another programme, where an officer confirmed it. */
  readonly credit: {
    readonly covers: 'whole' | 'part'
    readonly programmeId: string
    readonly number: string
    readonly validUntil: string
  } | null
  readonly answer: Answered | null
  readonly returned: {
    readonly reason: string
    readonly by: string
    readonly at: string
    readonly corrected: boolean
  } | null
  /** It came over from another edition and waits for somebody's eyes. */
  readonly review: Review | null
  readonly evidence: readonly (Paper & { readonly alsoIn: readonly string[] })[]
}

/** GET /api/v1/company/profile: one standard at one site. */
export interface Sheet {
  readonly case: { readonly number: string; readonly state: string; readonly editable: boolean }
  readonly standard: StandardName & { readonly describes: Text }
  readonly site: SiteName | null
  readonly sites: readonly (SiteName & { readonly missing: number })[]
  readonly before: string | null
  readonly after: string | null
  readonly subStandards: readonly {
    readonly id: string
    readonly number: string
    readonly title: Text
    readonly criteria: readonly Criterion[]
  }[]
}

export const profileAddress = '/api/v1/company/profile'

/** A place in the profile: what every answer, paper and history is of. */
export interface Place {
  readonly siteId: string
  readonly criterionId: string
}

/** Whether the answer still stands in the way of the signature. */
export const isOpen = (criterion: Criterion): boolean =>
  criterion.lack !== null || (criterion.returned !== null && !criterion.returned.corrected)

/** Where the words of an answer stand. Answered by part, each part that does not apply has a reason of its own. */
export const wordsField = ({ status, parts }: Written): 'text' | 'reason' =>
  status === 'notApplicable' && !isByPart(parts) ? 'reason' : 'text'

/** The parts of a criterion, to be drawn in the reader's language. */
export const partsAsked = (
  criterion: Pick<Criterion, 'parts'>,
  say: (text: Text) => string,
  level: (level: CriterionPart['level']) => string,
): readonly PartAsked[] =>
  criterion.parts.map((part) => ({ id: part.id, level: level(part.level), asks: say(part.asks) }))
