import type { Day, Instant } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

/** Somebody who came to enough and has no certificate yet. */
export interface Earned {
  readonly enrolmentId: string
  readonly name: string
  readonly email: string | null
  readonly language: 'es' | 'en'
  readonly link: string
  readonly attended: number
}

export const earnedIn = async (
  tx: Tx,
  workshopId: string,
  { least, most }: { readonly least: number; readonly most: number },
): Promise<readonly Earned[]> =>
  (
    await tx.client.query<Earned>(
      `select e.id as "enrolmentId", p.name, p.email, p.language, e.link, count(*)::int as attended
       from aval.enrolment e join aval.attendance a on a.enrolment_id = e.id
         join aval.participant own on own.id = e.participant_id join aval.participant p on p.id = coalesce(own.merged_into, own.id)
       where e.workshop_id = $1 and e.state = 'registered' and p.erased_at is null
         and not exists (select 1 from aval.attendance_certificate c where c.enrolment_id = e.id)
       group by e.id, p.id having count(*) >= $2 order by p.name, e.id limit $3`,
      [workshopId, least, most],
    )
  ).rows

export const nextCertificatePlace = async (tx: Tx, year: number): Promise<number> => {
  const { rows } = await tx.client.query<{ last: number }>(
    `insert into aval.attendance_counter as c (year, last) values ($1, 1)
     on conflict (year) do update set last = c.last + 1 returning last`,
    [year],
  )
  const last = rows[0]?.last
  if (last === undefined) throw new Error('certificates of attendance could not be counted')
  return last
}

export interface NewAttendanceCertificate {
  readonly number: string
  readonly publicId: string
  readonly enrolmentId: string
  readonly workshopId: string
  readonly name: string
  readonly attended: number
  readonly sessions: number
  readonly hours: number
  readonly issuedOn: Day
  readonly at: string
}

export const insertAttendanceCertificate = async (tx: Tx, one: NewAttendanceCertificate): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.attendance_certificate (number, public_id, enrolment_id, workshop_id, name, attended, sessions, hours, issued_on,
       issued_at, issued_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, aval.person()) returning id`,
    [
      ...[one.number, one.publicId, one.enrolmentId, one.workshopId, one.name, one.attended, one.sessions],
      ...[one.hours, one.issuedOn, one.at],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a certificate of attendance was inserted and has no id')
  return id
}

export interface AttendanceCertificateRow {
  readonly id: string
  readonly number: string
  readonly publicId: string
  readonly enrolmentId: string
  readonly workshopId: string
  readonly name: string
  readonly attended: number
  readonly sessions: number
  readonly hours: number
  readonly issuedOn: Day
  readonly issuedAt: Instant
  readonly issuedBy: string | null
  readonly state: 'valid' | 'withdrawn'
  readonly withdrawnAt: Instant | null
  readonly title: string
  readonly track: string
  readonly mode: string
  readonly country: string
  readonly place: string
  readonly startsOn: Day
  readonly endsOn: Day
  readonly provider: string
  readonly organiser: string
  readonly modules: readonly string[]
  readonly demonstration: boolean
}

const one = async (tx: Tx, where: string, value: string): Promise<AttendanceCertificateRow | undefined> =>
  (
    await tx.client.query<AttendanceCertificateRow>(
      `select c.id, c.number, c.public_id as "publicId", c.enrolment_id as "enrolmentId", c.workshop_id as "workshopId", c.name, c.attended,
         c.sessions, c.hours, c.issued_on as "issuedOn", c.issued_at as "issuedAt", p.name as "issuedBy", c.state,
         c.withdrawn_at as "withdrawnAt", w.title, w.track, w.mode, w.country, w.place, w.starts_on as "startsOn", w.ends_on as "endsOn",
         w.provider, w.organiser, w.modules, w.demonstration
       from aval.attendance_certificate c join aval.workshop w on w.id = c.workshop_id left join aval.person p on p.id = c.issued_by
       where ${where}`,
      [value],
    )
  ).rows[0]

export const findAttendanceCertificate = (tx: Tx, id: string) => one(tx, 'c.id = $1', id)
export const attendanceCertificateByPublicId = (tx: Tx, publicId: string) =>
  one(tx, 'c.public_id = $1', publicId)
export const attendanceCertificateOf = (tx: Tx, enrolmentId: string) =>
  one(tx, `c.enrolment_id = $1 order by c.state = 'valid' desc, c.issued_at desc limit 1`, enrolmentId)

/** False where it was withdrawn already. */
export const withdrawCertificateRow = async (
  tx: Tx,
  { id, because, at }: { readonly id: string; readonly because: string; readonly at: string },
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.attendance_certificate set state = 'withdrawn', withdrawn_at = $2, withdrawn_by = aval.person(), withdrawn_because = $3
     where id = $1 and state = 'valid'`,
    [id, at, because],
  )
  return (rowCount ?? 0) > 0
}

export const countValid = async (tx: Tx, workshopId: string): Promise<number> =>
  (
    await tx.client.query<{ n: number }>(
      `select count(*)::int as n from aval.attendance_certificate where workshop_id = $1 and state = 'valid'`,
      [workshopId],
    )
  ).rows[0]?.n ?? 0
