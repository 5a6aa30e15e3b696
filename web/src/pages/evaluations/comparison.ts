import type { Rubric } from './evaluations.ts'

export const comparisonDoor = '/api/v1/evaluations/comparison'

/** GET /api/v1/evaluations/comparison */
export interface Comparison {
  readonly rubric: Rubric
  readonly countries: readonly ComparedCountry[]
  readonly averages: Readonly<Record<string, number | null>>
}

export interface ComparedCountry {
  readonly country: string
  readonly kind: 'visit' | 'followUp' | 'selfScore'
  readonly number: number
  readonly from: string
  readonly demonstration: boolean
  readonly levels: Readonly<Record<string, number | null>>
  readonly recommendations: { readonly all: number; readonly confirmed: number; readonly late: number } | null
}
