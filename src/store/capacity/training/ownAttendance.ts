import { sql } from 'kysely'
import type { Tx } from '../../database/scope.ts'

/** What a paper of a company is told of, where it is a certificate of attendance. */
export interface AttendanceOfPaper {
  readonly number: string
  /** Where anybody sees whether it holds: its place under /verificar/. */
  readonly publicId: string
  readonly state: 'valid' | 'withdrawn'
  readonly withdrawnAt: string | null
}

/** Of a row of `evidence`; null where it is another paper. */
export const attendanceOfPaper = sql<AttendanceOfPaper | null>`(
  select json_build_object('number', c.number, 'publicId', c.public_id, 'state', c.state, 'withdrawnAt', c.withdrawn_at)
  from aval.attendance_evidence a join aval.attendance_certificate c on c.id = a.certificate_id
  where a.evidence_id = evidence.id)`

export interface OwnAttendanceRow extends AttendanceOfPaper {
  readonly evidenceId: string
  readonly name: string
  readonly workshop: string
  readonly startsOn: string
  readonly hours: number
  readonly modules: readonly string[]
}

/** The certificates of attendance among a company's papers, once each, the latest first. */
export const ownAttendance = async (tx: Tx, operatorId: string): Promise<readonly OwnAttendanceRow[]> =>
  (
    await tx.client.query<OwnAttendanceRow>(
      `select distinct on (w.starts_on, c.number) a.evidence_id as "evidenceId", c.number, c.public_id as "publicId", c.state,
         c.withdrawn_at as "withdrawnAt", c.name, c.hours, w.title as workshop, w.starts_on as "startsOn", w.modules
       from aval.attendance_evidence a join aval.evidence e on e.id = a.evidence_id
         join aval.attendance_certificate c on c.id = a.certificate_id join aval.workshop w on w.id = c.workshop_id
       where a.operator_id = $1 and e.removed_at is null
       order by w.starts_on desc, c.number, a.added_at desc limit 500`,
      [operatorId],
    )
  ).rows

/** Of a paper that was entered in this transaction or before it; said twice it is said once. */
export const tieAttendance = async (
  tx: Tx,
  tie: {
    readonly evidenceId: string
    readonly operatorId: string
    readonly certificateId: string
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.attendance_evidence (evidence_id, operator_id, certificate_id, added_at) values ($1, $2, $3, $4)
     on conflict (evidence_id) do nothing`,
    [tie.evidenceId, tie.operatorId, tie.certificateId, tie.at],
  )
}

export const isWithdrawnAttendance = async (tx: Tx, evidenceId: string): Promise<boolean> =>
  (
    await tx.client.query(
      `select 1 from aval.attendance_evidence a join aval.attendance_certificate c on c.id = a.certificate_id
       where a.evidence_id = $1 and c.state = 'withdrawn'`,
      [evidenceId],
    )
  ).rows.length > 0

/** For whom somebody works, as they say it themselves: as they came, and as they are since they were merged. Asked on side 'system'. */
export const organisationsOf = async (tx: Tx, enrolmentId: string): Promise<readonly string[]> =>
  (
    await tx.client.query<{ organisation: string }>(
      `select p.organisation from aval.enrolment e join aval.participant own on own.id = e.participant_id
         join aval.participant p on p.id = own.id or p.id = own.merged_into
       where e.id = $1 and p.erased_at is null`,
      [enrolmentId],
    )
  ).rows.map(({ organisation }) => organisation)
