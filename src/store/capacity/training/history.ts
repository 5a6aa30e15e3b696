import type { Gender, OrganisationKind } from '../../../domain/capacity/training/participant.ts'
import type { Tx } from '../../database/scope.ts'

/** Somebody in the register, with every address they are known by. */
export interface KnownParticipant {
  readonly id: string
  readonly name: string
  readonly emails: readonly string[]
  readonly organisation: string
  readonly country: string | null
}

/** Two lists at once would each enter the same people: the second waits for the first to end. */
export const lockParticipants = async (tx: Tx): Promise<void> => {
  await tx.client.query('lock table aval.participant in share row exclusive mode')
}

/** Everybody who is not merged into somebody else and not forgotten, with the addresses of those merged into them. */
export const knownParticipants = async (tx: Tx): Promise<readonly KnownParticipant[]> =>
  (
    await tx.client.query<KnownParticipant>(
      `select p.id, p.name, p.organisation, p.country, coalesce(e.emails, '{}') as emails from aval.participant p
       left join (
         select id, array_agg(distinct email) as emails from (
           select coalesce(o.merged_into, o.id) as id, lower(o.email) as email from aval.participant o where o.email is not null
           union all
           select coalesce(o.merged_into, o.id), lower(a.value) from aval.participant_alias a
             join aval.participant o on o.id = a.participant_id where a.kind = 'email') m
         group by id) e on e.id = p.id
       where p.merged_into is null and p.erased_at is null order by p.id`,
    )
  ).rows

export interface PastWorkshop {
  readonly id: string
  readonly title: string
  readonly country: string
  readonly startsOn: string
}

/** Workshops brought in before, and any other of the same days: a list may tell of one that was held here. */
export const workshopsAt = async (tx: Tx, days: readonly string[]): Promise<readonly PastWorkshop[]> =>
  (
    await tx.client.query<PastWorkshop>(
      `select id, title, country, starts_on as "startsOn" from aval.workshop
       where starts_on = any ($1::date[]) and state <> 'cancelled' order by created_at, id`,
      [days],
    )
  ).rows

/** The session that a list's attendance is marked at: the first there is. */
export const firstSessionOf = async (tx: Tx, workshopId: string): Promise<string | undefined> =>
  (
    await tx.client.query<{ id: string }>(
      'select id from aval.workshop_session where workshop_id = $1 order by starts_at, id limit 1',
      [workshopId],
    )
  ).rows[0]?.id

export interface PastPerson {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: OrganisationKind
  readonly country: string
  readonly gender: Gender | null
  readonly language: 'es' | 'en'
}

export const insertPeople = async (
  tx: Tx,
  people: readonly PastPerson[],
  { at, demonstration }: { readonly at: string; readonly demonstration: boolean },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.participant (id, key, name, email, organisation, organisation_kind, country, gender, language, created_at, demonstration)
     select id, key, name, email, organisation, "organisationKind", country, gender, language, $2, $3
     from json_to_recordset($1::json) as r (id uuid, key text, name text, email text, organisation text, "organisationKind" text,
       country text, gender text, language text)`,
    [JSON.stringify(people), at, demonstration],
  )
}

export interface PastAlias {
  readonly id: string
  readonly kind: 'name' | 'email'
  readonly value: string
}

export const insertAliases = async (tx: Tx, aliases: readonly PastAlias[]): Promise<void> => {
  await tx.client.query(
    `insert into aval.participant_alias (participant_id, kind, value)
     select r.id, r.kind, r.value from json_to_recordset($1::json) as r (id uuid, kind text, value text)
     join aval.participant p on p.id = r.id where r.value <> p.name and lower(r.value) is distinct from lower(p.email) on conflict do nothing`,
    [JSON.stringify(aliases)],
  )
}

export interface PastSeat {
  readonly id: string
  readonly workshopId: string
  readonly sessionId: string
  readonly participantId: string
  readonly link: string
  readonly code: string
}

/** Enters who came and marks them at the session; answers how many were not entered before. */
export const insertSeats = async (tx: Tx, seats: readonly PastSeat[], at: string): Promise<number> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.enrolment (id, workshop_id, participant_id, state, source, link, code, enrolled_at, enrolled_by)
     select id, "workshopId", "participantId", 'registered', 'import', link, code, $2, aval.person()
     from json_to_recordset($1::json) as r (id uuid, "workshopId" uuid, "participantId" uuid, link text, code text)
     on conflict (workshop_id, participant_id) do nothing returning id`,
    [JSON.stringify(seats), at],
  )
  const entered = new Set(rows.map(({ id }) => id))
  await tx.client.query(
    `insert into aval.attendance (session_id, enrolment_id, how, marked_by, marked_at)
     select "sessionId", id, 'list', aval.person(), $2
     from json_to_recordset($1::json) as r (id uuid, "sessionId" uuid)`,
    [JSON.stringify(seats.filter(({ id }) => entered.has(id))), at],
  )
  return entered.size
}
