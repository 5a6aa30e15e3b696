import type { Tx } from '../database/scope.ts'

export interface BorderProgress {
  readonly written: number
  readonly of: number
}

/** How many months of invented declarations are written; none where none are to come. */
export const borderProgress = async (tx: Tx): Promise<BorderProgress | undefined> => {
  const { rows } = await tx.client.query<BorderProgress>(
    `select cardinality(written) as written, cardinality(months) as "of" from aval.border_demonstration
     where finished_at is null`,
  )
  return rows[0]
}
