import { CamelCasePlugin, Kysely, type KyselyPlugin, PostgresDialect } from 'kysely'
import type pg from 'pg'

/** A pool of its own for signing in; only tables that carry no company's data are asked through it. */
export type SignInPool = pg.Pool

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const isMoment = (column: string) => column.endsWith('At') || column === 'lockedUntil'

/** INVARIANT: better-auth compares instants as `Date`; as text every comparison is false and nothing would ever expire. */
const instantsAsDates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          isMoment(column) && typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value,
        ]),
      ),
    ),
  }),
}

/** The sign-in tables as better-auth asks for them. */
export const signInTables = (pool: SignInPool): Kysely<Record<string, Record<string, unknown>>> =>
  new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), instantsAsDates],
  })
