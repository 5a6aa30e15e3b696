import type { Tx } from '../database/scope.ts'

/** A thing shown once before it lapses: a confirmation, a reset, a challenge. */
export interface OnceOnly {
  readonly identifier: string
  readonly value: string
  readonly expiresAt: string
}

export const keepOnce = async (tx: Tx, { identifier, value, expiresAt }: OnceOnly): Promise<void> => {
  await tx.client.query(
    'insert into aval.sign_in_verification (identifier, value, expires_at) values ($1, $2, $3)',
    [identifier, value, expiresAt],
  )
}

/** Its value, the first time and in time; whoever comes second finds nothing. */
export const takeOnce = async (tx: Tx, identifier: string, now: string): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ value: string; expires_at: string }>(
    'delete from aval.sign_in_verification where identifier = $1 returning value, expires_at',
    [identifier],
  )
  const [row] = rows
  return row && row.expires_at > now ? row.value : undefined
}

/** The same, left where it is: a code mistyped may be typed again. */
export const peekOnce = async (tx: Tx, identifier: string, now: string): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ value: string }>(
    'select value from aval.sign_in_verification where identifier = $1 and expires_at > $2 order by created_at desc limit 1',
    [identifier, now],
  )
  return rows[0]?.value
}

export const dropOnce = async (tx: Tx, identifier: string): Promise<void> => {
  await tx.client.query('delete from aval.sign_in_verification where identifier = $1', [identifier])
}

/** What lapsed days ago is swept away whenever something new is kept. */
export const sweepLapsed = async (tx: Tx, now: string): Promise<void> => {
  await tx.client.query(
    `delete from aval.sign_in_verification where expires_at < $1::timestamptz - interval '1 day'`,
    [now],
  )
  await tx.client.query(
    `delete from aval.sign_in_session where updated_at < $1::timestamptz - interval '2 days'`,
    [now],
  )
}
