import type { PartyRole } from '../border/goodsDeclaration.ts'
import type { Lane, Means } from '../border/lane.ts'
import type { FieldName, Operator } from './fields.ts'

/**
 * The tables by which lanes are given, as risk officers edit them: plain data, conditions to effect. A published version is
 * never changed. What a certificate may take off a score at most stands in the programme, not here: an editor of rules cannot
 * widen it.
 */
export interface TargetingTables {
  /** What the law says must be looked at, whoever sends it. */
  readonly law: readonly EffectRow[]
  /** Part of the capacity for inspections that is given by chance alone, over everyone. 0.1 is one tenth. */
  readonly drawShare: number
  readonly rules: readonly RuleRow[]
  readonly score: readonly ScoreRow[]
  /** How many of an office's arrivals should and must go to each lane; 'everywhere' for offices without a row. */
  readonly rates: readonly RateRow[]
  /** From which score a lane is given where none was reckoned for the office yet. */
  readonly thresholds: LaneThresholds
  /** How much each role counts in the chain. Parts of their sum. */
  readonly chainWeights: Readonly<Partial<Record<PartyRole, number>>>
}

export interface Row {
  /** Kebab; once in all tables. */
  readonly id: string
  /** What officers read as the reason. */
  readonly name: { readonly es: string; readonly en: string }
  /** All must hold. */
  readonly when: readonly Condition[]
}

export interface Condition {
  readonly field: FieldName
  readonly is: Operator
  /** Left out with `present` and `absent`. */
  readonly value?: number | readonly string[]
}

export interface EffectRow extends Row {
  readonly lane: Exclude<Lane, 'green'>
  /** Only of red; left out where either does. */
  readonly means?: Means
}

export const ruleKinds = ['embargo', 'licence', 'intellectualProperty', 'watchList', 'other'] as const
export type RuleKind = (typeof ruleKinds)[number]

export interface RuleRow extends EffectRow {
  readonly kind: RuleKind
}

/** INVARIANT: points are positive, so that one more thing against a shipment never lightens its lane. */
export interface ScoreRow extends Row {
  readonly points: number
}

export interface LaneThresholds {
  readonly red: number
  readonly yellow: number
  readonly blue: number
}
export const scoredLanes = ['red', 'yellow', 'blue'] as const satisfies readonly Lane[]

export const EVERYWHERE = 'everywhere'

export interface RateRow {
  readonly office: string
  /** Parts of the arrivals: 0.05 is one in twenty. */
  readonly expected: LaneThresholds
  readonly minimum: LaneThresholds
}

export const ratesOf = ({ rates }: Pick<TargetingTables, 'rates'>, office: string): RateRow =>
  rates.find((row) => row.office === office) ??
  rates.find((row) => row.office === EVERYWHERE) ?? {
    office: EVERYWHERE,
    expected: { red: 0, yellow: 0, blue: 0 },
    minimum: { red: 0, yellow: 0, blue: 0 },
  }

/** What the programme says of the border: the bounds within which the tables work. Kept with its edition. */
export interface ReliefBounds {
  /** Parts of the high-risk threshold by tier; `untiered` for a certificate that has none or an unknown one. */
  readonly byTier: Readonly<Record<string, number>>
  readonly untiered: number
  /** For those whom a partner country certified. */
  readonly recognised: number
}
