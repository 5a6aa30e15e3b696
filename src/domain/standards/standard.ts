import type { Day } from '../kernel/day.ts'
import type { Sourced, Text } from './text.ts'

/** One of a programme's standards. `id` is its key for ever; `number` is what one edition prints. */
export interface Standard extends Sourced {
  readonly id: string
  readonly number: string
  readonly title: Text
  readonly describes: Text
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
  /** The first day it is asked, and the first on which it no longer is. */
  readonly from: Day
  readonly until: Day | null
  readonly guidance: Text
  readonly evidence: Text
  readonly visit: { readonly method: 'examine' | 'interview' | 'test'; readonly checks: Text }
}

export interface CriterionPart {
  readonly id: string
  readonly level: 'must' | 'should'
  readonly asks: Text
}
