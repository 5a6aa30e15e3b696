import { criticalValue } from './criticalValue.ts'
import { differenceOf, type Estimate, ratioOf, shareOf } from './interval.ts'

/**
 * Certified shipments beside uncertified ones of the same kind: the same month, office, mode, chapter of the Harmonized System,
 * origin and value band. Were the certified treated as the others are, so many of them would have been inspected (*expected*); so
 * many were (*done*). This is direct standardisation to the certified (the effect on those who are certified).
 *
 * What the interval assumes: shipments of one kind are alike but for the certificate; kinds may differ from each other in every
 * way, also in the effect; shipments of one company may resemble each other, as far as `spread` says. What differs between
 * companies that certify and others within one kind, and is not the certificate's doing, no interval can tell.
 */
export interface Stratum {
  readonly certified: Count
  readonly others: Count
  /** How many kinds have these same counts; 1 unless said. */
  readonly times?: number
}

export interface Count {
  readonly n: number
  /** How many of them were inspected (or found wanting, or asked for documents). */
  readonly hits: number
}

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

/** INVARIANT: asks for numbers of shipments alone, never for what was found, or the choice would bend the result. */
export const isComparable = ({ certified, others }: Stratum): boolean =>
  certified.n > 0 && others.n >= FEWEST_OTHERS && certified.n <= MOST_FOR_ONE * others.n

/** Fewer than two others show no variance; and one shipment does not speak for more than ten. */
export const FEWEST_OTHERS = 2
export const MOST_FOR_ONE = 10

export const compare = (
  strata: readonly Stratum[],
  spread: { readonly certified: Spread; readonly others: Spread } = {
    certified: standingAlone,
    others: standingAlone,
  },
): Comparison | null => {
  const kept = strata.filter(isComparable)
  const compared = sum(kept, ({ certified }) => certified.n)
  const incomparable = sum(strata, ({ certified }) => certified.n) - compared
  if (compared === 0) return null
  const done = sum(kept, ({ certified }) => certified.hits)
  const expected = sum(kept, ({ certified, others }) => (certified.n * others.hits) / others.n)
  const weight = ({ certified, others }: Stratum) => certified.n / others.n
  const certifiedRate = rate(
    kept,
    spread.certified,
    compared,
    (one) => one.certified,
    () => 1,
  )
  const otherRate = rate(kept, spread.others, compared, (one) => one.others, weight)
  return {
    compared,
    incomparable,
    others: sum(kept, ({ others }) => others.n),
    kinds: sum(kept, () => 1),
    done,
    expected,
    certifiedRate,
    otherRate,
    difference: differenceOf(certifiedRate, otherRate),
    ratio: ratioOf(certifiedRate, otherRate),
  }
}

/**
 * A weighted share over the kinds with the stratified interval of Yan and Su (2010): Wilson's, at the number of shipments that
 * would have the variance found. Within a kind the variance is unbiased also for two; a single shipment borrows the pooled
 * one, as collapsed strata do (Cochran 1977, 5A.12).
 */
const rate = (
  strata: readonly Stratum[],
  { factor, degreesOfFreedom }: Spread,
  total: number,
  countOf: (stratum: Stratum) => Count,
  weightOf: (stratum: Stratum) => number,
): Estimate => {
  const pooled = pooledVariance(strata, countOf)
  const share = sum(strata, (one) => weightOf(one) * countOf(one).hits) / total
  const variance =
    (factor *
      sum(strata, (one) => {
        const { n, hits } = countOf(one)
        const within = n > 1 ? (hits * (n - hits)) / (n * (n - 1)) : pooled
        return weightOf(one) ** 2 * n * within
      })) /
    total ** 2
  const inAll = (factor * sum(strata, (one) => weightOf(one) ** 2 * countOf(one).n)) / total ** 2
  const n = variance > 0 ? (share * (1 - share)) / variance : 1 / inAll
  return shareOf(share, n, criticalValue(degreesOfFreedom))
}

const pooledVariance = (strata: readonly Stratum[], countOf: (stratum: Stratum) => Count): number => {
  const freedom = sum(strata, (one) => countOf(one).n - 1)
  if (freedom > 0) {
    return (
      sum(strata, (one) => {
        const { n, hits } = countOf(one)
        return n > 0 ? (hits * (n - hits)) / n : 0
      }) / freedom
    )
  }
  const n = sum(strata, (one) => countOf(one).n)
  const share = sum(strata, (one) => countOf(one).hits) / n
  return share * (1 - share)
}

const sum = (strata: readonly Stratum[], of: (stratum: Stratum) => number): number =>
  strata.reduce((total, one) => total + (one.times ?? 1) * of(one), 0)
