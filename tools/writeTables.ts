import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** Writes src/store/tables.ts from a migrated database: `npm run tables`. The architecture test compares. */
const typeOf: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  timestamptz: 'string',
  bytea: 'Buffer',
  bool: 'boolean',
  jsonb: 'Json',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  _text: 'string[]',
  _bytea: 'Buffer[]',
  _uuid: 'string[]',
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly given: boolean
}

export const tablesSource = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(`
    select c.relname as "table", a.attname as "column", t.typname as "type", not a.attnotnull as nullable,
           (a.atthasdef or a.attidentity <> '') as given
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'aval' and c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`)
  await client.end()
  const tables = new Map<string, Column[]>()
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row])
  const bodies = [...tables].map(
    ([table, columns]) => `export interface ${pascal(table)}Table {\n${columns.map(lineOf).join('\n')}\n}`,
  )
  const index = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}Table`)
  return [
    '// Written by `npm run tables` from the migrations. Not by hand.',
    "import type { ColumnType, Generated } from 'kysely'",
    '',
    '',
    ...bodies.map((body) => `${body}\n`),
    'export interface Tables {',
    ...index,
    '}',
    '',
  ].join('\n')
}

/** Read as a value; written as JSON text. */
const jsonType = (nullable: boolean, optional: boolean) =>
  nullable
    ? 'ColumnType<unknown | null, string | null | undefined, string | null>'
    : `ColumnType<unknown, string${optional ? ' | undefined' : ''}, string>`

const lineOf = ({ column, type, nullable, given }: Column) => {
  const plain = typeOf[type]
  if (!plain) throw new Error(`no TypeScript type for ${type} (${column})`)
  const optional = given && !nullable
  if (plain === 'Json') return `  ${camel(column)}: ${jsonType(nullable, optional)}`
  const value = nullable ? `${plain} | null` : plain
  return `  ${camel(column)}: ${optional ? `Generated<${value}>` : value}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , url] = process.argv
  if (!url) throw new Error('usage: tsx tools/writeTables.ts DATABASE_URL')
  writeFileSync(new URL('../src/store/tables.ts', import.meta.url), await tablesSource(url))
}
