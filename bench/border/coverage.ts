import { type Comparison, compare } from '../../src/domain/benefits/comparison.ts'
import { Z95 } from '../../src/domain/benefits/criticalValue.ts'
import type { Estimate } from '../../src/domain/benefits/interval.ts'
import { spreadOf } from '../../src/domain/benefits/spread.ts'
import { isComparable } from '../../src/domain/benefits/stratum.ts'
import { type Border, type SimulatedTrade, simulate } from './simulatedTrade.ts'

export interface Coverage {
  readonly seeds: number
  /** Share of seeds whose interval held the planted truth. */
  readonly difference: number
  readonly ratio: number
  /** Share whose interval left out nought: of a null effect, the false alarms. */
  readonly flagged: number
  /** Mean of the interval's width over the textbook's: two shares of as many shipments, no kinds, no companies. */
  readonly width: number
  /** Mean of the estimate less the truth, over the truth's own rate: 0 where nothing leans. */
  readonly leaning: number
  readonly spread: number
  readonly incomparable: number
}

/** How often the ledger's interval holds what was planted. `asIfAlone` leaves out the companies, to show what that costs. */
export const coverageOf = (border: Border, seeds: readonly number[], asIfAlone = false): Coverage => {
  const trials = seeds.map((seed) => trialOf(border, seed, asIfAlone))
  const mean = (of: (trial: Trial) => number) =>
    trials.reduce((sum, trial) => sum + of(trial), 0) / trials.length
  return {
    seeds: seeds.length,
    difference: mean((one) => one.difference),
    ratio: mean((one) => one.ratio),
    flagged: mean((one) => one.flagged),
    width: mean((one) => one.width),
    leaning: mean((one) => one.leaning),
    spread: mean((one) => one.spread),
    incomparable: mean((one) => one.incomparable),
  }
}

type Trial = Omit<Coverage, 'seeds'>

const trialOf = (border: Border, seed: number, asIfAlone: boolean): Trial => {
  const trade = simulate(border, seed)
  const compared = new Set(trade.strata.flatMap((one, kind) => (isComparable(one) ? [String(kind)] : [])))
  const certified = spreadOf(trade.certifiedCells.filter(({ kind }) => compared.has(kind)))
  const others = spreadOf(trade.otherCells.filter(({ kind }) => compared.has(kind)))
  const told = compare(trade.strata, asIfAlone ? undefined : { certified, others })
  if (!told) throw new Error(`Nothing was comparable in seed ${seed}.`)
  const { done, expected } = plantedIn(trade)
  const truth = (done - expected) / told.compared
  const { difference, ratio } = told
  const holds = (held: Estimate | null, value: number) =>
    held && held.low <= value && value <= held.high ? 1 : 0
  return {
    difference: holds(difference, truth),
    ratio: holds(ratio, done / expected),
    flagged: difference.low > 0 || difference.high < 0 ? 1 : 0,
    width: (difference.high - difference.low) / textbookWidth(told),
    leaning: ((difference.value - truth) * told.compared) / expected,
    spread: (certified.factor + others.factor) / 2,
    incomparable: told.incomparable / (told.compared + told.incomparable),
  }
}

/** What was planted in the kinds that are compared. */
const plantedIn = ({ strata, planted }: SimulatedTrade) => {
  let expected = 0
  let done = 0
  for (const [kind, one] of strata.entries()) {
    if (!isComparable(one)) continue
    const { rate = 0, effect = 1 } = planted[kind] ?? {}
    expected += one.certified.n * rate
    done += one.certified.n * rate * effect
  }
  return { expected, done }
}

/** Two shares of as many shipments, as any textbook has it: no kinds, no companies. */
const textbookWidth = ({ certifiedRate: one, otherRate: other, compared, others }: Comparison): number =>
  2 * Z95 * Math.sqrt((one.value * (1 - one.value)) / compared + (other.value * (1 - other.value)) / others)
