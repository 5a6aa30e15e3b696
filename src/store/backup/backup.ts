import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { withConnection } from '../database/connection.ts'
import { DatabaseFault, errorCode } from '../database/databaseFault.ts'
import { type BackupManifest, type BackupTable, manifestFile } from './backupManifest.ts'
import { copyEvidence, copyKept, type EvidenceCopied } from './copyFiles.ts'
import { copyTableOut } from './copyTables.ts'
import { sequencesOf, tablesOf } from './describeTables.ts'

export interface BackupOptions {
  /** The owner's: a role that row-level security does not bind. */
  readonly ownerUrl: string
  /** A folder that is new or empty. */
  readonly into: string
  /** Where evidence lies by content, at `aa/bb/<sha256>`. */
  readonly evidenceFolder?: string
  /** Other files the data needs, by the name they get in the backup: keys. */
  readonly keep?: Readonly<Record<string, string>>
  readonly now: () => string
  readonly progress?: (what: 'table' | 'evidence', name: string) => void
}

export interface BackupMade {
  readonly tables: number
  readonly rows: number
  readonly evidenceFiles: number
  readonly evidenceBytes: number
  /** Evidence that rows speak of and the folder does not hold, by its address: the rest of the backup is whole. */
  readonly missing: readonly string[]
  /** Evidence whose bytes no longer are what their address says. */
  readonly damaged: readonly string[]
}

/**
 * One snapshot of every table beside whatever is being written, and the evidence it speaks of: a row is written after
 * its file, so what the snapshot knows already lies in the folder when the folder is read.
 */
export const backup = async (options: BackupOptions): Promise<BackupMade> => {
  await makeEmptyFolder(options.into)
  try {
    return await withConnection(options.ownerUrl, (client) => inSnapshot(client, options))
  } catch (error) {
    for (const name of await readdir(options.into)) await rm(join(options.into, name), { recursive: true })
    throw error
  }
}

const makeEmptyFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length === 0) return
  throw new DatabaseFault(
    'backup.folderNotEmpty',
    `${folder} is not empty.`,
    'Name a new folder: a backup never mixes with what is there.',
    { file: folder },
  )
}

const inSnapshot = async (client: pg.Client, options: BackupOptions): Promise<BackupMade> => {
  await client.query('begin isolation level repeatable read read only; set local row_security = off')
  const tables = await copyTables(client, options)
  const { rows: migrations } = await client.query<BackupManifest['migrations'][number]>(
    'select number, name, sha256 from aval.migration order by number',
  )
  const sequences = await sequencesOf(client)
  const referenced = await client.query<{ sha256: string }>(
    'select distinct sha256 from aval.evidence where removed_at is null',
  )
  const evidence = await copyEvidence(options, new Set(referenced.rows.map((row) => row.sha256)))
  const kept = await copyKept(options.keep ?? {}, join(options.into, 'kept'))
  await client.query('commit')
  const manifest: BackupManifest = {
    format: 'aval-backup-1',
    madeAt: options.now(),
    migrations,
    tables,
    sequences,
    evidence: { files: evidence.files, bytes: evidence.bytes, list: evidence.list },
    kept,
  }
  await writeFile(join(options.into, manifestFile), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
  return madeOf(tables, evidence)
}

const copyTables = async (client: pg.Client, options: BackupOptions): Promise<BackupTable[]> => {
  await mkdir(join(options.into, 'tables'), { mode: 0o700 })
  const copied: BackupTable[] = []
  for (const table of await tablesOf(client)) {
    options.progress?.('table', table.name)
    copied.push(await copyTableOut(client, table, options.into).catch(mayNotRead))
  }
  return copied
}

const mayNotRead = (error: unknown): never => {
  if (errorCode(error) !== '42501') throw error
  throw new DatabaseFault(
    'backup.mayNotReadAll',
    'The role of DATABASE_URL may not read every row, so a backup by it would be less than whole.',
    "Let it: grant aval_migrator to <role>; alter role <role> bypassrls. Or back up with the server's own tools.",
    { cause: error },
  )
}

const madeOf = (tables: readonly BackupTable[], evidence: EvidenceCopied): BackupMade => ({
  tables: tables.length,
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
  evidenceFiles: evidence.files,
  evidenceBytes: evidence.bytes,
  missing: evidence.missing,
  damaged: evidence.damaged,
})
