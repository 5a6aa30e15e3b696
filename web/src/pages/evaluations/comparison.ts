import type { MeasureTold, Rubric } from './evaluations.ts'
import type { ToldKind } from './told.ts'

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
  readonly measured: Readonly<Record<string, readonly MeasureTold[]>> | null
  readonly recommendations: { readonly all: number; readonly confirmed: number; readonly late: number } | null
  /** What of it the country told in a file from its own Aval. */
  readonly told: { readonly at: string; readonly kinds: readonly ToldKind[] } | null
}

/** The level that a country's measured figures would say of an indicator. */
export const measuredLevel = ({ measured }: ComparedCountry, indicator: string): number | undefined =>
  measured?.[indicator]?.find(({ level }) => level !== null)?.level ?? undefined
