/** What a group learned: each one's share of right answers after less before, of those who took both tests. */
export interface Gain {
  readonly n: number
  readonly before: number
  readonly after: number
  /** Of the differences, with the 95 % interval of their mean. */
  readonly mean: number
  readonly low: number
  readonly high: number
}

export type GainTold = Gain | { readonly tooFew: number }

/** Fewer pairs tell of people rather than of the workshop, and their interval of nothing. */
export const FEWEST_PAIRS = 5

export const gainOf = (pairs: readonly { readonly before: number; readonly after: number }[]): GainTold => {
  const n = pairs.length
  if (n < FEWEST_PAIRS) return { tooFew: n }
  const differences = pairs.map(({ before, after }) => after - before)
  const mean = meanOf(differences)
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1)
  const half = criticalT(n - 1) * Math.sqrt(variance / n)
  return {
    n,
    before: meanOf(pairs.map(({ before }) => before)),
    after: meanOf(pairs.map(({ after }) => after)),
    mean,
    low: mean - half,
    high: mean + half,
  }
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** Two-sided 95 % of Student's t: Cornish and Fisher's expansion, right to a hundredth from four degrees of freedom on. */
const criticalT = (degrees: number): number => {
  const z = 1.959963985
  const g1 = (z ** 3 + z) / 4
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + g1 / degrees + g2 / degrees ** 2 + g3 / degrees ** 3
}
