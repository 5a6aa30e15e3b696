import { criticalValue } from '../../benefits/criticalValue.ts'
import { differenceOf, type Estimate } from '../../benefits/interval.ts'
import { type Finding, findingOf } from '../../benefits/verdict.ts'
import { LEAST } from './beforeAndAfter.ts'
import type { CompanyPeriod, LikeCompanies, Weighed } from './likeCompanies.ts'

/** What is measured at the border of each company. */
export const borderMeasures = ['inspections', 'documents', 'clearance', 'cost'] as const
export type BorderMeasure = (typeof borderMeasures)[number]

/** What the office takes for granted of what things cost a company, in the programme's currency. */
export interface CostAssumed {
  readonly perInspection: number
  readonly perDocument: number
  readonly perHour: number
}

export interface SideCompared {
  readonly companies: number
  readonly shipments: { readonly before: number; readonly after: number }
  /** Mean over companies, each counting the same whatever it ships. */
  readonly before: Estimate
  readonly after: Estimate
}

/** Shares of shipments; minutes of the median clearance; cost of a shipment. */
export interface ChangesCompared {
  readonly measure: BorderMeasure
  readonly pilot: SideCompared
  readonly comparison: SideCompared
  /** How members changed less how companies like them changed. */
  readonly difference: Estimate
  readonly finding: Finding
}

/**
 * Difference in differences company by company: each company's change is one figure, so that its shipments may resemble each
 * other as they do. Student's interval of each side's mean change, at the number of companies the weights are worth (Kish 1965),
 * joined by square-and-add (Zou and Donner 2008). Null where a side has fewer than two companies. Under LEAST companies' worth on
 * either side nothing is claimed.
 */
export const changesCompared = (
  measure: BorderMeasure,
  { members, others }: LikeCompanies,
  cost: CostAssumed | null,
): ChangesCompared | null => {
  const of = figures[measure](cost)
  const sides = [members, others].map((side) => sideOf(side, of))
  const [pilot, comparison] = sides
  if (!pilot || !comparison) return null
  const difference = differenceOf(pilot.change, comparison.change)
  const expected = pilot.told.before.value + comparison.change.value
  const companies = Math.floor(Math.min(pilot.worth, comparison.worth))
  const found = findingOf(difference, expected, companies)
  return {
    ...{ measure, pilot: pilot.told, comparison: comparison.told, difference },
    finding: companies < LEAST ? { verdict: 'tooFew', wouldNeed: found.wouldNeed } : found,
  }
}

type FigureOf = (period: CompanyPeriod) => number | null

const figures: Readonly<Record<BorderMeasure, (cost: CostAssumed | null) => FigureOf>> = {
  inspections:
    () =>
    ({ shipments, inspected }) =>
      inspected / shipments,
  documents:
    () =>
    ({ shipments, documents }) =>
      documents / shipments,
  clearance:
    () =>
    ({ clearance }) =>
      clearance,
  cost:
    (cost) =>
    ({ shipments, inspected, documents, hours }) =>
      cost && hours !== null
        ? (inspected * cost.perInspection + documents * cost.perDocument) / shipments + hours * cost.perHour
        : null,
}

const sideOf = (
  companies: readonly Weighed[],
  of: FigureOf,
): { readonly told: SideCompared; readonly change: Estimate; readonly worth: number } | null => {
  const known = companies.flatMap((one) => {
    const [before, after] = [of(one.before), of(one.after)]
    return before === null || after === null ? [] : [{ one, before, after, weight: one.weight }]
  })
  if (known.length < 2) return null
  const mean = (figure: (one: (typeof known)[number]) => number) =>
    meanOf(known.map((one) => ({ value: figure(one), weight: one.weight })))
  const total = (period: 'before' | 'after') => known.reduce((sum, { one }) => sum + one[period].shipments, 0)
  return {
    worth: worthOf(known.map(({ weight }) => weight)),
    change: mean(({ before, after }) => after - before),
    told: {
      companies: known.length,
      shipments: { before: total('before'), after: total('after') },
      before: notBelowNought(mean(({ before }) => before)),
      after: notBelowNought(mean(({ after }) => after)),
    },
  }
}

interface Weight {
  readonly value: number
  readonly weight: number
}

const meanOf = (values: readonly Weight[]): Estimate => {
  const sum = (of: (one: Weight) => number) => values.reduce((total, one) => total + of(one), 0)
  const all = sum(({ weight }) => weight)
  const value = sum((one) => one.weight * one.value) / all
  // A little over one company's worth has no spread to speak of: two at least.
  const n = Math.max(2, worthOf(values.map(({ weight }) => weight)))
  const variance = sum((one) => one.weight * (one.value - value) ** 2) / all / (1 - 1 / n)
  const half = criticalValue(n - 1) * Math.sqrt(variance / n)
  return { value, low: value - half, high: value + half }
}

/** As how many companies of the same weight they count. */
const worthOf = (weights: readonly number[]): number => {
  const all = weights.reduce((sum, one) => sum + one, 0)
  return all ** 2 / weights.reduce((sum, one) => sum + one ** 2, 0)
}

const notBelowNought = ({ value, low, high }: Estimate): Estimate => ({ value, low: Math.max(0, low), high })
