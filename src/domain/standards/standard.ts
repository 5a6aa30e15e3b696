import type { Day } from '../kernel/day.ts'
import type { Sourced, Text } from './text.ts'

/** One of a programme's standards. `id` is its key for ever; `number` is what one edition prints. */
export interface Standard extends Sourced {
  readonly id: string
  readonly number: string
  readonly title: Text
  readonly describes: Text
  /** An id of the programme's focus areas, where it has any. */
  readonly focusArea?: string
  readonly subStandards: readonly SubStandard[]
}

export interface SubStandard extends Sourced {
  readonly id: string
  readonly number: string
  readonly title: Text
  readonly criteria: readonly Criterion[]
}

/** What must be true, and how one can show it. */
export interface Criterion extends Sourced {
  readonly id: string
  readonly number: string
  readonly asks: Text
  /** `mixed` when some parts must and others should: the flag then sits on the parts. */
  readonly level: 'must' | 'should' | 'mixed'
  readonly parts: readonly CriterionPart[]
  readonly operatorTypes: readonly string[] | 'all'
  readonly siteKinds: readonly string[] | 'all'
  /** Who has to make it true; left out: the operator. What customs owes is never asked of a company. */
  readonly owedBy?: 'operator' | 'customs'
  /** The first day it is asked, and the first on which it no longer is. */
  readonly from: Day
  readonly until: Day | null
  readonly guidance: Text
  readonly evidence: Text
  readonly visit: { readonly method: 'examine' | 'interview' | 'test'; readonly checks: Text }
  /** What a small company may do instead. */
  readonly smallCompany?: Text
  /** The criteria of the programme before it that this one goes on from. */
  readonly follows?: readonly Followed[]
}

/** How a criterion goes on from one of the programme that its own succeeds; `because` is said to whoever moves over. */
export interface Followed {
  readonly id: string
  readonly as: 'same' | 'reworded' | 'tightened' | 'loosened'
  readonly because: Text
}

export interface CriterionPart {
  readonly id: string
  readonly level: 'must' | 'should'
  readonly asks: Text
  /** Of whom; left out: of everybody whom the criterion is asked of. */
  readonly operatorTypes?: readonly string[] | 'all'
  /** Its own first day and the first on which it is no longer asked; left out: the criterion's. */
  readonly from?: Day
  readonly until?: Day | null
}
