import { type Estimate, rateOf } from '../../domain/benefits/interval.ts'
import { withhold } from '../../domain/benefits/suppression.ts'
import { addMonths, type Day, day } from '../../domain/kernel/day.ts'
import { type PublicCell, publicCells } from '../../store/benefits/publicCells.ts'
import { borderProgress } from '../../store/border/demonstration.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'
import { moment } from '../moment.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'

/** The border in numbers for everybody: a quarter at a time, once it is over. */
export interface PublicLedger {
  readonly programme: string
  /** Counts from one up to below this are withheld, and as many others as keep them from being worked out. */
  readonly smallCell: number
  readonly demonstration: boolean
  readonly quarters: readonly PublicQuarter[]
}

export interface PublicQuarter {
  /** '2026-3' */
  readonly quarter: string
  readonly offices: readonly PublicOffice[]
  /** Of all offices; null where nothing of the quarter may be told. */
  readonly all: PublicCounts | null
  readonly draw: PublicDraw
}

/** Null where withheld. The four add up to the shipments of an office. */
export interface PublicCounts {
  readonly certifiedInspected: number | null
  readonly certifiedReleased: number | null
  readonly othersInspected: number | null
  readonly othersReleased: number | null
}

export interface PublicOffice extends PublicCounts {
  readonly office: string
  readonly shipments: number | null
}

/** Of shipments drawn by chance and looked at, how many of a hundred were found wanting; null where too few. */
export interface PublicDraw {
  readonly certified: Estimate | null
  readonly others: Estimate | null
}

export const SMALL_CELL = 10
const QUARTERS = 8
const FRESH_MS = 3_600_000
const PASSING_MS = 5_000
/** Of fewer a share is not told: with its count it would tell of somebody. */
const FEWEST_DRAWN = 100

interface Counted {
  readonly told: PublicLedger
  /** Invented declarations are still being written: it will be another in a moment. */
  readonly passing: boolean
}

/** Counted once an hour at most, however often it is asked for; over all offices, hence in the system's own scope. */
export const openPublicLedger = (world: World): (() => Promise<PublicLedger>) => {
  let kept: { readonly at: number; readonly counted: Promise<Counted> } | undefined
  let fresh = FRESH_MS
  return async () => {
    if (!kept || performance.now() - kept.at >= fresh) {
      const counted = count(world)
      kept = { at: performance.now(), counted }
      counted.then(
        ({ passing }) => {
          fresh = passing ? PASSING_MS : FRESH_MS
        },
        () => {
          kept = undefined
        },
      )
    }
    return (await kept.counted).told
  }
}

const count = async (world: World): Promise<Counted> => {
  const now = firstOfQuarter(moment(world).day)
  const { cells, loading } = await inScope(world.db, scopeOf(theClock('statistics')), async (tx) => ({
    loading: await borderProgress(tx),
    cells: await publicCells(tx, addMonths(now, -3 * QUARTERS), now),
  }))
  const quarters = [...new Set(cells.map(({ quarter }) => quarter))].toSorted().toReversed()
  const told: PublicLedger = {
    ...{ programme: world.programme.id, smallCell: SMALL_CELL },
    demonstration: cells.some((cell) => cell.demonstration),
    quarters: quarters.map((quarter) =>
      toldQuarter(
        quarter,
        cells.filter((cell) => cell.quarter === quarter),
      ),
    ),
  }
  return { told, passing: loading !== undefined }
}

const firstOfQuarter = (today: Day): Day => {
  const month = Number(today.slice(5, 7))
  return day(`${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`)
}

/** One table, its sums and nothing else: the same shipments counted in a second way could be subtracted from the first. */
export const toldQuarter = (quarter: string, cells: readonly PublicCell[]): PublicQuarter => {
  const counts = cells.map((cell) => [
    cell.certifiedInspected,
    cell.certified - cell.certifiedInspected,
    cell.othersInspected,
    cell.others - cell.othersInspected,
  ])
  const { told, sums } = withhold(counts, SMALL_CELL)
  const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
  const named = (numbers: readonly (number | null)[]): PublicCounts => ({
    certifiedInspected: numbers[0] ?? null,
    certifiedReleased: numbers[1] ?? null,
    othersInspected: numbers[2] ?? null,
    othersReleased: numbers[3] ?? null,
  })
  return {
    quarter,
    offices: cells.map(({ office }, row) => ({
      office,
      shipments: sums ? add(counts[row] ?? []) : null,
      ...named((counts[row] ?? []).map((one, column) => (told[row]?.[column] ? one : null))),
    })),
    all: sums ? named([0, 1, 2, 3].map((column) => add(counts.map((row) => row[column] ?? 0)))) : null,
    draw: drawOf(cells),
  }
}

const drawOf = (cells: readonly PublicCell[]): PublicDraw => {
  const side = (done: (cell: PublicCell) => number, hits: (cell: PublicCell) => number) => {
    const [n, found] = [done, hits].map((of) => cells.reduce((sum, cell) => sum + of(cell), 0))
    if (n === undefined || found === undefined || n < FEWEST_DRAWN) return null
    return found > 0 && found < SMALL_CELL ? null : rounded(rateOf(found, n))
  }
  return {
    certified: side(
      (cell) => cell.certifiedDrawn,
      (cell) => cell.certifiedHits,
    ),
    others: side(
      (cell) => cell.othersDrawn,
      (cell) => cell.othersHits,
    ),
  }
}

/** To a tenth of a hundredth, so that a share does not give its counts away. */
const rounded = (estimate: Estimate | null): Estimate | null => {
  if (!estimate) return null
  const to = (value: number) => Math.round(value * 1_000) / 1_000
  return { value: to(estimate.value), low: to(estimate.low), high: to(estimate.high) }
}

export const publicLedgerCsv = ({ quarters, smallCell }: PublicLedger): string =>
  csvOf(
    [
      ...['quarter', 'office', 'shipments', 'certifiedInspected', 'certifiedReleased'],
      ...['othersInspected', 'othersReleased', 'withheldBelow'],
    ],
    quarters.flatMap(({ quarter, offices }) =>
      offices.map((one) => [
        ...[quarter, one.office, one.shipments, one.certifiedInspected, one.certifiedReleased],
        ...[one.othersInspected, one.othersReleased, smallCell],
      ]),
    ),
  )
