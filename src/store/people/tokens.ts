import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../database/scope.ts'

/** What is kept of a machine's token. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

export interface NewToken {
  readonly name: string
  readonly role: string
  readonly createdBy: string | null
  readonly createdAt: string
  readonly expiresAt: string
}

/** Answers the token itself, which nobody can read again. */
export const insertToken = async (
  tx: Tx,
  made: NewToken,
): Promise<{ readonly id: string; readonly token: string }> => {
  const token = `aval_${randomBytes(32).toString('base64url')}`
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.machine_token (name, role, token_hash, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [made.name, made.role, tokenHash(token), made.createdBy, made.createdAt, made.expiresAt],
  )
  return { id: rows[0]?.id ?? '', token }
}

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

export const allTokens = async (tx: Tx): Promise<TokenRow[]> => {
  const { rows } = await tx.client.query(
    `select id, name, role, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt",
       last_used_at as "lastUsedAt"
     from aval.machine_token order by created_at desc limit 200`,
  )
  return rows
}

export const revokeToken = async (tx: Tx, id: string, now: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'update aval.machine_token set revoked_at = $2 where id = $1 and revoked_at is null',
    [id, now],
  )
  return rowCount === 1
}
