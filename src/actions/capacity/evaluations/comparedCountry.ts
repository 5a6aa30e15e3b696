import type { ConsentKind } from '../../../domain/capacity/evaluations/comparison.ts'
import type { Scored } from '../../../domain/capacity/evaluations/rubric.ts'
import type { VisitRow } from '../../../store/capacity/evaluations/visits.ts'
import type { MeasureTold } from './measuresTold.ts'

/** A country as it stands beside others: of each kind what it lets be seen, and whence that is known. */
export interface ComparedCountry {
  readonly country: string
  readonly rubric: string
  readonly rubricVersion: number
  readonly kind: VisitRow['kind']
  readonly number: number
  readonly from: string
  readonly demonstration: boolean
  /** By indicator; null where no evidence was collected. */
  readonly levels: Readonly<Record<string, Scored>>
  /** By indicator, apart from what was judged; null where the country does not show its figures. */
  readonly measured: Readonly<Record<string, readonly MeasureTold[]>> | null
  /** Only where the country lets its progress be seen. */
  readonly recommendations: { readonly all: number; readonly confirmed: number; readonly late: number } | null
  /** What of it the country told in a file from another Aval, and when; null where all is known here. */
  readonly told: { readonly at: string; readonly kinds: readonly ConsentKind[] } | null
}
