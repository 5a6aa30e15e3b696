import type { Tx } from '../database/scope.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailVerified: boolean
  readonly language: 'es' | 'en'
  readonly secondFactor: boolean
  readonly disabledAt: string | null
}

const COLUMNS = `id, name, email, email_verified as "emailVerified", language, two_factor_enabled as "secondFactor",
  disabled_at as "disabledAt"`

export const findPersonByEmail = async (tx: Tx, email: string): Promise<PersonRow | undefined> => {
  const { rows } = await tx.client.query(`select ${COLUMNS} from aval.person where email = $1`, [email])
  return rows[0]
}

export const findPerson = async (tx: Tx, id: string): Promise<PersonRow | undefined> => {
  const { rows } = await tx.client.query(`select ${COLUMNS} from aval.person where id = $1`, [id])
  return rows[0]
}

export interface NewPerson {
  readonly email: string
  readonly name: string
  readonly language: 'es' | 'en'
  readonly verified: boolean
  readonly demonstration?: boolean
  readonly at: string
}

/** Undefined where the address is somebody's already. */
export const insertPerson = async (tx: Tx, person: NewPerson): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.person (email, name, language, email_verified, demonstration, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $6) on conflict (email) do nothing returning id`,
    [person.email, person.name, person.language, person.verified, person.demonstration ?? false, person.at],
  )
  return rows[0]?.id
}

export const keepPassword = async (tx: Tx, personId: string, hashed: string): Promise<void> => {
  await tx.client.query(
    `insert into aval.sign_in_account (person_id, account_id, provider_id, password) values ($1::uuid, $1::uuid::text, 'credential', $2)
     on conflict (provider_id, account_id) do update set password = $2, updated_at = now()`,
    [personId, hashed],
  )
}

export const confirmEmail = async (tx: Tx, personId: string): Promise<void> => {
  await tx.client.query('update aval.person set email_verified = true, updated_at = now() where id = $1', [
    personId,
  ])
}

export const changeOwn = async (tx: Tx, personId: string, name: string, language: string): Promise<void> => {
  await tx.client.query('update aval.person set name = $2, language = $3, updated_at = now() where id = $1', [
    personId,
    name,
    language,
  ])
}

export const isDisabled = async (tx: Tx, personId: string): Promise<boolean> => {
  const { rows } = await tx.client.query('select 1 from aval.person where id = $1 and disabled_at is null', [
    personId,
  ])
  return rows.length === 0
}
