import { isComparable, type Stratum } from './stratum.ts'

/**
 * All that a comparison needs of its kinds: sums over them, so that they may be kept by month and place, and added up, instead
 * of the kinds themselves. `store/benefits/summedKinds.ts` makes the same in the database; a test compares.
 */
export interface ComparedSums {
  /** Certified shipments that are compared, and those with too few others of their kind. */
  readonly compared: number
  readonly incomparable: number
  readonly others: number
  readonly kinds: number
  /** Kinds with one certified shipment alone, which shows no variance of its own. */
  readonly single: number
  /** Of the certified of a kind squared over its others: the variance of the expected, were each shipment's 1. */
  readonly weight: number
  readonly done: number
  readonly expected: number
  /** Of the two sums within the kinds, were each shipment on its own. */
  readonly doneVariance: number
  readonly expectedVariance: number
  /** Of hits times misses over the number of certified: what a single shipment borrows its variance from. */
  readonly doneApart: number
}

export const noSums: ComparedSums = {
  ...{ compared: 0, incomparable: 0, others: 0, kinds: 0, single: 0, weight: 0 },
  ...{ done: 0, expected: 0, doneVariance: 0, expectedVariance: 0, doneApart: 0 },
}

export const sumsOf = (strata: readonly Stratum[]): ComparedSums => {
  const sums = { ...noSums } as { -readonly [Key in keyof ComparedSums]: number }
  for (const stratum of strata) {
    const { n, hits } = stratum.certified
    if (!isComparable(stratum)) {
      sums.incomparable += n
      continue
    }
    const { n: n0, hits: hits0 } = stratum.others
    sums.compared += n
    sums.others += n0
    sums.kinds += 1
    if (n === 1) sums.single += 1
    sums.weight += (n * n) / n0
    sums.done += hits
    sums.expected += (n * hits0) / n0
    // Unbiased also for two: hits times misses over one less than there are.
    if (n > 1) sums.doneVariance += (hits * (n - hits)) / (n - 1)
    sums.expectedVariance += ((n / n0) ** 2 * hits0 * (n0 - hits0)) / (n0 - 1)
    sums.doneApart += (hits * (n - hits)) / n
  }
  return sums
}

export const addSums = (all: readonly ComparedSums[]): ComparedSums => {
  const sums = { ...noSums } as { -readonly [Key in keyof ComparedSums]: number }
  for (const one of all)
    for (const key of Object.keys(noSums) as (keyof ComparedSums)[]) sums[key] += one[key]
  return sums
}
