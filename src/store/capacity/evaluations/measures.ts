import type { Measure } from '../../../domain/capacity/evaluations/rubric.ts'
import type { Tx } from '../../database/scope.ts'

export interface MeasureRow {
  readonly indicator: string
  readonly measure: Measure
  readonly figures: Readonly<Record<string, unknown>>
  readonly level: number | null
  readonly at: string
}

export const measuresOf = async (tx: Tx, visitId: string): Promise<readonly MeasureRow[]> =>
  (
    await tx.client.query<MeasureRow>(
      'select indicator, measure, figures, level, at from aval.evaluation_measure where visit_id = $1 order by indicator, measure',
      [visitId],
    )
  ).rows

export const addMeasure = async (tx: Tx, visitId: string, one: MeasureRow): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_measure (visit_id, indicator, measure, figures, level, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (visit_id, indicator, measure) do update set figures = $4, level = $5, at = $6`,
    [visitId, one.indicator, one.measure, JSON.stringify(one.figures), one.level, one.at],
  )
}

/** The latest of each figure, country by country. */
export const latestMeasures = async (
  tx: Tx,
  countries: readonly string[],
): Promise<readonly (MeasureRow & { readonly country: string })[]> =>
  (
    await tx.client.query<MeasureRow & { readonly country: string }>(
      `select distinct on (v.country, m.indicator, m.measure) v.country, m.indicator, m.measure, m.figures, m.level, m.at
       from aval.evaluation_measure m join aval.evaluation_visit v on v.id = m.visit_id where v.country = any($1)
       order by v.country, m.indicator, m.measure, m.at desc`,
      [countries],
    )
  ).rows
