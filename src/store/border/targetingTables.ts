import type { Instant } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** A published version is never changed; content is checked by targeting itself when it is read. */
export interface KeptTables {
  readonly version: number
  readonly content: unknown
}

export const publishedTables = async (tx: Tx): Promise<KeptTables | undefined> => {
  const { rows } = await tx.client.query<KeptTables>(
    `select version, content from aval.targeting_tables where state = 'published'
     order by published_at desc, version desc limit 1`,
  )
  return rows[0]
}

/** The first version, out of the programme. Of several that begin at once, one writes it. */
export const keepFirstTables = async (tx: Tx, content: unknown, at: Instant): Promise<void> => {
  await tx.client.query(
    `insert into aval.targeting_tables (version, content, state, written_at, published_at)
     select 1, $1, 'published', $2, $2 where not exists (select 1 from aval.targeting_tables)
     on conflict (version) do nothing`,
    [JSON.stringify(content), at],
  )
}

/** The latest reckoning of the tables that hold. */
export const latestThresholds = async (tx: Tx): Promise<KeptTables | undefined> => {
  const { rows } = await tx.client.query<KeptTables>(
    'select version, content from aval.targeting_thresholds order by version desc limit 1',
  )
  return rows[0]
}
