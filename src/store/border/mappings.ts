import type { Tx } from '../database/scope.ts'

export interface KeptMapping {
  readonly sender: string
  /** The heading under which each column stood. */
  readonly columns: Readonly<Record<string, string>>
  readonly headings: readonly string[]
}

/** The latest first. */
export const allMappings = async (tx: Tx): Promise<KeptMapping[]> => {
  const { rows } = await tx.client.query<KeptMapping>(
    'select sender, columns, headings from aval.border_mapping order by saved_at desc limit 500',
  )
  return rows
}

export const keepMapping = async (
  tx: Tx,
  { sender, columns, headings }: KeptMapping,
  by: string | null,
  at: string,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.border_mapping (sender, columns, headings, saved_by, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (sender) do update set columns = excluded.columns, headings = excluded.headings,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [sender, JSON.stringify(columns), headings, by, at],
  )
}
