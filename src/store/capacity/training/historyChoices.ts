import { createHash } from 'node:crypto'
import type { Tx } from '../../database/scope.ts'

export interface HistoryChoicesRow {
  readonly headings: readonly string[]
  /** Of each field its column. */
  readonly columns?: Readonly<Record<string, number>> | undefined
  readonly track?: 'staff' | 'frontline' | 'companies' | undefined
  readonly country?: string | undefined
  readonly dayOrder?: 'dayFirst' | 'monthFirst' | undefined
}

/** How lists were read, the latest first. */
export const keptHistoryChoices = async (tx: Tx): Promise<readonly HistoryChoicesRow[]> => {
  const { rows } = await tx.client.query<{ headings: string[]; said: Omit<HistoryChoicesRow, 'headings'> }>(
    `select headings, jsonb_strip_nulls(jsonb_build_object('columns', columns, 'track', track, 'country', country,
       'dayOrder', day_order)) as said from aval.history_choices order by saved_at desc limit 500`,
  )
  return rows.map(({ headings, said }) => ({ ...said, headings }))
}

export const keepHistoryChoices = async (
  tx: Tx,
  { headings, columns, track, country, dayOrder }: HistoryChoicesRow,
  at: string,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.history_choices (layout, headings, columns, track, country, day_order, saved_by, saved_at)
     values ($7, $1, $2, $3, $4, $5, aval.person(), $6)
     on conflict (layout) do update set columns = excluded.columns, track = excluded.track, country = excluded.country,
       day_order = excluded.day_order, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [
      ...[headings, columns ? JSON.stringify(columns) : null, track ?? null, country ?? null],
      ...[dayOrder ?? null, at, createHash('sha256').update(JSON.stringify(headings)).digest('hex')],
    ],
  )
}
