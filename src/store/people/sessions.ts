import type { Tx } from '../database/scope.ts'

export type Proved = 'password' | 'secondFactor' | 'passkey' | 'oidc'

/** What the session's beginning proved; a second factor shown is a fresh one. */
export const beginSession = async (tx: Tx, seal: string, proved: Proved, now: string): Promise<void> => {
  await tx.client.query(
    `update aval.sign_in_session set proved = $2, stepped_up_at = case when $2 in ('secondFactor', 'passkey') then $3::timestamptz end,
       created_at = $3, updated_at = $3 where token = $1`,
    [seal, proved, now],
  )
}

/** The second factor was shown within a session. */
export const stepUpSession = async (tx: Tx, seal: string, now: string): Promise<void> => {
  await tx.client.query(
    `update aval.sign_in_session set stepped_up_at = $2, updated_at = $2,
       proved = case proved when 'password' then 'secondFactor' else proved end where token = $1`,
    [seal, now],
  )
}

export const touchSession = async (tx: Tx, id: string, now: string): Promise<void> => {
  await tx.client.query('update aval.sign_in_session set updated_at = $2 where id = $1', [id, now])
}

export const endSession = async (tx: Tx, id: string): Promise<void> => {
  await tx.client.query('delete from aval.sign_in_session where id = $1', [id])
}

export const workForOperator = async (tx: Tx, seal: string, operatorId: string): Promise<void> => {
  await tx.client.query('update aval.sign_in_session set active_operator = $2 where token = $1', [
    seal,
    operatorId,
  ])
}

/** Ends a person's sessions, all but the one under `spare` if it is named. */
export const endSessions = async (tx: Tx, personId: string, spare?: string): Promise<number> => {
  const { rowCount } = await tx.client.query(
    'delete from aval.sign_in_session where person_id = $1 and token is distinct from $2',
    [personId, spare ?? null],
  )
  return rowCount ?? 0
}

export interface SessionRow {
  readonly id: string
  readonly startedAt: string
  readonly lastSeenAt: string
  readonly address: string
  readonly device: string
  readonly here: boolean
}

export const sessionsOf = async (tx: Tx, personId: string, seal: string): Promise<SessionRow[]> => {
  const { rows } = await tx.client.query(
    `select id, created_at as "startedAt", updated_at as "lastSeenAt", coalesce(ip_address, '') as address,
       coalesce(user_agent, '') as device, token = $2 as here
     from aval.sign_in_session where person_id = $1 order by updated_at desc limit 50`,
    [personId, seal],
  )
  return rows
}
