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

/** GET /api/v1/pilots/{id}/measures */
export interface MeasureTold {
  readonly id: string
  readonly aimId: string
  readonly name: Text
  readonly kind: 'share' | 'mean'
  readonly better: 'lower' | 'higher'
  readonly figures: readonly Figure[]
  readonly found: {
    readonly cells: Readonly<Record<Side, Readonly<Record<Period, Estimate>>>>
    readonly difference: Estimate
    readonly finding: {
      readonly verdict: 'less' | 'more' | 'same' | 'tooFew'
      readonly wouldNeed: number | null
    }
    readonly smallest: number
  } | null
}
