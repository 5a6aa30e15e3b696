import type { Tx } from '../database/scope.ts'
import type { PersonRow } from './people.ts'

/** True where nothing was pending before. */
export const askForRecovery = async (tx: Tx, personId: string, now: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'insert into aval.sign_in_recovery (person_id, asked_at) values ($1, $2) on conflict do nothing',
    [personId, now],
  )
  return rowCount === 1
}

/** True where a request was pending. */
export const decideRecovery = async (
  tx: Tx,
  personId: string,
  by: string,
  approved: boolean,
  now: string,
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.sign_in_recovery set decided_at = $4, decided_by = $2, approved = $3
     where person_id = $1 and decided_at is null`,
    [personId, by, approved, now],
  )
  return rowCount === 1
}

type Approver = Pick<PersonRow, 'id' | 'email' | 'name' | 'language'>

/** Who may approve: the administrators of the person's companies, or those of the system where there is none. Asked as 'system'. */
export const approversFor = async (tx: Tx, personId: string): Promise<Approver[]> => {
  const own = await tx.client.query(
    `select distinct p.id, p.email, p.name, p.language from aval.membership m
     join aval.membership a on a.operator_id = m.operator_id and a.role = 'companyAdministrator' and a.withdrawn_at is null
     join aval.person p on p.id = a.person_id and p.disabled_at is null
     where m.person_id = $1 and m.withdrawn_at is null and p.id <> $1
       and not exists (select 1 from aval.officer_role r where r.person_id = $1 and r.withdrawn_at is null)`,
    [personId],
  )
  if (own.rows.length > 0) return own.rows
  const system = await tx.client.query(
    `select distinct p.id, p.email, p.name, p.language from aval.officer_role r
     join aval.person p on p.id = r.person_id and p.disabled_at is null
     where r.role = 'systemAdministrator' and r.withdrawn_at is null and p.id <> $1`,
    [personId],
  )
  return system.rows
}
