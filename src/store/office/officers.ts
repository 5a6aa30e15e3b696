import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** The roles of somebody's that hold at an office, where their account is open. */
export const rolesAt = async (tx: Tx, personId: string, officeId: string): Promise<readonly string[]> => {
  const rows = await tx.kysely
    .selectFrom('officerRole')
    .innerJoin('person', 'person.id', 'officerRole.personId')
    .select('officerRole.role')
    .where('officerRole.personId', '=', personId)
    .where('officerRole.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where((eb) => eb.or([eb('officerRole.officeId', 'is', null), eb('officerRole.officeId', '=', officeId)]))
    .execute()
  return rows.map(({ role }) => role)
}

/** Who stands in for somebody on a day, if they are away. */
export const absenceOn = (tx: Tx, personId: string, day: string) =>
  tx.kysely
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.deputyId')
    .select(['absence.deputyId', 'person.name as deputyName', 'absence.untilDay'])
    .where('absence.personId', '=', personId)
    .where('absence.fromDay', '<=', day)
    .where('absence.untilDay', '>=', day)
    .executeTakeFirst()

/** Those for whom somebody stands in on a day. */
export const standsInFor = async (tx: Tx, deputyId: string, day: string): Promise<readonly string[]> => {
  const rows = await tx.kysely
    .selectFrom('absence')
    .select('personId')
    .where('deputyId', '=', deputyId)
    .where('fromDay', '<=', day)
    .where('untilDay', '>=', day)
    .execute()
  return rows.map(({ personId }) => personId)
}

export const comingAbsences = (tx: Tx, day: string) =>
  tx.kysely
    .selectFrom('absence')
    .innerJoin('person', 'person.id', 'absence.personId')
    .innerJoin('person as deputy', 'deputy.id', 'absence.deputyId')
    .select([
      'absence.id',
      'absence.personId',
      'person.name',
      'absence.deputyId',
      'deputy.name as deputyName',
    ])
    .select(['absence.fromDay', 'absence.untilDay'])
    .where('absence.untilDay', '>=', day)
    .orderBy('absence.fromDay')
    .execute()

export interface Workload {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly cases: number
  readonly late: number
  readonly week: number
  readonly visits: number
  readonly decided: number
}

/** What every officer has before them: cases, late ones, visits to hold; and what they decided in the last ninety days. */
export const workloadOn = async (
  tx: Tx,
  day: string,
  states: readonly string[],
): Promise<readonly Workload[]> => {
  const { rows } = await sql<Workload>`
    select p.id, p.name, array_agg(distinct r.role order by r.role) as roles,
           (select count(*) from aval.case_file f where f.assigned_to = p.id and f.state = any(${[...states]}::text[])) as cases,
           (select count(*) from aval.case_file f where f.assigned_to = p.id and f.state = any(${[...states]}::text[])
              and f.next_due_on < ${day}::date and not f.clock_paused) as late,
           (select count(*) from aval.case_file f where f.assigned_to = p.id and f.state = any(${[...states]}::text[])
              and f.next_due_on between ${day}::date and ${day}::date + 7 and not f.clock_paused) as week,
           (select count(*) from aval.visit v where v.lead_id = p.id and v.state = 'planned') as visits,
           (select count(*) from aval.decision d where d.decided_by = p.id and d.at > ${day}::date - 90) as decided
    from aval.person p
    join aval.officer_role r on r.person_id = p.id and r.withdrawn_at is null
    where p.disabled_at is null and r.role in ('intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker', 'programmeManager')
    group by p.id, p.name
    order by cases desc, p.name
  `.execute(tx.kysely)
  return rows
}

/** One officer as somebody to be told of something. */
export const officerToTell = async (tx: Tx, personId: string) => {
  const rows = await tx.kysely
    .selectFrom('person')
    .select(['id as personId', 'email', 'language'])
    .where('id', '=', personId)
    .where('disabledAt', 'is', null)
    .execute()
  return rows.map((person) => ({ ...person, side: 'office' as const, isAdministrator: false }))
}
