import type pg from 'pg'

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
}

type Asks = Pick<pg.ClientBase, 'query'>

/** Every table of the schema, a partitioned one as a whole, with the columns that hold data: what the database computes is computed anew. */
export const tablesOf = async (client: Asks): Promise<TableShape[]> => {
  const { rows } = await client.query<TableShape>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'aval'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
     group by c.relname order by c.relname`,
  )
  return rows
}

/** Sequences count outside of transactions: read after the rows, they stand at or past the last row's. */
export const sequencesOf = async (client: Asks): Promise<{ name: string; last: string }[]> => {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'aval' and last_value is not null order by 1`,
  )
  return rows
}

export const copyText = (table: TableShape): string =>
  `aval.${quoted(table.name)} (${table.columns.map(quoted).join(', ')})`

/** A partitioned table gives its rows only to a query. */
export const rowsText = (table: TableShape): string =>
  `(select ${table.columns.map(quoted).join(', ')} from aval.${quoted(table.name)})`

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
