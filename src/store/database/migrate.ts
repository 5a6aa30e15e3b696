import pg from 'pg'
import { withConnection } from './connection.ts'
import { DatabaseFault, errorCode, errorMessage } from './databaseFault.ts'
import { type MigrationFile, migrationFiles } from './migrationFiles.ts'
import { type AppliedMigration, nextMigrations } from './nextMigrations.ts'

export interface Migrated {
  /** Names of the files applied now, in order. */
  readonly applied: readonly string[]
  /** The last file's number: the database's level. */
  readonly level: number
}

export interface MigrateOptions {
  /** Another folder than our own, for tests. */
  readonly folder?: string
  readonly progress?: (name: string) => void
}

const LOCK = 7_203_118

/**
 * Brings the database up to the code, file by file, each in a transaction of its own. Whoever comes second waits for
 * the first and finds the work done. Forward only: going back is a restore.
 */
export const migrate = async (migratorUrl: string, options: MigrateOptions = {}): Promise<Migrated> => {
  const files = await migrationFiles(options.folder)
  return withConnection(migratorUrl, async (client) => {
    await makeLedger(client)
    const applied: string[] = []
    for (;;) {
      const name = await inTransaction(client, () => applyNext(client, files, options.progress))
      if (!name) return { applied, level: files.at(-1)?.number ?? 0 }
      applied.push(name)
    }
  })
}

/** All files up to a number within the transaction that is open: for a restore, which is whole or not at all. */
export const migrateWithin = async (
  client: pg.Client,
  options: MigrateOptions & { readonly upTo?: number } = {},
): Promise<void> => {
  const files = (await migrationFiles(options.folder)).slice(0, options.upTo)
  await createLedger(client)
  while (await applyNext(client, files, options.progress));
}

const makeLedger = async (client: pg.Client): Promise<void> => {
  const there = await client.query(`select to_regclass('aval.migration') is not null as yes`)
  if (!there.rows[0]?.yes) await inTransaction(client, () => createLedger(client))
}

const createLedger = async (client: pg.Client): Promise<void> => {
  await client.query('create schema if not exists aval')
  await client.query(
    `create table if not exists aval.migration (number integer primary key, name text not null, sha256 text not null,
     applied_at timestamptz not null default clock_timestamp())`,
  )
  await client.query('grant usage on schema aval to aval_app')
  await client.query('grant select on aval.migration to aval_app')
}

/** The next file due, applied in the transaction that is open; undefined where there is none. */
const applyNext = async (
  client: pg.Client,
  files: readonly MigrationFile[],
  progress: MigrateOptions['progress'],
): Promise<string | undefined> => {
  const { rows } = await client.query<AppliedMigration>(
    'select number, name, sha256 from aval.migration order by number',
  )
  const [file] = nextMigrations(files, rows)
  if (!file) return undefined
  progress?.(file.name)
  await client.query(`select set_config('aval.side', 'system', true)`)
  await client.query(file.sql).catch((error: unknown) => {
    throw failed(file, error)
  })
  await client.query('insert into aval.migration (number, name, sha256) values ($1, $2, $3)', [
    file.number,
    file.name,
    file.sha256,
  ])
  return file.name
}

const inTransaction = async <T>(client: pg.Client, work: () => Promise<T>): Promise<T> => {
  await client.query(`begin; select pg_advisory_xact_lock(${LOCK})`)
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

const failed = (file: MigrationFile, error: unknown): DatabaseFault => {
  const position = error instanceof pg.DatabaseError ? Number(error.position ?? 0) : 0
  const line = position > 0 ? file.sql.slice(0, position).split('\n').length : undefined
  const where = line ? `${file.name}, line ${line}` : file.name
  return new DatabaseFault(
    'migration.failed',
    `The database could not be brought up to date: ${where}: ${errorMessage(error)} (${errorCode(error)}).`,
    'Nothing of this file was kept and the data is as it was. Go back to the previous release, which still runs on it, or mend what the message names and start again.',
    { cause: error, file: file.name },
  )
}
