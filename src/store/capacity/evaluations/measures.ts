import type { Tx } from '../../database/scope.ts'

export interface MeasureRow {
  readonly indicator: string
  readonly measure: string
  readonly figures: Readonly<Record<string, unknown>>
  readonly level: number | null
  readonly at: string
}

export const measuresOf = async (tx: Tx, visitId: string): Promise<readonly MeasureRow[]> =>
  (
    await tx.client.query<MeasureRow>(
      'select indicator, measure, figures, level, at from aval.evaluation_measure where visit_id = $1',
      [visitId],
    )
  ).rows

export const addMeasure = async (tx: Tx, visitId: string, one: MeasureRow): Promise<void> => {
  await tx.client.query(
    'insert into aval.evaluation_measure (visit_id, indicator, measure, figures, level, at) values ($1, $2, $3, $4, $5, $6)',
    [visitId, one.indicator, one.measure, JSON.stringify(one.figures), one.level, one.at],
  )
}

/** Holders of a valid certificate by operator type: counts, no names. */
export const certifiedByType = async (tx: Tx): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await tx.client.query<{ type: string; many: number }>(
    `select type, count(*)::int as many from aval.certificate c, unnest(c.types) as type where c.state = 'valid' group by type`,
  )
  return Object.fromEntries(rows.map(({ type, many }) => [type, many]))
}
