import { createHash } from 'node:crypto'
import type { Tx } from '../database/scope.ts'

/** Under what failures are counted: never the address itself, which may be nobody's. */
export const attemptSubject = (kind: 'password' | 'factor', of: string): string =>
  `${kind}:${createHash('sha256').update(of.trim().toLowerCase()).digest('base64url')}`

export interface Attempt {
  readonly allowed: boolean
  readonly failures: number
  /** Seconds to wait; null where waiting does not help. */
  readonly waitSeconds: number | null
}

/** Failures before the first delay, and those after which no further guess is heard. */
export const freeFailures = 10
export const mostFailures = 100

/**
 * Counts a try before it is judged, so that two hundred at once are two hundred tries; whoever succeeds clears the count.
 * From the tenth failure on each waits twice as long as the one before, from one minute to one hour.
 */
export const beginAttempt = async (tx: Tx, subject: string, now: string): Promise<Attempt> => {
  const begun = await tx.client.query<{ failures: number }>(
    `insert into aval.sign_in_attempt as a (subject, failures, last_at) values ($1, 1, $2)
     on conflict (subject) do update set failures = a.failures + 1, last_at = $2
     where a.failures < ${mostFailures} and ${openAgain('a')} <= $2::timestamptz
     returning failures`,
    [subject, now],
  )
  const failures = begun.rows[0]?.failures
  if (failures !== undefined) return { allowed: true, failures, waitSeconds: 0 }
  return waitOf(tx, subject, now)
}

const openAgain = (row: string) =>
  `case when ${row}.failures < ${freeFailures} then ${row}.last_at
     else ${row}.last_at + make_interval(secs => least(3600, 60 * power(2, least(${row}.failures - ${freeFailures}, 10)))) end`

const waitOf = async (tx: Tx, subject: string, now: string): Promise<Attempt> => {
  const { rows } = await tx.client.query<{ failures: number; wait: number }>(
    `select failures, ceil(extract(epoch from (${openAgain('a')}) - $2::timestamptz))::int as wait
     from aval.sign_in_attempt a where subject = $1`,
    [subject, now],
  )
  const failures = rows[0]?.failures ?? 0
  return { allowed: false, failures, waitSeconds: failures >= mostFailures ? null : (rows[0]?.wait ?? 60) }
}

export const clearAttempts = async (tx: Tx, subject: string): Promise<void> => {
  await tx.client.query('delete from aval.sign_in_attempt where subject = $1', [subject])
}

export const clearFactorAttempts = (tx: Tx, personId: string): Promise<void> =>
  clearAttempts(tx, attemptSubject('factor', personId))

/** True the first time a code is shown; a second time within its life it opens nothing. */
export const useCodeOnce = async (
  tx: Tx,
  personId: string,
  codeHash: Buffer,
  now: string,
): Promise<boolean> => {
  await tx.client.query(
    `delete from aval.sign_in_used_code where person_id = $1 and used_at < $2::timestamptz - interval '3 minutes'`,
    [personId, now],
  )
  const { rowCount } = await tx.client.query(
    'insert into aval.sign_in_used_code (person_id, code_hash, used_at) values ($1, $2, $3) on conflict do nothing',
    [personId, codeHash, now],
  )
  return rowCount === 1
}
