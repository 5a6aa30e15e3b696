import { addSums, type ComparedSums, sumsOf } from './comparedSums.ts'
import { type BothSpreads, type Comparison, compareSums } from './comparison.ts'
import type { Estimate } from './interval.ts'
import type { Stratum } from './stratum.ts'
import { type Finding, findingOf, findingOfComparison } from './verdict.ts'
import { comparePlaces, medianDifference, type WaitingPlace, type WaitsTold } from './waits.ts'

/** A comparison and what it lets anybody say. */
export interface Effect extends Comparison {
  readonly finding: Finding
}

/** Null where no certified shipment has a like. */
export const effectOf = (strata: readonly Stratum[], spreads?: BothSpreads): Effect | null =>
  effectOfSums(sumsOf(strata), spreads)

export const effectOfSums = (sums: ComparedSums, spreads?: BothSpreads): Effect | null => {
  const comparison = compareSums(sums, spreads)
  return comparison && { ...comparison, finding: findingOfComparison(comparison) }
}

/** Sums that share something (a month, an office, a tier), and their effect. In the order in which they come. */
export const effectsBy = <Row extends { readonly sums: ComparedSums }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  spreads?: BothSpreads,
): readonly { readonly key: string; readonly effect: Effect | null }[] => {
  const groups = new Map<string, ComparedSums[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row.sums)
    else groups.set(key, [row.sums])
  }
  return [...groups].map(([key, sums]) => ({ key, effect: effectOfSums(addSums(sums), spreads) }))
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
