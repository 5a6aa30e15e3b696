import { type Spread, type Stratum, standingAlone } from '../../domain/benefits/comparison.ts'
import type { Spreads } from '../../domain/benefits/effect.ts'
import { spreadFrom } from '../../domain/benefits/spread.ts'
import type { WaitingPlace, Waits } from '../../domain/benefits/waits.ts'
import type { KindsRow, TimesRow } from '../../store/benefits/ledger.ts'
import type { SpreadRow } from '../../store/benefits/spreads.ts'

type Counts = Pick<
  KindsRow,
  'n1' | 'inspected1' | 'documents1' | 'n0' | 'inspected0' | 'documents0' | 'times'
>

export const byInspections = ({ n1, inspected1, n0, inspected0, times }: Counts): Stratum => ({
  certified: { n: n1, hits: inspected1 },
  others: { n: n0, hits: inspected0 },
  times,
})

export const byDocuments = ({ n1, documents1, n0, documents0, times }: Counts): Stratum => ({
  certified: { n: n1, hits: documents1 },
  others: { n: n0, hits: documents0 },
  times,
})

export const spreadsIn = (rows: readonly SpreadRow[]): Spreads => {
  const side = (certified: boolean): Spread => {
    const row = rows.find((one) => one.certified === certified)
    return row ? spreadFrom(row) : standingAlone
  }
  return { certified: side(true), others: side(false) }
}

/** Each office and mode a place. */
export const placesOf = (
  rows: readonly TimesRow[],
  measure: TimesRow['measure'],
): readonly WaitingPlace[] => {
  const places = new Map<string, { certified: Waits[]; others: Waits[] }>()
  for (const row of rows) {
    if (row.measure !== measure) continue
    const key = `${row.office} ${row.mode}`
    const place = places.get(key) ?? { certified: [], others: [] }
    place[row.standing === 'certified' ? 'certified' : 'others'].push({ step: row.step, n: row.n })
    places.set(key, place)
  }
  return [...places.values()]
}
