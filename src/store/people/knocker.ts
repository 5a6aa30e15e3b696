import pg from 'pg'
import type { Database } from '../database/database.ts'
import { askInScope, type Scope, type Tx } from '../database/scope.ts'

export interface KnockerMembership {
  readonly operatorId: string
  readonly operatorName: string
  readonly role: string
  readonly scope: readonly string[]
}

export interface KnockerOffice {
  readonly role: string
  readonly officeId: string | null
  readonly officeName: string | null
}

/** A session with all that decides what its holder may do, as it is at this moment. */
export interface KnockerRow {
  readonly sessionId: string
  readonly startedAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly steppedUpAt: string | null
  readonly proved: string
  readonly activeOperator: string | null
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly secondFactor: boolean
  readonly demonstration: boolean
  readonly offices: readonly KnockerOffice[]
  readonly memberships: readonly KnockerMembership[]
}

/** INVARIANT: asked as 'system', and answers about nobody but the holder of the token. */
export const findKnocker = async (tx: Tx, seal: string, day: string): Promise<KnockerRow | undefined> => {
  const { rows } = await tx.client.query({ name: 'people.knocker', text: KNOCKER, values: [seal, day] })
  return rows[0]
}

const KNOCKER = `
  select s.id as "sessionId", s.created_at as "startedAt", s.updated_at as "lastSeenAt", s.expires_at as "expiresAt",
    s.stepped_up_at as "steppedUpAt", s.proved, s.active_operator as "activeOperator", p.id as "personId", p.name, p.email,
    p.language, p.two_factor_enabled as "secondFactor", p.demonstration,
    coalesce((select json_agg(json_build_object('role', r.role, 'officeId', r.office_id, 'officeName', f.name)
        order by r.given_at, r.id)
      from aval.officer_role r left join aval.office f on f.id = r.office_id
      where r.person_id = p.id and r.withdrawn_at is null), '[]') as offices,
    coalesce((select json_agg(json_build_object('operatorId', m.operator_id, 'operatorName', o.name, 'role', m.role,
        'scope', m.scope) order by m.created_at, m.id)
      from aval.membership m join aval.operator o on o.id = m.operator_id
      where m.person_id = p.id and m.withdrawn_at is null and m.from_day <= $2::date
        and (m.until_day is null or m.until_day >= $2::date)), '[]') as memberships
  from aval.sign_in_session s join aval.person p on p.id = s.person_id
  where s.token = $1 and p.disabled_at is null and p.email_verified`

export interface MachineRow {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly lastUsedAt: string | null
}

export const findMachine = async (
  db: Database,
  scope: Scope,
  tokenHash: Buffer,
  now: string,
): Promise<MachineRow | undefined> => {
  const [row] = await askInScope<MachineRow>(
    db,
    scope,
    `select id, name, role, last_used_at as "lastUsedAt" from aval.machine_token
      where token_hash = '\\x${tokenHash.toString('hex')}'::bytea and revoked_at is null and expires_at > ${pg.escapeLiteral(now)}`,
  )
  return row
}

export const touchMachine = async (tx: Tx, id: string, now: string): Promise<void> => {
  await tx.client.query('update aval.machine_token set last_used_at = $2 where id = $1', [id, now])
}
