import { type BothSpreads, type Spread, standingAlone } from '../../domain/benefits/comparison.ts'
import { spreadFrom } from '../../domain/benefits/spread.ts'
import type { WaitingPlace, Waits } from '../../domain/benefits/waits.ts'
import type { TimesRow } from '../../store/benefits/ledger.ts'
import type { SpreadRow } from '../../store/benefits/spreads.ts'

export const spreadsIn = (rows: readonly SpreadRow[]): BothSpreads => {
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
