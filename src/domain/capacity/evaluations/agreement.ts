import { levels, type Scored } from './rubric.ts'

/** How far two who scored apart agree. */
export interface Agreement {
  /** Indicators both gave a level. */
  readonly n: number
  readonly equal: number
  readonly withinOne: number
  /** Indicators where one collected evidence and the other did not. */
  readonly oneWithoutEvidence: number
  /** Cohen's kappa with linear weights; null where it cannot be said. */
  readonly kappa: number | null
  readonly kappaUnsaid: 'tooFew' | 'noSpread' | null
}

/** Below so many kappa says more of chance than of the two. */
export const LEAST_FOR_KAPPA = 10

export interface ScorePair {
  readonly one: Scored
  readonly other: Scored
}

export const agreementOf = (pairs: readonly ScorePair[]): Agreement => {
  const both = pairs.flatMap(({ one, other }) => (one === null || other === null ? [] : [{ one, other }]))
  const apart = both.map(({ one, other }) => Math.abs(one - other))
  const enough = both.length >= LEAST_FOR_KAPPA
  const kappa = enough ? kappaOf(both) : null
  return {
    n: both.length,
    equal: apart.filter((by) => by === 0).length,
    withinOne: apart.filter((by) => by <= 1).length,
    oneWithoutEvidence: pairs.filter(({ one, other }) => (one === null) !== (other === null)).length,
    kappa,
    kappaUnsaid: enough ? (kappa === null ? 'noSpread' : null) : 'tooFew',
  }
}

/**
 * 1 − observed / expected disagreement, where a disagreement weighs as many levels as it spans and what is expected follows
 * from how often each of the two gave each level (Cohen 1968). Null where both gave one and the same level throughout.
 */
const kappaOf = (both: readonly { readonly one: number; readonly other: number }[]): number | null => {
  const share = (side: 'one' | 'other', level: number) =>
    both.filter((pair) => pair[side] === level).length / both.length
  const observed = both.reduce((sum, { one, other }) => sum + Math.abs(one - other), 0) / both.length
  let expected = 0
  for (const a of levels)
    for (const b of levels) expected += Math.abs(a - b) * share('one', a) * share('other', b)
  return expected === 0 ? null : 1 - observed / expected
}
