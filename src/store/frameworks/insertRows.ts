import type { Tx } from '../database/scope.ts'

export type RowValue = string | number | boolean | null | readonly string[]
export type Row = Readonly<Record<string, RowValue>>

const BATCH = 2_000

/**
 * Many rows, so many in one statement, in the transaction that is under way. Not COPY: PostgreSQL refuses it on a table with
 * row-level security.
 */
export const insertRows = async (
  tx: Tx,
  table: 'framework_node' | 'framework_mapping',
  rows: Iterable<Row>,
): Promise<void> => {
  let batch: Row[] = []
  const send = () =>
    tx.client.query({
      name: `insert.${table}`,
      text: `insert into aval.${table} select * from json_populate_recordset(null::aval.${table}, $1::json)`,
      values: [JSON.stringify(batch)],
    })
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    await send()
    batch = []
  }
  if (batch.length > 0) await send()
}
