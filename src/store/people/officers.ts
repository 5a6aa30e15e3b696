import type { Tx } from '../database/scope.ts'
import { plainly } from './plainly.ts'

export interface OfficerRoleRow {
  readonly id: string
  readonly role: string
  readonly officeId: string | null
}

export interface DirectoryRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly confirmed: boolean
  readonly secondFactor: boolean
  readonly disabled: boolean
  readonly demonstration: boolean
  readonly recoveryAsked: boolean
  /** Nobody else administers the system: neither the role nor the account can be taken away. */
  readonly lastAdministrator: boolean
  readonly roles: readonly OfficerRoleRow[]
}

const PEOPLE = `
  select p.id, p.name, p.email, p.language, p.email_verified as confirmed, p.two_factor_enabled as "secondFactor",
    p.disabled_at is not null as disabled, p.demonstration,
    exists (select 1 from aval.sign_in_recovery c where c.person_id = p.id and c.decided_at is null) as "recoveryAsked",
    coalesce(p.disabled_at is null and array[p.id] = (select array_agg(distinct q.id) from aval.officer_role s
      join aval.person q on q.id = s.person_id and q.disabled_at is null
      where s.role = 'systemAdministrator' and s.withdrawn_at is null), false) as "lastAdministrator",
    coalesce((select json_agg(json_build_object('id', r.id, 'role', r.role, 'officeId', r.office_id) order by r.given_at)
      from aval.officer_role r where r.person_id = p.id and r.withdrawn_at is null), '[]') as roles
  from aval.person p`

/** People by name or address; without a word, those who hold or held an office role, and whoever waits for an administrator. */
export const directory = async (tx: Tx, word: string): Promise<DirectoryRow[]> => {
  const { rows } = await tx.client.query(
    `${PEOPLE}
     where case when $1 = '' then exists (select 1 from aval.officer_role r where r.person_id = p.id)
             or exists (select 1 from aval.sign_in_recovery c where c.person_id = p.id and c.decided_at is null)
           else position(${plainly('$1')} in ${plainly('p.name')}) > 0 or position(lower($1) in p.email) > 0 end
     order by p.name, p.id limit 500`,
    [word],
  )
  return rows
}

export const findInDirectory = async (tx: Tx, personId: string): Promise<DirectoryRow | undefined> => {
  const { rows } = await tx.client.query(`${PEOPLE} where p.id = $1`, [personId])
  return rows[0]
}

export const officerRolesOf = async (tx: Tx, personId: string): Promise<OfficerRoleRow[]> => {
  const { rows } = await tx.client.query(
    `select id, role, office_id as "officeId" from aval.officer_role where person_id = $1 and withdrawn_at is null
     order by given_at, id`,
    [personId],
  )
  return rows
}

/** Undefined where the person has the role there already. */
export const insertOfficerRole = async (
  tx: Tx,
  given: {
    readonly personId: string
    readonly role: string
    readonly officeId: string | null
    readonly givenBy: string | null
    readonly at: string
  },
): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.officer_role (person_id, role, office_id, given_by, given_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [given.personId, given.role, given.officeId, given.givenBy, given.at],
  )
  return rows[0]?.id
}

export const withdrawOfficerRole = async (
  tx: Tx,
  personId: string,
  id: string,
  now: string,
): Promise<OfficerRoleRow | undefined> => {
  const { rows } = await tx.client.query(
    `update aval.officer_role set withdrawn_at = $3 where id = $1 and person_id = $2 and withdrawn_at is null
     returning id, role, office_id as "officeId"`,
    [id, personId, now],
  )
  return rows[0]
}

export const officeExists = async (tx: Tx, officeId: string): Promise<boolean> =>
  ((await tx.client.query('select 1 from aval.office where id = $1', [officeId])).rowCount ?? 0) > 0

export const setDisabled = async (tx: Tx, personId: string, at: string | null): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.person set disabled_at = $2, updated_at = now() where id = $1 and (disabled_at is null) = ($2::timestamptz is not null)`,
    [personId, at],
  )
  return rowCount === 1
}

/** One at a time: two hands giving roles to the same person wait for each other. */
export const holdPerson = async (tx: Tx, personId: string): Promise<boolean> =>
  ((await tx.client.query('select 1 from aval.person where id = $1 for update', [personId])).rowCount ?? 0) >
  0
