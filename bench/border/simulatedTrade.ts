import type { CompanyCell } from '../../src/domain/benefits/spread.ts'
import type { Stratum } from '../../src/domain/benefits/stratum.ts'

/**
 * A small border made up from a seed: kinds of shipments with their own rates of inspection, companies of very different size,
 * each with kinds of its own and a way of being inspected more or less than its kind (overdispersion), and an effect of
 * certification that is planted and so known.
 */
export interface Border {
  readonly kinds: number
  readonly certifiedCompanies: number
  readonly otherCompanies: number
  /** Shipments of a company in the middle; sizes are lognormal. */
  readonly median: number
  readonly sizes: number
  /** Inspected of a hundred in a kind in the middle. */
  readonly rate: number
  /** The certified are inspected this many times as often as others of their kind: planted. */
  readonly effect: number
  /** How far the effect varies between kinds (standard deviation of its logarithm). */
  readonly effectVaries: number
  /** How far companies differ within a kind (coefficient of variation of their rates). */
  readonly companiesVary: number
}

export interface SimulatedTrade {
  readonly strata: readonly Stratum[]
  /** What was planted in every kind, in the order of `strata`: the others' rate, and the certified's as its multiple. */
  readonly planted: readonly { readonly rate: number; readonly effect: number }[]
  readonly certifiedCells: readonly CompanyCell[]
  readonly otherCells: readonly CompanyCell[]
}

/** mulberry32: the same numbers from the same seed, everywhere. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

interface Kind {
  readonly busy: number
  readonly rate: number
  readonly effect: number
}

interface Counted {
  readonly n: number
  readonly hits: number
}

interface Lodged {
  readonly company: string
  /** By the kind's place. */
  readonly cells: ReadonlyMap<number, Counted>
}

export const simulate = (border: Border, seed: number): SimulatedTrade => {
  const next = numbersFrom(seed * 7_919 + 1)
  const kinds: readonly Kind[] = Array.from({ length: border.kinds }, () => ({
    // a few kinds carry most of the trade
    busy: Math.exp(1.2 * normal(next)),
    rate: Math.min(0.5, border.rate * Math.exp(0.5 * normal(next))),
    effect: border.effect * Math.exp(border.effectVaries * normal(next) - border.effectVaries ** 2 / 2),
  }))
  const certified = companiesOf(border, kinds, true, next)
  const others = companiesOf(border, kinds, false, next)
  const strata = kinds.map((_, kind) => ({
    certified: allOf(certified, kind),
    others: allOf(others, kind),
  }))
  const weight = (kind: number) => {
    const stratum = strata[kind]
    return stratum && stratum.others.n > 0 ? stratum.certified.n / stratum.others.n : 0
  }
  return {
    strata,
    planted: kinds.map(({ rate, effect }) => ({ rate, effect })),
    certifiedCells: cellsOf(certified, () => 1),
    otherCells: cellsOf(others, weight),
  }
}

const companiesOf = (
  border: Border,
  kinds: readonly Kind[],
  certified: boolean,
  next: () => number,
): readonly Lodged[] => {
  const busyInAll = kinds.reduce((sum, { busy }) => sum + busy, 0)
  const aKind = () => {
    let left = next() * busyInAll
    for (const [kind, { busy }] of kinds.entries()) {
      left -= busy
      if (left < 0) return kind
    }
    return 0
  }
  return Array.from(
    { length: certified ? border.certifiedCompanies : border.otherCompanies },
    (_, company) => {
      const shipments = Math.ceil(border.median * Math.exp(border.sizes * normal(next)))
      const own = Array.from({ length: 1 + Math.floor(next() * 6) }, aKind)
      // two-point, of mean 1 and the wanted variation: nothing in the method knows its form
      const way = 1 + (next() < 0.5 ? -1 : 1) * border.companiesVary
      const chanceOf = ({ rate, effect }: Kind) => rate * way * (certified ? effect : 1)
      const cells = new Map<number, Counted>()
      for (let i = 0; i < shipments; i += 1) {
        const at = own[Math.floor(next() * own.length)] ?? 0
        count(cells, at, next() < chanceOf(kinds[at] ?? nowhere))
      }
      return { company: `${certified ? 'c' : 'o'}${company}`, cells }
    },
  )
}

const nowhere: Kind = { busy: 0, rate: 0, effect: 1 }

const count = (cells: Map<number, Counted>, at: number, hit: boolean): void => {
  const { n, hits } = cells.get(at) ?? { n: 0, hits: 0 }
  cells.set(at, { n: n + 1, hits: hits + (hit ? 1 : 0) })
}

const allOf = (companies: readonly Lodged[], kind: number): Counted =>
  companies.reduce(
    (sum, { cells }) => {
      const { n, hits } = cells.get(kind) ?? { n: 0, hits: 0 }
      return { n: sum.n + n, hits: sum.hits + hits }
    },
    { n: 0, hits: 0 },
  )

const cellsOf = (companies: readonly Lodged[], weightOf: (kind: number) => number): readonly CompanyCell[] =>
  companies.flatMap(({ company, cells }) =>
    [...cells].map(([kind, count]) => ({ company, kind: String(kind), ...count, weight: weightOf(kind) })),
  )
