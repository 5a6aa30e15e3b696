import { criticalValue } from '../../benefits/criticalValue.ts'
import { differenceOf, type Estimate, shareOf } from '../../benefits/interval.ts'
import { type Finding, findingOf } from '../../benefits/verdict.ts'

/** One figure of one group in one period. */
export interface Cell {
  readonly n: number
  /** Of a share, how many of the n; of a mean, the mean. */
  readonly value: number
  /** Standard deviation of single values: only of a mean. */
  readonly spread: number | null
}

export type MeasureKind = 'share' | 'mean'

/** Invited companies and those they are compared with, before the pilot and during it. */
export interface FourCells {
  readonly pilot: { readonly before: Cell | null; readonly after: Cell | null }
  readonly comparison: { readonly before: Cell | null; readonly after: Cell | null }
}

export interface BeforeAndAfter {
  readonly cells: {
    readonly pilot: { readonly before: Estimate; readonly after: Estimate }
    readonly comparison: { readonly before: Estimate; readonly after: Estimate }
  }
  /** How the invited changed less how the others changed: what is not explained by what happened to all. */
  readonly difference: Estimate
  readonly finding: Finding
  /** The smallest of the four numbers. */
  readonly smallest: number
}

/** Fewer than so many in any of the four, and nothing is claimed whatever the interval says. */
export const LEAST = 10

/**
 * Difference in differences with its 95 % interval: each figure's limits (Wilson of a share, Student of a mean) joined by
 * square-and-add (Zou and Donner 2008), which holds for any independent figures. It takes for granted that both groups would
 * have gone the same way without the pilot; an office that chose whom to invite cannot prove that, and the page says so.
 * Null where a figure is missing.
 */
export const beforeAndAfter = (
  kind: MeasureKind,
  { pilot, comparison }: FourCells,
): BeforeAndAfter | null => {
  const all = [pilot.before, pilot.after, comparison.before, comparison.after]
  const [pb, pa, cb, ca] = all.map((cell) => (cell ? estimateOf(kind, cell) : null))
  if (!pb || !pa || !cb || !ca) return null
  const difference = differenceOf(differenceOf(pa, pb), differenceOf(ca, cb))
  const smallest = Math.min(...all.map((cell) => cell?.n ?? 0))
  // What the invited would have come to, had they gone as the others did.
  const expected = pb.value + ca.value - cb.value
  const found = findingOf(difference, expected, smallest)
  const finding: Finding = smallest < LEAST ? { verdict: 'tooFew', wouldNeed: found.wouldNeed } : found
  return {
    cells: { pilot: { before: pb, after: pa }, comparison: { before: cb, after: ca } },
    ...{ difference, finding, smallest },
  }
}

const estimateOf = (kind: MeasureKind, { n, value, spread }: Cell): Estimate | null => {
  if (n <= 0) return null
  if (kind === 'share') return value > n ? null : shareOf(value / n, n)
  if (n < 2 || spread === null) return null
  const half = (criticalValue(n - 1) * spread) / Math.sqrt(n)
  return { value, low: value - half, high: value + half }
}
