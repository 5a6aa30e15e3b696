import { type Comparison, compare, type Spread, type Stratum } from './comparison.ts'
import type { Estimate } from './interval.ts'
import { type Finding, findingOf, findingOfComparison } from './verdict.ts'
import { comparePlaces, medianDifference, type WaitingPlace, type WaitsTold } from './waits.ts'

/** A comparison and what it lets anybody say. */
export interface Effect extends Comparison {
  readonly finding: Finding
}

export interface Spreads {
  readonly certified: Spread
  readonly others: Spread
}

/** Null where no certified shipment has a like. */
export const effectOf = (strata: readonly Stratum[], spreads?: Spreads): Effect | null => {
  const comparison = compare(strata, spreads)
  return comparison && { ...comparison, finding: findingOfComparison(comparison) }
}

/** Kinds that share something (a month, an office, a tier), and their effect. In the order in which they come. */
export const effectsBy = <Row extends { readonly stratum: Stratum }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  spreads?: Spreads,
): readonly { readonly key: string; readonly effect: Effect | null }[] => {
  const groups = new Map<string, Stratum[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row.stratum)
    else groups.set(key, [row.stratum])
  }
  return [...groups].map(([key, strata]) => ({ key, effect: effectOf(strata, spreads) }))
}

export interface TimeEffect {
  readonly certified: WaitsTold
  readonly others: WaitsTold
  /** Certified shipments at places where nobody else's was timed. */
  readonly apart: number
  /** Of the medians, in minutes. */
  readonly difference: Estimate
  readonly finding: Finding
}

export const timeEffectOf = (places: readonly WaitingPlace[]): TimeEffect | null => {
  const told = comparePlaces(places)
  if (!told) return null
  const difference = medianDifference(told.certified, told.others)
  const finding = findingOf(difference, told.others.median.value, told.certified.n)
  // Less than a minute is no difference that anybody waits for, however sure it is.
  const noticed = Math.abs(difference.value) >= 1 || finding.verdict === 'tooFew'
  return { ...told, difference, finding: noticed ? finding : { verdict: 'same', wouldNeed: null } }
}
