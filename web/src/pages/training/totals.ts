export interface TotalCell {
  readonly key: string
  readonly workshops: number
  /** Null where it is too small to be told. */
  readonly people: number | null
  readonly seats?: number
}

export type TotalPart = 'byCountry' | 'byYear' | 'byTrack' | 'byGender' | 'byKind'
export const totalParts: readonly TotalPart[] = ['byCountry', 'byYear', 'byTrack', 'byGender', 'byKind']

type Parts = Readonly<Record<TotalPart, readonly TotalCell[]>>

/** GET /api/v1/training/totals */
export interface TotalsRead extends Parts {
  readonly workshops: number
  readonly people: number
  readonly seats: number
  readonly certificates: number
  readonly organisations: readonly {
    readonly name: string
    readonly people: number
    readonly seats: number
  }[]
}

/** GET /api/v1/training */
export interface PublicTotals extends Parts {
  readonly smallGroup: number
  readonly workshops: number
  readonly people: number | null
  readonly demonstration: boolean
}
