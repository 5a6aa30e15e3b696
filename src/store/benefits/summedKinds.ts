import type { ComparedSums } from '../../domain/benefits/comparedSums.ts'

/** Of a kind with `n1` certified and `n0` others: whether it is compared. */
export const FITS = 'n0 >= 2 and n1 <= 10 * n0'

/**
 * As domain/benefits/comparedSums.ts has it, over kinds told as numbers in floating point: `n1` certified and `n0` others, of which
 * `inspected` and `documents` met that, and whether it `fits`. In the order of benefit_compared's columns; a test compares.
 */
const sums = {
  compared: 'coalesce(sum(n1) filter (where fits), 0)::int',
  incomparable: 'coalesce(sum(n1) filter (where not fits), 0)::int',
  others: 'coalesce(sum(n0) filter (where fits), 0)::int',
  kinds: '(count(*) filter (where fits))::int',
  single: '(count(*) filter (where fits and n1 = 1))::int',
  weight: 'coalesce(sum(n1 * n1 / n0) filter (where fits), 0)',
  inspections_done: 'coalesce(sum(inspected1) filter (where fits), 0)::int',
  inspections_expected: 'coalesce(sum(n1 * inspected0 / n0) filter (where fits), 0)',
  inspections_done_variance:
    'coalesce(sum(inspected1 * (n1 - inspected1) / (n1 - 1)) filter (where fits and n1 > 1), 0)',
  inspections_expected_variance:
    'coalesce(sum((n1 / n0) ^ 2 * inspected0 * (n0 - inspected0) / (n0 - 1)) filter (where fits), 0)',
  inspections_done_apart: 'coalesce(sum(inspected1 * (n1 - inspected1) / n1) filter (where fits), 0)',
  documents_done: 'coalesce(sum(documents1) filter (where fits), 0)::int',
  documents_expected: 'coalesce(sum(n1 * documents0 / n0) filter (where fits), 0)',
  documents_done_variance:
    'coalesce(sum(documents1 * (n1 - documents1) / (n1 - 1)) filter (where fits and n1 > 1), 0)',
  documents_expected_variance:
    'coalesce(sum((n1 / n0) ^ 2 * documents0 * (n0 - documents0) / (n0 - 1)) filter (where fits), 0)',
  documents_done_apart: 'coalesce(sum(documents1 * (n1 - documents1) / n1) filter (where fits), 0)',
} as const

export const SUMMED = Object.entries(sums)
  .map(([name, sum]) => `${sum} as ${name}`)
  .join(',\n    ')

export const SUMMED_COLUMNS = Object.keys(sums).join(', ')

export type SummedRow = Readonly<Record<keyof typeof sums, number>>

export interface BothSums {
  readonly inspections: ComparedSums
  /** Asked for documents at least. */
  readonly documents: ComparedSums
}

export const bothSums = (row: SummedRow): BothSums => {
  const { compared, incomparable, others, kinds, single, weight } = row
  const both = { compared, incomparable, others, kinds, single, weight }
  return {
    inspections: {
      ...both,
      done: row.inspections_done,
      expected: row.inspections_expected,
      doneVariance: row.inspections_done_variance,
      expectedVariance: row.inspections_expected_variance,
      doneApart: row.inspections_done_apart,
    },
    documents: {
      ...both,
      done: row.documents_done,
      expected: row.documents_expected,
      doneVariance: row.documents_done_variance,
      expectedVariance: row.documents_expected_variance,
      doneApart: row.documents_done_apart,
    },
  }
}
