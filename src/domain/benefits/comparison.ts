import { type ComparedSums, sumsOf } from './comparedSums.ts'
import { criticalValue } from './criticalValue.ts'
import { differenceOf, type Estimate, ratioOf, shareOf } from './interval.ts'
import type { Stratum } from './stratum.ts'

/** How much more the sums vary than if each shipment went its own way, as shipments of one company do not. */
export interface Spread {
  /** The variance's multiple (design effect, Rao and Scott 1992); 1 where every shipment stands alone. */
  readonly factor: number
  /** Degrees of freedom of `factor`: about the number of companies that carry it. */
  readonly degreesOfFreedom: number
}

export const standingAlone: Spread = { factor: 1, degreesOfFreedom: Number.POSITIVE_INFINITY }

export interface Comparison {
  /** Certified shipments that were compared, and those with too few others of their kind. */
  readonly compared: number
  readonly incomparable: number
  readonly others: number
  readonly kinds: number
  readonly done: number
  readonly expected: number
  /** Shares of the certified: as it was, and as it would have been. */
  readonly certifiedRate: Estimate
  readonly otherRate: Estimate
  /** Done less expected, as a share of the compared. */
  readonly difference: Estimate
  /** Done over expected; null where none was expected. */
  readonly ratio: Estimate | null
}

export interface BothSpreads {
  readonly certified: Spread
  readonly others: Spread
}

const bothAlone: BothSpreads = { certified: standingAlone, others: standingAlone }

export const compare = (strata: readonly Stratum[], spread: BothSpreads = bothAlone): Comparison | null =>
  compareSums(sumsOf(strata), spread)

/** Null where nothing can be compared. */
export const compareSums = (sums: ComparedSums, spread: BothSpreads = bothAlone): Comparison | null => {
  const { compared, incomparable, others, kinds, done, expected } = sums
  if (compared === 0) return null
  // A single shipment borrows the pooled variance, as collapsed strata do (Cochran 1977, 5A.12). Others come in twos at least.
  const borrowed = sums.single * pooledVariance(sums)
  const certifiedRate = rate(
    { hits: done, variance: sums.doneVariance + borrowed, weight: compared, total: compared },
    spread.certified,
  )
  const otherRate = rate(
    { hits: expected, variance: sums.expectedVariance, weight: sums.weight, total: compared },
    spread.others,
  )
  return {
    ...{ compared, incomparable, others, kinds, done, expected, certifiedRate, otherRate },
    difference: differenceOf(certifiedRate, otherRate),
    ratio: ratioOf(certifiedRate, otherRate),
  }
}

interface Weighted {
  readonly hits: number
  readonly variance: number
  /** The variance, were each shipment's 1. */
  readonly weight: number
  readonly total: number
}

/**
 * A weighted share over the kinds with the stratified interval of Yan and Su (2010): Wilson's, at the number of shipments that
 * would have the variance found.
 */
const rate = (
  { hits, variance, weight, total }: Weighted,
  { factor, degreesOfFreedom }: Spread,
): Estimate => {
  const share = hits / total
  const found = (factor * variance) / total ** 2
  const inAll = (factor * weight) / total ** 2
  const n = found > 0 ? (share * (1 - share)) / found : 1 / inAll
  return shareOf(share, n, criticalValue(degreesOfFreedom))
}

const pooledVariance = ({ compared, kinds, done, doneApart }: ComparedSums): number => {
  const freedom = compared - kinds
  if (freedom > 0) return doneApart / freedom
  const share = done / compared
  return share * (1 - share)
}
