import type { Tx } from '../database/scope.ts'

export interface PasskeyRow {
  readonly id: string
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

export const findPasskey = async (tx: Tx, credentialId: string): Promise<PasskeyRow | undefined> => {
  const { rows } = await tx.client.query(
    `select k.id, k.person_id as "personId", k.credential_id as "credentialId", k.public_key as "publicKey", k.counter,
       k.transports
     from aval.sign_in_passkey k join aval.person p on p.id = k.person_id
     where k.credential_id = $1 and p.disabled_at is null and p.email_verified`,
    [credentialId],
  )
  return rows[0]
}

export interface OwnPasskey {
  readonly id: string
  readonly credentialId: string
  readonly transports: readonly string[]
  readonly name: string
  readonly createdAt: string
  readonly lastUsedAt: string | null
}

export const passkeysOf = async (tx: Tx, personId: string): Promise<OwnPasskey[]> => {
  const { rows } = await tx.client.query(
    `select id, credential_id as "credentialId", transports, name, created_at as "createdAt", last_used_at as "lastUsedAt"
     from aval.sign_in_passkey where person_id = $1 order by created_at`,
    [personId],
  )
  return rows
}

export interface NewPasskey {
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly at: string
}

/** False where the same key is registered already, to whomever. */
export const keepPasskey = async (tx: Tx, key: NewPasskey): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.sign_in_passkey (person_id, credential_id, public_key, counter, transports, name, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing`,
    [
      key.personId,
      key.credentialId,
      Buffer.from(key.publicKey),
      key.counter,
      key.transports,
      key.name,
      key.at,
    ],
  )
  return rowCount === 1
}

/** False where the counter does not rise: then somebody copied the key. Keys that do not count stay at nought. */
export const countPasskey = async (tx: Tx, id: string, counter: number, now: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.sign_in_passkey set counter = $2, last_used_at = $3
     where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
    [id, counter, now],
  )
  return rowCount === 1
}

export const dropPasskey = async (tx: Tx, personId: string, id: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'delete from aval.sign_in_passkey where id = $1 and person_id = $2',
    [id, personId],
  )
  return rowCount === 1
}
