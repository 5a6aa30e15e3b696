import { Z95 } from './criticalValue.ts'

/** A figure with the 95 % interval within which the data allow it to lie. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * A share with its interval by Wilson (1927): right where few were seen and where none or all were hits. `n` may be an
 * effective number and no whole one (Yan and Su 2010; Rao and Scott 1992).
 */
export const shareOf = (share: number, n: number, critical = Z95): Estimate => {
  if (!(n > 0)) return { value: share, low: 0, high: 1 }
  const c2 = critical * critical
  const centre = (share + c2 / (2 * n)) / (1 + c2 / n)
  const half = (critical / (1 + c2 / n)) * Math.sqrt((share * (1 - share)) / n + c2 / (4 * n * n))
  return {
    value: share,
    low: share <= 0 ? 0 : Math.max(0, centre - half),
    high: share >= 1 ? 1 : Math.min(1, centre + half),
  }
}

/** Of `n` looked at, `hits`. */
export const rateOf = (hits: number, n: number): Estimate | null => (n > 0 ? shareOf(hits / n, n) : null)

/**
 * One figure less another, by square-and-add of the distances to their limits (Newcombe 1998; as a method for any two
 * independent figures: Zou and Donner 2008).
 */
export const differenceOf = (one: Estimate, other: Estimate): Estimate => {
  const value = one.value - other.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  }
}

/** One figure over another, from their limits (Donner and Zou 2012). `high` is infinite where the other may be nought. */
export const ratioOf = (one: Estimate, other: Estimate): Estimate | null => {
  if (other.value <= 0) return null
  const product = one.value * other.value
  const below =
    product ** 2 - one.low * other.high * (2 * one.value - one.low) * (2 * other.value - other.high)
  const above =
    product ** 2 - one.high * other.low * (2 * one.value - one.high) * (2 * other.value - other.low)
  const lowUnder = other.high * (2 * other.value - other.high)
  const highUnder = other.low * (2 * other.value - other.low)
  return {
    value: one.value / other.value,
    low: lowUnder > 0 ? Math.max(0, (product - Math.sqrt(Math.max(0, below))) / lowUnder) : 0,
    high: highUnder > 0 ? (product + Math.sqrt(Math.max(0, above))) / highUnder : Number.POSITIVE_INFINITY,
  }
}
