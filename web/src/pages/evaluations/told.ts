import type { MeasureTold } from './evaluations.ts'

export const toldDoor = '/api/v1/evaluations/countries/{country}/told'

export type ToldKind = 'levels' | 'measured' | 'recommendations'
export const toldKinds: readonly ToldKind[] = ['levels', 'measured', 'recommendations']

/** What a country told of itself at a moment; null is what it does not show. */
export interface ToldFigures {
  readonly country: string
  readonly toldAt: string
  readonly levels: { readonly on: string; readonly of: Readonly<Record<string, number | null>> } | null
  readonly measured: readonly ToldMeasure[] | null
  readonly recommendations: {
    readonly states: Readonly<Record<string, number>>
    readonly late: number
  } | null
}

interface ToldMeasure extends Pick<MeasureTold, 'indicator' | 'measure' | 'unit' | 'n' | 'value' | 'level'> {
  readonly on: string
}

/** GET /api/v1/evaluations/countries/{country}/told */
export interface ToldRead {
  readonly now: ToldFigures | null
  readonly files: readonly ToldFile[]
  readonly key: {
    readonly fingerprint: string
    readonly confirmedBy: string | null
    readonly at: string
  } | null
  readonly own: string | null
  readonly mayImport: boolean
}

export interface ToldFile {
  readonly sha256: string
  readonly toldAt: string
  readonly kinds: readonly ToldKind[]
  readonly keptAt: string
  readonly keptBy: string | null
}

/** POST /api/v1/evaluations/countries/{country}/told/preview */
export interface ToldSeen {
  readonly figures: ToldFigures
  readonly fingerprint: string
  readonly confirmed: boolean
  readonly already: boolean
  readonly older: boolean
}
