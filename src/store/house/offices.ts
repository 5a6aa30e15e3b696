import type { Tx } from '../database/scope.ts'

export interface Office {
  readonly id: string
  readonly name: string
  readonly city: string
  /** Which part of the country it serves, in the administration's words; empty where nobody wrote it. */
  readonly jurisdiction: string
}

export interface StaffedOffice extends Office {
  /** People who hold a role at this office, not counting those who hold theirs at all offices. */
  readonly officers: number
}

export const staffedOffices = async (tx: Tx): Promise<StaffedOffice[]> => {
  const { rows } = await tx.client.query<StaffedOffice>(
    `select o.id, o.name, o.city, o.jurisdiction, count(distinct p.id) as officers
     from aval.office o
     left join aval.officer_role r on r.office_id = o.id and r.withdrawn_at is null
     left join aval.person p on p.id = r.person_id and p.disabled_at is null
     group by o.id order by o.name`,
  )
  return rows
}

/** People whose role holds at every office. */
export const officersEverywhere = async (tx: Tx): Promise<number> => {
  const { rows } = await tx.client.query<{ many: number }>(
    `select count(distinct p.id) as many from aval.officer_role r
     join aval.person p on p.id = r.person_id and p.disabled_at is null
     where r.office_id is null and r.withdrawn_at is null and r.role <> 'systemAdministrator'`,
  )
  return rows[0]?.many ?? 0
}

/** False where the id is an office's already. */
export const insertOffice = async (tx: Tx, { id, name, city, jurisdiction }: Office): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.office (id, name, city, jurisdiction) values ($1, $2, $3, $4) on conflict (id) do nothing`,
    [id, name, city, jurisdiction],
  )
  return rowCount === 1
}

/** False where there is no such office. */
export const updateOffice = async (tx: Tx, { id, name, city, jurisdiction }: Office): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'update aval.office set name = $2, city = $3, jurisdiction = $4 where id = $1',
    [id, name, city, jurisdiction],
  )
  return rowCount === 1
}
