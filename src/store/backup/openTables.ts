import type pg from 'pg'
import { quoted } from './describeTables.ts'

interface Reference {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Lets rows in by table and in any order: no triggers, no references, no row-level security for the tables' owner.
 * Answers how to close them again, which checks every reference anew. All within the transaction that is open.
 */
export const openTables = async (client: Pick<pg.ClientBase, 'query'>): Promise<() => Promise<void>> => {
  const { rows: references } = await client.query<Reference>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'aval'::regnamespace order by conrelid, conname`,
  )
  const { rows: tables } = await client.query<{ name: string; forced: boolean }>(
    `select oid::regclass::text as name, relforcerowsecurity as forced
     from pg_class where relnamespace = 'aval'::regnamespace and relkind in ('r', 'p')`,
  )
  const all = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement)
  }
  const forced = tables.filter((table) => table.forced)
  await all([
    ...references.map(({ table, name }) => `alter table ${table} drop constraint ${quoted(name)}`),
    ...tables.map(({ name }) => `alter table ${name} disable trigger user`),
    ...forced.map(({ name }) => `alter table ${name} no force row level security`),
  ])
  return () =>
    all([
      ...references.map(
        ({ table, name, definition }) => `alter table ${table} add constraint ${quoted(name)} ${definition}`,
      ),
      ...tables.map(({ name }) => `alter table ${name} enable trigger user`),
      ...forced.map(({ name }) => `alter table ${name} force row level security`),
    ])
}
