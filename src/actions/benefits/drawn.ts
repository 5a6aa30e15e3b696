import { type Effect, effectOf } from '../../domain/benefits/effect.ts'
import { type Estimate, rateOf } from '../../domain/benefits/interval.ts'
import type { Stratum } from '../../domain/benefits/stratum.ts'
import { type Basis, bases, type Lane, lanes } from '../../domain/border/lane.ts'
import type { LanesRow } from '../../store/benefits/ledger.ts'

/** Of those drawn by chance, who was found wanting: the only figure that speaks for shipments nobody chose. */
export interface DrawTold {
  readonly certified: SideDrawn
  readonly others: SideDrawn
  /** Findings of the certified beside others' at the same office and mode. */
  readonly effect: Effect | null
}

interface SideDrawn {
  readonly lodged: number
  readonly drawn: number
  /** Drawn, looked at and told; the rest is on its way. */
  readonly done: number
  readonly hits: number
  readonly rate: Estimate | null
}

export const drawTold = (rows: readonly LanesRow[]): DrawTold => {
  const side = (standing: string): SideDrawn => {
    const own = rows.filter((row) => row.standing === standing)
    const sum = (of: (row: LanesRow) => number) => own.reduce((total, row) => total + of(row), 0)
    const [done, hits] = [sum((row) => row.drawnDone), sum((row) => row.drawnHits)]
    return {
      ...{ lodged: sum((row) => row.lodged), drawn: sum((row) => row.drawn), done, hits },
      rate: rateOf(hits, done),
    }
  }
  const places = new Map<string, { certified: Mutable; others: Mutable }>()
  for (const { office, mode, standing, drawnDone, drawnHits } of rows) {
    if (standing !== 'certified' && standing !== 'notCertified') continue
    const key = `${office} ${mode}`
    const place = places.get(key) ?? { certified: { n: 0, hits: 0 }, others: { n: 0, hits: 0 } }
    const count = place[standing === 'certified' ? 'certified' : 'others']
    count.n += drawnDone
    count.hits += drawnHits
    places.set(key, place)
  }
  const strata: readonly Stratum[] = [...places.values()]
  return { certified: side('certified'), others: side('notCertified'), effect: effectOf(strata) }
}

interface Mutable {
  n: number
  hits: number
}

/** Of a lane, or of a basis: how many were looked at, and how many of those found wanting. */
export interface HitLine {
  readonly key: Lane | Basis
  readonly certified: SideHits
  readonly others: SideHits
}

interface SideHits {
  readonly lodged: number
  readonly done: number
  readonly hits: number
  readonly rate: Estimate | null
}

export const hitsByLane = (rows: readonly LanesRow[]): readonly HitLine[] =>
  lanes.map((lane) =>
    hitLine(
      lane,
      rows.filter((row) => row.lane === lane),
    ),
  )

/** By what a shipment was chosen, of those that were held. */
export const hitsByBasis = (rows: readonly LanesRow[]): readonly HitLine[] =>
  bases.map((basis) =>
    hitLine(
      basis,
      rows.filter((row) => row.basis === basis),
    ),
  )

const hitLine = (key: Lane | Basis, rows: readonly LanesRow[]): HitLine => {
  const side = (standing: string): SideHits => {
    const own = rows.filter((row) => row.standing === standing)
    const sum = (of: (row: LanesRow) => number) => own.reduce((total, row) => total + of(row), 0)
    const [done, hits] = [sum((row) => row.done), sum((row) => row.hits)]
    return { lodged: sum((row) => row.lodged), done, hits, rate: rateOf(hits, done) }
  }
  return { key, certified: side('certified'), others: side('notCertified') }
}
