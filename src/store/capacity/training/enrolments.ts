import type { EnrolmentSource, EnrolmentState } from '../../../domain/capacity/training/participant.ts'
import type { Tx } from '../../database/scope.ts'

export interface EnrolmentRow {
  readonly id: string
  readonly workshopId: string
  readonly participantId: string
  readonly state: EnrolmentState
  readonly source: EnrolmentSource
  readonly link: string
  readonly code: string
  readonly evaluated: boolean
}

const COLUMNS = `e.id, e.workshop_id as "workshopId", e.participant_id as "participantId", e.state, e.source, e.link, e.code, e.evaluated`

const one = async (tx: Tx, where: string, values: readonly string[]): Promise<EnrolmentRow | undefined> =>
  (await tx.client.query<EnrolmentRow>(`select ${COLUMNS} from aval.enrolment e where ${where}`, [...values]))
    .rows[0]

export const findEnrolment = (tx: Tx, id: string) => one(tx, 'e.id = $1', [id])
export const findEnrolmentByLink = (tx: Tx, link: string) => one(tx, 'e.link = $1', [link])
export const findEnrolmentByCode = (tx: Tx, workshopId: string, code: string) =>
  one(tx, 'e.workshop_id = $1 and e.code = $2', [workshopId, code])
/** Theirs, or that of somebody who is merged into them. */
export const findEnrolmentOf = (tx: Tx, workshopId: string, participantId: string) =>
  one(
    tx,
    `e.workshop_id = $1 and (e.participant_id = $2 or e.participant_id in (select id from aval.participant where merged_into = $2)) limit 1`,
    [workshopId, participantId],
  )

export const insertEnrolment = async (
  tx: Tx,
  enrolment: Omit<EnrolmentRow, 'id' | 'evaluated'> & { readonly at: string },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.enrolment (workshop_id, participant_id, state, source, link, code, enrolled_at, enrolled_by)
     values ($1, $2, $3, $4, $5, $6, $7, aval.person()) returning id`,
    [
      ...[enrolment.workshopId, enrolment.participantId, enrolment.state, enrolment.source],
      ...[enrolment.link, enrolment.code, enrolment.at],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('an enrolment was inserted and has no id')
  return id
}

export const setEnrolmentState = async (tx: Tx, id: string, state: EnrolmentState): Promise<void> => {
  await tx.client.query('update aval.enrolment set state = $2 where id = $1', [id, state])
}

export const countRegistered = async (tx: Tx, workshopId: string): Promise<number> =>
  (
    await tx.client.query<{ n: number }>(
      `select count(*)::int as n from aval.enrolment where workshop_id = $1 and state = 'registered'`,
      [workshopId],
    )
  ).rows[0]?.n ?? 0

/** Who has waited longest. */
export const firstWaiting = (tx: Tx, workshopId: string) =>
  one(tx, `e.workshop_id = $1 and e.state = 'waiting' order by e.enrolled_at, e.id limit 1`, [workshopId])

/** False where it stood so already. */
export const markAttendance = async (
  tx: Tx,
  mark: {
    readonly sessionId: string
    readonly enrolmentId: string
    readonly how: 'qr' | 'tick' | 'list'
    readonly at: string
  },
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.attendance (session_id, enrolment_id, how, marked_by, marked_at) values ($1, $2, $3, aval.person(), $4)
     on conflict do nothing`,
    [mark.sessionId, mark.enrolmentId, mark.how, mark.at],
  )
  return (rowCount ?? 0) > 0
}

export const unmarkAttendance = async (tx: Tx, sessionId: string, enrolmentId: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'delete from aval.attendance where session_id = $1 and enrolment_id = $2',
    [sessionId, enrolmentId],
  )
  return (rowCount ?? 0) > 0
}

export const sessionsAttended = async (tx: Tx, enrolmentId: string): Promise<readonly string[]> =>
  (
    await tx.client.query<{ id: string }>(
      'select session_id as id from aval.attendance where enrolment_id = $1',
      [enrolmentId],
    )
  ).rows.map(({ id }) => id)

/** Where somebody has a place in a workshop to come, to which they have not come yet. */
export const placesToComeOf = async (
  tx: Tx,
  participantId: string,
): Promise<readonly { readonly id: string; readonly workshopId: string }[]> =>
  (
    await tx.client.query<{ id: string; workshopId: string }>(
      `select e.id, e.workshop_id as "workshopId" from aval.enrolment e join aval.workshop w on w.id = e.workshop_id
       where (e.participant_id = $1 or e.participant_id in (select id from aval.participant where merged_into = $1))
         and e.state <> 'withdrawn' and w.state in ('open', 'underWay')
         and not exists (select 1 from aval.attendance a where a.enrolment_id = e.id) order by w.id`,
      [participantId],
    )
  ).rows

export interface PlaceToTell {
  readonly link: string
  readonly code: string
  readonly name: string
  readonly email: string
  readonly language: 'es' | 'en'
}

/** Whoever has a place or waits for one, and has an address. */
export const placesToTell = async (tx: Tx, workshopId: string): Promise<readonly PlaceToTell[]> =>
  (
    await tx.client.query<PlaceToTell>(
      `select e.link, e.code, p.name, p.email, p.language from aval.enrolment e
       join aval.participant own on own.id = e.participant_id join aval.participant p on p.id = coalesce(own.merged_into, own.id)
       where e.workshop_id = $1 and e.state <> 'withdrawn' and p.email is not null and p.erased_at is null order by e.id`,
      [workshopId],
    )
  ).rows
