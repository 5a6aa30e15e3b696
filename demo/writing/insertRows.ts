import type { Tx } from '../../src/store/database/scope.ts'
import type { Tables } from '../../src/store/tables.ts'

type Written<Column> = Column extends { readonly __select__: infer Read; readonly __insert__: infer Given }
  ? unknown extends Read
    ? unknown
    : Given
  : Column

/** A row to be written, with the columns one cares for; JSON columns take the value itself. */
export type RowOf<Table extends keyof Tables> = {
  [Column in keyof Tables[Table]]?: Written<Tables[Table][Column]>
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Many rows in one question. All have the columns of the first. */
export const insertRows = async <Table extends keyof Tables & string>(
  tx: Tx,
  table: Table,
  rows: readonly RowOf<Table>[],
): Promise<void> => {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first) as (keyof Tables[Table] & string)[]
  const names = columns.map(snake)
  const list = names.join(', ')
  const written = rows.map((row) => Object.fromEntries(columns.map((column, at) => [names[at], row[column]])))
  await tx.client.query(
    `insert into aval.${snake(table)} (${list})
     select ${list} from json_populate_recordset(null::aval.${snake(table)}, $1::json)`,
    [JSON.stringify(written)],
  )
}
