import type { Means } from '../border/lane.ts'
import { drawProbability } from './draw.ts'
import { type LaneThresholds, ratesOf, type TargetingTables } from './tables.ts'

/** From which score each lane is given at an office, and how likely the draw is there. */
export interface OfficeThresholds extends LaneThresholds {
  readonly drawProbability: number
  /** How a physical inspection begins where no row says. */
  readonly means: Means
}

/** Published as a numbered version; what no office's row says comes from the tables. */
export type Thresholds = Readonly<Record<string, OfficeThresholds>>

/** What happened at an office in the days looked back on, and what it can take. */
export interface OfficePast {
  readonly office: string
  readonly days: number
  readonly arrivals: number
  /** Given their lane by law, draw or rule, whatever their score. */
  readonly taken: LaneThresholds
  /** Final scores of the others, each with how many had it. */
  readonly scores: readonly (readonly [score: number, count: number])[]
  /** Physical inspections a day, by hand and by scanner; null where no post is known. */
  readonly inspectionsPerDay: number | null
  readonly hasScanner: boolean
}

/** With fewer arrivals than this the past says too little, and the tables' own thresholds stand. */
export const LEAST_ARRIVALS = 200

export const defaultThresholds = (tables: TargetingTables, office: string): OfficeThresholds => ({
  red: tables.thresholds.red,
  yellow: tables.thresholds.yellow,
  blue: tables.thresholds.blue,
  drawProbability: Math.min(1, tables.drawShare * ratesOf(tables, office).expected.red),
  means: 'hand',
})

export const thresholdsAt = (
  tables: TargetingTables,
  thresholds: Thresholds,
  office: string,
): OfficeThresholds =>
  Object.hasOwn(thresholds, office)
    ? (thresholds[office] ?? defaultThresholds(tables, office))
    : defaultThresholds(tables, office)

export const reckonThresholds = (tables: TargetingTables, past: readonly OfficePast[]): Thresholds =>
  Object.fromEntries(past.map((one) => [one.office, reckonOffice(tables, one)]))

/**
 * Each lane gets as many of the highest scores as its expected rate leaves after what law, draw and rules took; red never
 * more than can be inspected. A lane's minimum is kept even where equal scores make it more than expected.
 */
const reckonOffice = (tables: TargetingTables, past: OfficePast): OfficeThresholds => {
  const { arrivals, days, inspectionsPerDay, hasScanner } = past
  const chance = {
    drawProbability:
      inspectionsPerDay === null || days <= 0
        ? defaultThresholds(tables, past.office).drawProbability
        : drawProbability({
            drawShare: tables.drawShare,
            inspectionsPerDay,
            arrivalsPerDay: arrivals / days,
          }),
    means: hasScanner ? ('scanner' as const) : ('hand' as const),
  }
  if (arrivals < LEAST_ARRIVALS) return { ...tables.thresholds, ...chance }
  const { expected, minimum } = ratesOf(tables, past.office)
  const canInspect = inspectionsPerDay === null ? arrivals : inspectionsPerDay * days
  const highest = past.scores.filter(([score]) => score > 0).toSorted(([one], [other]) => other - one)
  const red = cut(highest, {
    from: 0,
    wanted: Math.min(expected.red * arrivals, canInspect) - past.taken.red,
    least: Math.min(minimum.red * arrivals, canInspect) - past.taken.red,
    otherwise: tables.thresholds.red,
  })
  const yellow = cut(highest, {
    from: red.next,
    wanted: expected.yellow * arrivals - past.taken.yellow,
    least: minimum.yellow * arrivals - past.taken.yellow,
    otherwise: tables.thresholds.yellow,
  })
  const blue = cut(highest, {
    from: yellow.next,
    wanted: expected.blue * arrivals - past.taken.blue,
    least: minimum.blue * arrivals - past.taken.blue,
    otherwise: tables.thresholds.blue,
  })
  return { red: red.threshold, yellow: yellow.threshold, blue: blue.threshold, ...chance }
}

interface Cut {
  readonly threshold: number
  /** Where the next lane begins among the scores. */
  readonly next: number
}

interface Wanted {
  readonly from: number
  readonly wanted: number
  readonly least: number
  readonly otherwise: number
}

/** Whole groups of equal scores from `from` on, as long as they fit into `wanted` or `least` is not reached. */
const cut = (highest: OfficePast['scores'], { from, wanted, least, otherwise }: Wanted): Cut => {
  let next = from
  let count = 0
  for (; next < highest.length; next += 1) {
    const more = highest[next]?.[1] ?? 0
    if (count + more > wanted && count >= least) break
    count += more
  }
  const lowest = highest[next - 1]?.[0]
  if (next > from && lowest !== undefined) return { threshold: lowest, next }
  // Nobody: just above the highest that is left; where nothing is left the tables' own.
  const left = highest[from]?.[0]
  return { threshold: left === undefined ? otherwise : left + 1, next }
}
