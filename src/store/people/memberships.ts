import type { Tx } from '../database/scope.ts'

export interface ColleagueRow {
  readonly membershipId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly scope: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly confirmed: boolean
  readonly secondFactor: boolean
  readonly recoveryAsked: boolean
}

/** Who works for a company, now or from some day on. */
export const colleaguesOf = async (tx: Tx, operatorId: string, day: string): Promise<ColleagueRow[]> => {
  const { rows } = await tx.client.query(
    `select m.id as "membershipId", p.id as "personId", p.name, p.email, m.role, m.scope, m.from_day as "from",
       m.until_day as until, p.email_verified as confirmed, p.two_factor_enabled as "secondFactor",
       exists (select 1 from aval.sign_in_recovery c where c.person_id = p.id and c.decided_at is null) as "recoveryAsked"
     from aval.membership m join aval.person p on p.id = m.person_id
     where m.operator_id = $1 and m.withdrawn_at is null and (m.until_day is null or m.until_day >= $2::date)
       and p.disabled_at is null
     order by m.created_at, m.id`,
    [operatorId, day],
  )
  return rows
}

export interface NewMembership {
  readonly operatorId: string
  readonly personId: string
  readonly role: string
  readonly scope: readonly string[]
  readonly from: string
  readonly until: string | null
  readonly givenBy: string | null
}

/** Undefined where the person has that role in the company already; one that ran out makes way. */
export const insertMembership = async (
  tx: Tx,
  given: NewMembership,
  now: string,
): Promise<string | undefined> => {
  await tx.client.query(
    `update aval.membership set withdrawn_at = $4 where operator_id = $1 and person_id = $2 and role = $3
       and withdrawn_at is null and until_day < $5::date`,
    [given.operatorId, given.personId, given.role, now, given.from],
  )
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.membership (operator_id, person_id, role, scope, from_day, until_day, given_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`,
    [
      given.operatorId,
      given.personId,
      given.role,
      [...given.scope],
      given.from,
      given.until,
      given.givenBy,
      now,
    ],
  )
  return rows[0]?.id
}

export const withdrawMembership = async (
  tx: Tx,
  operatorId: string,
  id: string,
  now: string,
): Promise<{ readonly personId: string; readonly role: string } | undefined> => {
  const { rows } = await tx.client.query(
    `update aval.membership set withdrawn_at = $3 where id = $1 and operator_id = $2 and withdrawn_at is null
     returning person_id as "personId", role`,
    [id, operatorId, now],
  )
  return rows[0]
}

/** Holds the company's administrators until the transaction ends, so that two cannot remove each other at once. */
export const administratorsOf = async (
  tx: Tx,
  operatorId: string,
): Promise<{ readonly id: string; readonly personId: string }[]> => {
  const { rows } = await tx.client.query(
    `select id, person_id as "personId" from aval.membership
     where operator_id = $1 and role = 'companyAdministrator' and withdrawn_at is null order by id for update`,
    [operatorId],
  )
  return rows
}

export const companyName = async (tx: Tx, operatorId: string): Promise<string | undefined> =>
  (await tx.client.query<{ name: string }>('select name from aval.operator where id = $1', [operatorId]))
    .rows[0]?.name
