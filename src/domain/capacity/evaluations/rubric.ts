import type { Sourced, Text } from '../../standards/text.ts'
import type { StakeholderGroup } from './stakeholders.ts'

/** How mature a programme is, asked by indicators of five levels each. A version never changes once somebody scored by it. */
export interface Rubric extends Sourced {
  readonly id: string
  readonly version: number
  readonly name: Text
  readonly tells: Text
  readonly bibliography: readonly { readonly id: string; readonly tells: Text }[]
  readonly indicators: readonly Indicator[]
}

export interface Indicator extends Sourced {
  readonly id: string
  readonly number: number
  readonly name: Text
  /** Whom to ask about it. */
  readonly groups: readonly StakeholderGroup[]
  readonly evidence: Text
  /** Level 0 to 4, each worded so that two evaluators agree. */
  readonly levels: readonly Text[]
  /** What the crosswalk to SAFE can propose a level for. */
  readonly coverage?: 'safe'
  /** What a running programme can compute for it. */
  readonly measures?: readonly Measure[]
}

export const measures = [
  'operatorTypes',
  'decisionTime',
  'backlog',
  'reassessments',
  'benefitsDelivered',
  'benefitMeasurement',
  'shareOfTrade',
  'smallFirms',
  'statisticsPublished',
] as const
export type Measure = (typeof measures)[number]

export const levels = [0, 1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

/** A level, or that no evidence was collected: kept apart from 0, which says that evidence shows the thing absent. */
export type Scored = Level | null

export const isLevel = (value: unknown): value is Level => levels.some((level) => level === value)

/** How somebody came to know. */
export const evidenceClasses = ['document', 'interview', 'demonstration', 'accompanied'] as const
export type EvidenceClass = (typeof evidenceClasses)[number]
