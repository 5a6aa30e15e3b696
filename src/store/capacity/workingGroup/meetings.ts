import type { Attendance, MeetingState } from '../../../domain/capacity/workingGroup/meeting.ts'
import type { Tx } from '../../database/scope.ts'

export interface AgendaItem {
  readonly title: string
  readonly initiativeId: string | null
}

export interface Paper {
  readonly name: string
  readonly address: string
}

export interface MeetingRow {
  readonly id: string
  readonly groupId: string
  readonly number: number
  readonly title: string
  readonly state: MeetingState
  readonly onDay: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string
  readonly link: string
  readonly agenda: readonly AgendaItem[]
  readonly papers: readonly Paper[]
  readonly version: number
  readonly calledAt: string
  readonly source: string | null
  readonly certainty: string | null
  readonly demonstration: boolean
}

const COLUMNS = `m.id, m.group_id as "groupId", m.number, m.title, m.state, m.on_day as "onDay", m.starts_at as "startsAt",
  m.ends_at as "endsAt", m.place, m.link, m.agenda, m.papers, m.version, m.called_at as "calledAt", m.source, m.certainty,
  m.demonstration`

export type MeetingAsked = Pick<
  MeetingRow,
  'title' | 'onDay' | 'startsAt' | 'endsAt' | 'place' | 'link' | 'agenda' | 'papers'
>

const valuesOf = (meeting: MeetingAsked): readonly unknown[] => [
  ...[meeting.title, meeting.onDay, meeting.startsAt, meeting.endsAt, meeting.place, meeting.link],
  ...[JSON.stringify(meeting.agenda), JSON.stringify(meeting.papers)],
]

export const insertMeeting = async (
  tx: Tx,
  groupId: string,
  meeting: MeetingAsked,
  at: string,
): Promise<{ id: string; number: number }> => {
  // Numbers follow each other: whoever calls a meeting waits for who is calling one.
  await tx.client.query('select 1 from aval.working_group where id = $1 for update', [groupId])
  const { rows } = await tx.client.query<{ id: string; number: number }>(
    `insert into aval.group_meeting (group_id, number, state, title, on_day, starts_at, ends_at, place, link, agenda, papers, called_by, called_at)
     select $1, coalesce(max(number), 0) + 1, 'called', $2, $3::date, $4::timestamptz, $5::timestamptz, $6, $7, $8::jsonb, $9::jsonb,
       aval.person(), $10::timestamptz from aval.group_meeting where group_id = $1 returning id, number`,
    [groupId, ...valuesOf(meeting), at],
  )
  const [row] = rows
  if (!row) throw new Error('a meeting was called and has no number')
  return row
}

export const findMeeting = async (tx: Tx, id: string): Promise<MeetingRow | undefined> =>
  (await tx.client.query<MeetingRow>(`select ${COLUMNS} from aval.group_meeting m where m.id = $1`, [id]))
    .rows[0]

export const lockMeeting = async (tx: Tx, id: string): Promise<MeetingRow | undefined> =>
  (
    await tx.client.query<MeetingRow>(
      `select ${COLUMNS} from aval.group_meeting m where m.id = $1 for update`,
      [id],
    )
  ).rows[0]

export const changeMeetingRow = async (
  tx: Tx,
  id: string,
  version: number,
  meeting: MeetingAsked,
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.group_meeting set title = $3, on_day = $4, starts_at = $5, ends_at = $6, place = $7, link = $8, agenda = $9,
       papers = $10, version = version + 1 where id = $1 and version = $2`,
    [id, version, ...valuesOf(meeting)],
  )
  return rowCount === 1
}

export const moveMeeting = async (tx: Tx, id: string, state: MeetingState): Promise<void> => {
  await tx.client.query('update aval.group_meeting set state = $2, version = version + 1 where id = $1', [
    id,
    state,
  ])
}

export interface MeetingLine extends MeetingRow {
  /** None where there are none, or none that whoever asks may see. */
  readonly minutes: 'draft' | 'approved' | null
  readonly public: boolean
}

/** The group's meetings, the latest first. */
export const meetingsOf = async (tx: Tx, groupId: string, most: number): Promise<readonly MeetingLine[]> =>
  (
    await tx.client.query<MeetingLine>(
      `select ${COLUMNS}, x.state as minutes, coalesce(x.public, false) as public
       from aval.group_meeting m left join aval.group_minutes x on x.meeting_id = m.id
       where m.group_id = $1 order by m.number desc limit $2`,
      [groupId, most],
    )
  ).rows

export const attendanceOf = async (
  tx: Tx,
  meetingId: string,
): Promise<readonly { memberId: string; how: Attendance }[]> =>
  (
    await tx.client.query<{ memberId: string; how: Attendance }>(
      'select member_id as "memberId", how from aval.group_attendance where meeting_id = $1',
      [meetingId],
    )
  ).rows

export const saveAttendance = async (
  tx: Tx,
  meetingId: string,
  attendance: readonly { readonly memberId: string; readonly how: Attendance }[],
): Promise<void> => {
  await tx.client.query('delete from aval.group_attendance where meeting_id = $1', [meetingId])
  await tx.client.query(
    `insert into aval.group_attendance (meeting_id, member_id, how)
     select $1, (row ->> 'memberId')::uuid, row ->> 'how' from jsonb_array_elements($2::jsonb) row`,
    [meetingId, JSON.stringify(attendance)],
  )
}

export interface TaskRow {
  readonly id: string
  readonly meetingId: string | null
  readonly meeting: number | null
  readonly what: string
  readonly ownerId: string
  readonly owner: string
  readonly ownerPerson: string | null
  readonly dueOn: string | null
  readonly doneAt: string | null
  readonly doneNote: string
}

export const tasksOf = async (
  tx: Tx,
  where: { readonly groupId: string; readonly meetingId?: string; readonly openOnly?: boolean },
): Promise<readonly TaskRow[]> =>
  (
    await tx.client.query<TaskRow>(
      `select t.id, t.meeting_id as "meetingId", m.number as meeting, t.what, t.owner_id as "ownerId", o.name as owner,
         o.person_id as "ownerPerson", t.due_on as "dueOn", t.done_at as "doneAt", t.done_note as "doneNote"
       from aval.group_task t join aval.group_member o on o.id = t.owner_id left join aval.group_meeting m on m.id = t.meeting_id
       where t.group_id = $1 and ($2::uuid is null or t.meeting_id = $2) and (not $3::boolean or t.done_at is null)
       order by t.done_at is not null, t.due_on nulls last, t.id limit 500`,
      [where.groupId, where.meetingId ?? null, where.openOnly ?? false],
    )
  ).rows

export const insertTask = async (
  tx: Tx,
  task: {
    readonly groupId: string
    readonly meetingId: string
    readonly what: string
    readonly ownerId: string
    readonly dueOn: string | null
  },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.group_task (group_id, meeting_id, what, owner_id, due_on) values ($1, $2, $3, $4, $5) returning id`,
    [task.groupId, task.meetingId, task.what, task.ownerId, task.dueOn],
  )
  return rows[0]?.id ?? ''
}

/** Answers false where it was done already. */
export const finishTask = async (tx: Tx, id: string, at: string, note: string): Promise<boolean> =>
  (
    await tx.client.query(
      'update aval.group_task set done_at = $2, done_note = $3 where id = $1 and done_at is null',
      [id, at, note],
    )
  ).rowCount === 1
