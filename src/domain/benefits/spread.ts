import { type Spread, standingAlone } from './comparison.ts'

/** What one company lodged of one kind, on one side of the comparison. */
export interface CompanyCell {
  readonly company: string
  readonly kind: string
  readonly n: number
  readonly hits: number
  /** What a shipment of this kind weighs in the sum: 1 for the certified, certified over others for the others. */
  readonly weight: number
}

/** Of one company, over all its kinds: what its spread is reckoned from. */
export interface CompanySums {
  /** Its hits less those its kinds would have let expect. */
  readonly apart: number
  /** The variance of `apart` if every shipment stood alone. */
  readonly alone: number
  /** What a company's own way adds to the variance of `apart`, for each unit of its variance. */
  readonly reach: number
  /** The variance of its sum if every shipment stood alone, and its expected hits: nothing taken out for leverage. */
  readonly whole: number
  readonly expected: number
}

/**
 * How alike shipments of one company are, measured. A company is inspected more or less than its kinds by a way of its own; the
 * variance of these ways is found by the method of moments from what companies' sums differ from what their kinds let expect
 * (Williams 1982), with each company's own weight in its kind's rate taken out, as a kind of few companies hides how they
 * differ. What that adds to the binomial variance is the design effect (Rao and Scott 1992), never below 1. The degrees of
 * freedom are Satterthwaite's, so that few large companies widen the interval. A kind that one company has alone says nothing.
 */
export const spreadOf = (cells: readonly CompanyCell[]): Spread => spreadFrom(sumsOf(companySums(cells)))

export const companySums = (cells: readonly CompanyCell[]): readonly CompanySums[] => {
  const kinds = new Map<string, { n: number; hits: number; squares: number }>()
  for (const { kind, n, hits } of cells) {
    const all = kinds.get(kind) ?? { n: 0, hits: 0, squares: 0 }
    kinds.set(kind, { n: all.n + n, hits: all.hits + hits, squares: all.squares + n * n })
  }
  const companies = new Map<string, Sums>()
  for (const cell of cells) {
    const all = kinds.get(cell.kind)
    if (!all || all.n < 2) continue
    const one = companies.get(cell.company) ?? nothing()
    add(one, cell, all)
    companies.set(cell.company, one)
  }
  return [...companies.values()].map(({ ownReach, othersReach, ...rest }) => ({
    ...rest,
    reach: ownReach ** 2 + othersReach,
  }))
}

interface Sums {
  apart: number
  alone: number
  whole: number
  expected: number
  ownReach: number
  othersReach: number
}

const nothing = (): Sums => ({ apart: 0, alone: 0, whole: 0, expected: 0, ownReach: 0, othersReach: 0 })

const add = (
  one: Sums,
  { n, hits, weight }: CompanyCell,
  all: { readonly n: number; readonly hits: number; readonly squares: number },
): void => {
  const rate = all.hits / all.n
  const within = (all.hits * (all.n - all.hits)) / (all.n * (all.n - 1))
  const own = n / all.n
  one.apart += weight * (hits - n * rate)
  one.alone += weight ** 2 * n * (1 - own) * within
  one.whole += weight ** 2 * n * within
  one.expected += weight * n * rate
  one.ownReach += weight * n * rate * (1 - own)
  one.othersReach += (weight * n * rate) ** 2 * (all.squares / all.n ** 2 - own ** 2)
}

/** What is reckoned of all companies, so that a database may sum it. */
export interface SpreadSums {
  /** Of `apart` squared less `alone`. */
  readonly over: number
  readonly reach: number
  readonly whole: number
  readonly expected2: number
  readonly whole2: number
  readonly wholeExpected2: number
  readonly expected4: number
}

export const sumsOf = (companies: readonly CompanySums[]): SpreadSums => {
  const sum = (of: (one: CompanySums) => number) => companies.reduce((total, one) => total + of(one), 0)
  return {
    over: sum((one) => one.apart ** 2 - one.alone),
    reach: sum((one) => one.reach),
    whole: sum((one) => one.whole),
    expected2: sum((one) => one.expected ** 2),
    whole2: sum((one) => one.whole ** 2),
    wholeExpected2: sum((one) => one.whole * one.expected ** 2),
    expected4: sum((one) => one.expected ** 4),
  }
}

export const spreadFrom = (sums: SpreadSums): Spread => {
  if (!(sums.whole > 0 && sums.reach > 0)) return standingAlone
  const variance = Math.max(0, sums.over / sums.reach)
  const all = sums.whole + variance * sums.expected2
  const squares = sums.whole2 + 2 * variance * sums.wholeExpected2 + variance ** 2 * sums.expected4
  return { factor: all / sums.whole, degreesOfFreedom: Math.max(3, all ** 2 / squares - 1) }
}
