import pg from 'pg'
import { valuesAsText } from './values.ts'

export interface DatabaseOptions {
  /** Connections at most; 10 unless told. */
  readonly max?: number
  /** Milliseconds after which one statement is given up; 30,000 unless told. */
  readonly statementTimeout?: number
  readonly name?: string
  /** Told when a connection breaks while nobody uses it; the pool replaces it by itself. */
  readonly onBroken?: (error: Error) => void
}

/** The way to the data. It has no `query`: only `inScope` reaches a connection, and only with a scope. */
export interface Database {
  readonly pool: DatabasePool
  close(): Promise<void>
}

declare const keptForScope: unique symbol
/** Opaque outside this folder, so that nobody asks anything without a scope. */
export interface DatabasePool {
  readonly [keptForScope]: true
}

export const openDatabase = (appUrl: string, options: DatabaseOptions = {}): Database => {
  const pool = openPool(appUrl, options)
  return { pool: pool as unknown as DatabasePool, close: async () => (pool.ending ? undefined : pool.end()) }
}

/** INVARIANT: called by scope.ts alone. */
export const poolOf = (db: Database): pg.Pool => db.pool as unknown as pg.Pool

/** A bare pool for a library that keeps its own tables (sign-in, jobs); casework never uses it. */
export const openPool = (url: string, options: DatabaseOptions = {}): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.name ?? 'aval',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: valuesAsText,
  })
  pool.on('error', (error) => options.onBroken?.(error))
  // The pool listens to idle connections alone; one that breaks between two questions of a transaction would end us.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
