import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { DatabaseFault } from '../database/databaseFault.ts'
import { type BackupTable, sha256Of } from './backupManifest.ts'
import { copyText, rowsText, type TableShape } from './describeTables.ts'

/** PostgreSQL's own text form, compressed: any PostgreSQL can read it without us. */
export const copyTableOut = async (
  client: pg.Client,
  table: TableShape,
  folder: string,
): Promise<BackupTable> => {
  const file = join('tables', `${table.name}.copy.gz`)
  const rows = client.query(to(`copy ${rowsText(table)} to stdout`))
  await pipeline(rows, createGzip({ level: 4 }), createWriteStream(join(folder, file), { mode: 0o600 }))
  return { ...table, rows: rows.rowCount, file, sha256: await sha256Of(join(folder, file)) }
}

export const copyTableIn = async (
  client: Pick<pg.ClientBase, 'query'>,
  table: BackupTable,
  folder: string,
): Promise<void> => {
  const rows = client.query(from(`copy ${copyText(table)} from stdin`))
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), rows)
  if (rows.rowCount === table.rows) return
  throw new DatabaseFault(
    'backup.damaged',
    `${table.file} gave ${rows.rowCount} rows where the backup had ${table.rows}.`,
    'Nothing was restored and nothing was changed. Use another copy of this backup.',
    { file: table.file },
  )
}
