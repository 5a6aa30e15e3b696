import type { Tx } from '../database/scope.ts'

export interface MailWaiting {
  readonly waiting: number
  /** Given up after too many tries, or failing still. */
  readonly failing: number
  readonly oldest: string | null
  readonly lastSentAt: string | null
}

export const mailWaiting = async (tx: Tx): Promise<MailWaiting> => {
  const { rows } = await tx.client.query<MailWaiting>(
    `select count(*) filter (where sent_at is null) as waiting,
       count(*) filter (where sent_at is null and attempts > 0) as failing,
       min(created_at) filter (where sent_at is null) as oldest, max(sent_at) as "lastSentAt"
     from aval.outgoing_mail`,
  )
  return rows[0] ?? { waiting: 0, failing: 0, oldest: null, lastSentAt: null }
}

export interface DatabaseState {
  /** '18.4' */
  readonly version: string
  readonly migration: string
  readonly lastBackupAt: string | null
}

export const databaseState = async (tx: Tx): Promise<DatabaseState> => {
  const { rows } = await tx.client.query<DatabaseState>(
    `select split_part(current_setting('server_version'), ' ', 1) as version,
       (select name from aval.migration order by number desc limit 1) as migration,
       (select max(made_at) from aval.backup_made) as "lastBackupAt"`,
  )
  const [state] = rows
  if (!state) throw new Error('The database answered nothing about itself.')
  return state
}
