import type pg from 'pg'
import { recordAudit } from '../audit/recordAudit.ts'
import { withConnection } from '../database/connection.ts'
import { DatabaseFault } from '../database/databaseFault.ts'
import { migrateWithin } from '../database/migrate.ts'
import { migrationFiles } from '../database/migrationFiles.ts'
import { nextMigrations } from '../database/nextMigrations.ts'
import { type Tx, txOn } from '../database/scope.ts'
import { type BackupManifest, checkBackup, readManifest } from './backupManifest.ts'
import { bringEvidenceBack, bringKeptBack } from './copyFiles.ts'
import { copyTableIn } from './copyTables.ts'
import { quoted } from './describeTables.ts'
import { openTables } from './openTables.ts'

export interface RestoreOptions {
  readonly migratorUrl: string
  readonly from: string
  readonly evidenceFolder?: string
  /** Where the files kept beside the data go back to, by their name in the backup. */
  readonly keep?: Readonly<Record<string, string>>
  /** Restore although the database holds data, which is lost. */
  readonly force?: boolean
  /** Erases again who was erased since the backup was made, before anybody can see the data. */
  readonly applyErasures?: (tx: Tx) => Promise<void>
  readonly requestId: string
  /** Another folder of migrations than our own, for tests. */
  readonly migrations?: string
  readonly progress?: (what: RestoreStep, name?: string) => void
}

export type RestoreStep = 'checkBackup' | 'evidence' | 'table' | 'checkRows' | 'migrate' | 'erasures'

export interface Restored {
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  readonly evidenceFiles: number
}

/**
 * The backup's data in place of what is there, in one transaction: the schema as it was then, its rows, the checks of
 * every reference, the migrations since, the erasures since. Cut short anywhere, the database is as it was.
 */
export const restore = async (options: RestoreOptions): Promise<Restored> => {
  options.progress?.('checkBackup')
  const manifest = await readManifest(options.from)
  nextMigrations(await migrationFiles(options.migrations), manifest.migrations)
  await checkBackup(options.from, manifest)
  await withConnection(options.migratorUrl, async (client) => {
    await client.query(`begin; set local lock_timeout = '10s'; set local statement_timeout = 0`)
    await client.query(
      `select set_config('aval.side', 'system', true), set_config('aval.request', $1, true)`,
      [options.requestId],
    )
    await mustBeIdle(client)
    if (!options.force) await mustBeEmpty(client)
    options.progress?.('evidence')
    if (options.evidenceFolder) await bringEvidenceBack(options.from, options.evidenceFolder)
    await putBack(client, manifest, options)
    await bringKeptBack(options.from, manifest.kept, options.keep ?? {})
    await client.query('commit')
    await client.query('analyze')
  })
  return {
    madeAt: manifest.madeAt,
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
    evidenceFiles: manifest.evidence.files,
  }
}

const putBack = async (
  client: pg.Client,
  manifest: BackupManifest,
  options: RestoreOptions,
): Promise<void> => {
  await client.query('drop schema if exists aval cascade')
  await migrateWithin(client, { folder: options.migrations, upTo: manifest.migrations.length })
  const close = await openTables(client)
  for (const table of manifest.tables) {
    options.progress?.('table', table.name)
    // What the migrations put there comes with the backup too.
    await client.query(`delete from aval.${quoted(table.name)}`)
    await copyTableIn(client, table, options.from)
  }
  options.progress?.('checkRows')
  await close()
  for (const { name, last } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint)', [`aval.${quoted(name)}`, last])
  }
  options.progress?.('migrate')
  await migrateWithin(client, { folder: options.migrations })
  const tx = txOn(client, systemScope(options.requestId), { yes: false })
  options.progress?.('erasures')
  await options.applyErasures?.(tx)
  await recordAudit(tx, {
    action: 'backup.restore',
    subjectKind: 'installation',
    subjectId: 'this',
    detail: { madeAt: manifest.madeAt },
  })
}

const systemScope = (requestId: string): Tx['scope'] => ({
  side: 'system',
  personId: null,
  operatorIds: [],
  officeIds: 'all',
  requestId,
})

const mustBeIdle = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and usename = 'aval_app' limit 1`,
  )
  if (rows.length === 0) return
  throw new DatabaseFault(
    'restore.inUse',
    'Aval is running on this database.',
    'Stop it first: nobody may write while everything is replaced.',
  )
}

/** Whatever anybody did is in the audit log, and somebody is there before anything is done. */
const mustBeEmpty = async (client: pg.Client): Promise<void> => {
  for (const table of ['aval.audit_event', 'aval.person']) {
    const there = await client.query('select to_regclass($1) is not null as yes', [table])
    if (!there.rows[0]?.yes) continue
    const { rows } = await client.query(`select 1 from ${table} limit 1`)
    if (rows.length === 0) continue
    throw new DatabaseFault(
      'restore.notEmpty',
      'The database holds data, which a restore would replace.',
      'Restore into an empty data folder or database, or say --force to lose what is there.',
    )
  }
}
