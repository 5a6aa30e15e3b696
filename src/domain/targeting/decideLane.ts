import {
  type Basis,
  type DecisionInputs,
  type Draw,
  isDrawn,
  type Lane,
  type LaneDecision,
  lanes,
  type Means,
  type Reason,
  type Standing,
} from '../border/lane.ts'
import type { CompiledTables } from './compileTables.ts'
import type { ShipmentFacts } from './facts.ts'
import { reasonOf, rowReason, ruleReasonCode } from './reasons.ts'
import { chainEarns } from './relief.ts'
import type { Holding } from './rowIndex.ts'
import { type EffectRow, type ReliefBounds, scoredLanes } from './tables.ts'
import type { OfficeThresholds } from './thresholds.ts'

/** All that a decision stands on besides the shipment. */
export interface Grounds {
  readonly tables: CompiledTables
  readonly bounds: ReliefBounds
  /** Of the shipment's office. */
  readonly thresholds: OfficeThresholds
  readonly chain: readonly Standing[]
  readonly drawn: number
  readonly inputs: DecisionInputs
}

interface Word {
  readonly basis: Basis
  readonly lane: Lane
  readonly means: Means | null
  readonly because: readonly Reason[]
}

/**
 * The lane of a shipment with its reasons. Law, draw, rules and score are all asked; the heaviest lane said is given, and of
 * those that say it the first in that order is the basis. INVARIANT: the standing of the chain is read by the score alone.
 */
export const decideLane = (facts: ShipmentFacts, grounds: Grounds): LaneDecision => {
  const { tables, chain, thresholds, inputs } = grounds
  const draw: Draw = { value: grounds.drawn, probability: thresholds.drawProbability }
  const score = scoreOf(facts, grounds)
  const words = [
    effectsWord('law', tables.law, facts, grounds, () => 'targeting.why.law'),
    drawWord(draw, thresholds),
    effectsWord('rule', tables.rules, facts, grounds, ({ kind }) => ruleReasonCode(kind)),
    scoreWord(score, thresholds),
  ]
  let given = nothingSaid
  for (const word of words) if (word && weightOf(word.lane) > weightOf(given.lane)) given = word
  const because: Reason[] = [...given.because]
  for (const word of words) if (word && word !== given) because.push(...word.because)
  because.push(...score.because)
  return {
    lane: given.lane,
    means: given.means,
    basis: given.basis,
    because: because.length > 0 ? because : [reasonOf('targeting.why.none')],
    score: { raw: score.raw, relief: score.relief, final: score.final },
    draw,
    chain,
    inputs,
  }
}

const nothingSaid: Word = { basis: 'none', lane: 'green', means: null, because: [] }
const weightOf = (lane: Lane): number => lanes.indexOf(lane)

/** Of the rows that hold, the heaviest; all of them are told. */
const effectsWord = <T extends EffectRow>(
  basis: Basis,
  rows: Holding<T>,
  facts: ShipmentFacts,
  { chain, thresholds }: Grounds,
  codeOf: (row: T) => Parameters<typeof rowReason>[0],
): Word | undefined => {
  const holding = rows(facts, chain)
  let first = holding[0]
  if (!first) return undefined
  for (const row of holding) if (weightOf(row.lane) > weightOf(first.lane)) first = row
  return {
    basis,
    lane: first.lane,
    means: first.lane === 'red' ? meansOf(holding, thresholds) : null,
    because: holding.map((row) => rowReason(codeOf(row), row)),
  }
}

/** Where one row wants the goods looked at by hand, a scanner is not enough. */
const meansOf = (rows: readonly EffectRow[], { means }: OfficeThresholds): Means => {
  const asked = rows.filter(({ lane }) => lane === 'red').map((row) => row.means ?? means)
  return asked.includes('hand') ? 'hand' : 'scanner'
}

const drawWord = (draw: Draw, { means }: OfficeThresholds): Word | undefined =>
  isDrawn(draw) ? { basis: 'draw', lane: 'red', means, because: [reasonOf('targeting.why.draw')] } : undefined

interface Score {
  readonly raw: number
  readonly relief: number
  readonly final: number
  readonly because: readonly Reason[]
}

const scoreOf = (facts: ShipmentFacts, { tables, bounds, thresholds, chain }: Grounds): Score => {
  const holding = tables.score(facts, chain)
  const raw = holding.reduce((sum, { points }) => sum + points, 0)
  const because = holding.map((row) => rowReason('targeting.why.score', row, row.points))
  if (raw === 0) return { raw, relief: 0, final: 0, because }
  const { part, certifiedShare } = chainEarns(chain, tables, bounds)
  const relief = inHundredths(Math.min(raw, part * thresholds.red))
  if (relief === 0) return { raw, relief, final: raw, because }
  const share = Math.round(certifiedShare * 100)
  return {
    raw,
    relief,
    final: inHundredths(raw - relief),
    because: [
      ...because,
      { ...reasonOf('targeting.why.relief', { points: relief, share }), points: -relief },
    ],
  }
}

/** What is kept of a number comes back as it was; relief is never rounded above its bound. */
const inHundredths = (value: number): number => Math.floor(value * 100 + 1e-9) / 100

const scoreWord = ({ final }: Score, thresholds: OfficeThresholds): Word | undefined => {
  const lane = scoredLanes.find((one) => final > 0 && final >= thresholds[one])
  if (!lane) return undefined
  const because = [reasonOf(`targeting.why.reaches.${lane}`, { score: final, threshold: thresholds[lane] })]
  return { basis: 'score', lane, means: lane === 'red' ? thresholds.means : null, because }
}
