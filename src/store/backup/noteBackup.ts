import { withConnection } from '../database/connection.ts'
import type { BackupMade } from './backup.ts'

/** Notes that a backup was made, once it is whole. It is not in the backup itself. */
export const noteBackup = (
  migratorUrl: string,
  at: string,
  { rows, evidenceFiles }: BackupMade,
): Promise<unknown> =>
  withConnection(migratorUrl, (client) =>
    client.query('insert into aval.backup_made (made_at, rows, evidence_files) values ($1, $2, $3)', [
      at,
      rows,
      evidenceFiles,
    ]),
  )
