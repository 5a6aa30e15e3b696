import type { Comparison } from './comparison.ts'
import { Z95 } from './criticalValue.ts'
import type { Estimate } from './interval.ts'

/**
 * What the data let anybody say. `less` and `more`: the interval leaves out nought. `same`: it holds nought and nothing as large
 * as a fifth of what was expected, so that a difference anybody would notice is ruled out. `tooFew`: neither.
 */
export const verdicts = ['less', 'more', 'same', 'tooFew'] as const
export type Verdict = (typeof verdicts)[number]

export interface Finding {
  readonly verdict: Verdict
  /** Only of `tooFew`: about how many certified shipments would show a difference of a fifth four times in five. */
  readonly wouldNeed: number | null
}

/** A difference that somebody at the border would notice: a fifth of what was expected. */
export const NOTICEABLE = 0.2

/** 80 % of the standard normal distribution: the wanted power. */
const POWER = 0.8416

/** `of`: what the difference is a share of, in its own unit; `n`: how many of the certified it rests on. */
export const findingOf = (difference: Estimate, of: number, n: number): Finding => {
  if (difference.high < 0) return { verdict: 'less', wouldNeed: null }
  if (difference.low > 0) return { verdict: 'more', wouldNeed: null }
  const noticed = NOTICEABLE * Math.abs(of)
  if (noticed > 0 && difference.low > -noticed && difference.high < noticed)
    return { verdict: 'same', wouldNeed: null }
  const error = (difference.high - difference.low) / (2 * Z95)
  const wouldNeed = noticed > 0 ? Math.ceil(n * ((error * (Z95 + POWER)) / noticed) ** 2) : null
  // to the two figures that such a reckoning is worth; more than there are, as they did not suffice
  return { verdict: 'tooFew', wouldNeed: wouldNeed === null ? null : twoFigures(Math.max(wouldNeed, n + 1)) }
}

export const findingOfComparison = ({ difference, otherRate, compared }: Comparison): Finding =>
  findingOf(difference, otherRate.value, compared)

const twoFigures = (number: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1)
  return Math.ceil(number / unit) * unit
}
