import type { Tx } from '../database/scope.ts'

export interface Unsealed {
  /** When the oldest event that waits was written. */
  readonly since: string
  readonly waitedMs: number
}

/**
 * The oldest event that waits for its seal; undefined where none does. Asked on side 'system'. The database's own clock
 * measures, as it wrote `since`; another instant may be told.
 */
export const findUnsealed = async (tx: Tx, at?: string): Promise<Unsealed | undefined> => {
  const { rows } = await tx.client.query<{ since: string; waited: string }>(
    `select since, extract(epoch from coalesce($1::timestamptz, clock_timestamp()) - since) * 1000 as waited
     from aval.audit_pending order by seq limit 1`,
    [at ?? null],
  )
  const first = rows[0]
  return first && { since: first.since, waitedMs: Number(first.waited) }
}

export const countUnsealed = async (tx: Tx): Promise<number> => {
  const { rows } = await tx.client.query<{ many: number }>('select count(*) as many from aval.audit_pending')
  return rows[0]?.many ?? 0
}
