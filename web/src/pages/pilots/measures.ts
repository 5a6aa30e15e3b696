import type { Text } from '../../words/useText.ts'

export const measuresDoor = '/api/v1/pilots/{id}/measures'

export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

export const sides = ['pilot', 'comparison'] as const
export const periods = ['before', 'after'] as const
export type Side = (typeof sides)[number]
export type Period = (typeof periods)[number]

export interface Figure {
  readonly side: Side
  readonly period: Period
  readonly n: number
  readonly value: number
  readonly spread: number | null
  readonly source: string
  readonly invented: boolean
}

/** Typed by hand, each figure with its source. */
export interface MeasureTold {
  readonly id: string
  readonly aimId: string
  readonly name: Text
  readonly kind: 'share' | 'mean'
  readonly better: 'lower' | 'higher'
  readonly figures: readonly Figure[]
  readonly found: {
    readonly cells: Cells
    readonly difference: Estimate
    readonly finding: Finding
    readonly smallest: number
  } | null
}

export type Cells = Readonly<Record<Side, Readonly<Record<Period, Estimate>>>>

export interface Finding {
  readonly verdict: 'less' | 'more' | 'same' | 'tooFew'
  readonly wouldNeed: number | null
}

/** One measure of a reckoning. */
export interface Change extends Readonly<Record<Side, SideOfChange>> {
  readonly measure: 'inspections' | 'documents' | 'clearance' | 'cost'
  readonly difference: Estimate
  readonly finding: Finding
}

interface SideOfChange extends Readonly<Record<Period, Estimate>> {
  readonly companies: number
  readonly shipments: Readonly<Record<Period, number>>
}

interface Months {
  readonly from: string
  readonly to: string
}

/** Of GET /api/v1/pilots/{id}/measures: from the border's declarations, as of a day. */
export interface Reckoning {
  readonly id: string
  readonly asOf: string
  readonly before: Months
  readonly after: Months
  readonly currency: string
  readonly cost: {
    readonly perInspection: number
    readonly perDocument: number
    readonly perHour: number
  } | null
  readonly counts: {
    readonly accepted: number
    readonly members: number
    readonly others: number
    readonly alone: number
  }
  readonly found: readonly Change[]
  readonly by: string | null
  readonly at: string
  readonly demonstration: boolean
}

/** Kept with a decision; empty with those proposed before anything was kept. */
export interface Measured {
  readonly reckoning?: Reckoning | null
  readonly measures?: readonly MeasureTold[]
}

/** GET /api/v1/pilots/{id}/measures */
export interface Measures {
  readonly measures: readonly MeasureTold[]
  readonly reckonings: readonly Reckoning[]
}
