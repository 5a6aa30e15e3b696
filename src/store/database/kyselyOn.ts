import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

type Asks = Pick<pg.ClientBase, 'query'>

const changes = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

const connectionOn = (client: Asks): DatabaseConnection => ({
  executeQuery: async <R>(asked: CompiledQuery): Promise<QueryResult<R>> => {
    const result = await client.query(asked.sql, [...asked.parameters])
    return {
      rows: result.rows as R[],
      ...(changes.has(result.command) ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}),
    }
  },
  // biome-ignore lint/correctness/useYield: there is nothing to give; long reads use a cursor.
  streamQuery: async function* () {
    throw new Error('Rows are not streamed here: declare a cursor.')
  },
})

const noNesting = async (): Promise<never> => {
  throw new Error('The scope is the transaction: there is none within it.')
}

/** Kysely bound to one connection in one transaction; it can neither begin nor end one. */
export const kyselyOn = <T>(client: Asks): Kysely<T> => {
  const connection = connectionOn(client)
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: noNesting,
    commitTransaction: noNesting,
    rollbackTransaction: noNesting,
    destroy: async () => undefined,
  }
  return new Kysely<T>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
