import type { Tx } from '../database/scope.ts'

export interface KeptFactor {
  readonly secret: string
  readonly backupCodes: string
}

/** An authenticator confirmed: the one before it, if any, is replaced. */
export const keepFactor = async (tx: Tx, personId: string, kept: KeptFactor): Promise<void> => {
  await tx.client.query(
    `insert into aval.sign_in_second_factor (person_id, secret, backup_codes, verified) values ($1, $2, $3, true)
     on conflict (person_id) do update set secret = $2, backup_codes = $3, verified = true`,
    [personId, kept.secret, kept.backupCodes],
  )
  await setSecondFactor(tx, personId, true)
}

export const keepBackupCodes = async (tx: Tx, personId: string, backupCodes: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'update aval.sign_in_second_factor set backup_codes = $2 where person_id = $1 and verified',
    [personId, backupCodes],
  )
  return rowCount === 1
}

export const setSecondFactor = async (tx: Tx, personId: string, has: boolean): Promise<void> => {
  await tx.client.query('update aval.person set two_factor_enabled = $2, updated_at = now() where id = $1', [
    personId,
    has,
  ])
}

export const hasAuthenticator = async (tx: Tx, personId: string): Promise<boolean> => {
  const { rows } = await tx.client.query(
    'select 1 from aval.sign_in_second_factor where person_id = $1 and verified',
    [personId],
  )
  return rows.length > 0
}

/** Authenticator, backup codes and passkeys go; the next sign-in sets up anew. */
export const dropFactors = async (tx: Tx, personId: string): Promise<void> => {
  await tx.client.query('delete from aval.sign_in_second_factor where person_id = $1', [personId])
  await tx.client.query('delete from aval.sign_in_passkey where person_id = $1', [personId])
  await setSecondFactor(tx, personId, false)
}

export const factorOf = async (tx: Tx, personId: string): Promise<KeptFactor | undefined> => {
  const { rows } = await tx.client.query(
    'select secret, backup_codes as "backupCodes" from aval.sign_in_second_factor where person_id = $1 and verified',
    [personId],
  )
  return rows[0]
}
