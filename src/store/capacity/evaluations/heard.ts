import type { Tx } from '../../database/scope.ts'

export interface AgendaItem {
  readonly id: string
  readonly on: string
  readonly starts: string
  readonly what: string
  readonly place: string
  readonly stakeholder: string | null
}

export const agendaOf = async (tx: Tx, visitId: string): Promise<readonly AgendaItem[]> =>
  (
    await tx.client.query<AgendaItem>(
      `select id, on_day as on, starts, what, place, stakeholder from aval.evaluation_agenda where visit_id = $1 order by on_day, starts, id`,
      [visitId],
    )
  ).rows

export const addAgenda = async (
  tx: Tx,
  visitId: string,
  items: readonly Omit<AgendaItem, 'id'>[],
): Promise<void> => {
  for (const { on, starts, what, place, stakeholder } of items)
    await tx.client.query(
      `insert into aval.evaluation_agenda (visit_id, on_day, starts, what, place, stakeholder) values ($1, $2, $3, $4, $5, $6)`,
      [visitId, on, starts, what, place, stakeholder],
    )
}

export const changeAgendaItem = async (
  tx: Tx,
  visitId: string,
  { id, on, starts, what, place, stakeholder }: AgendaItem,
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.evaluation_agenda set on_day = $3, starts = $4, what = $5, place = $6, stakeholder = $7 where id = $1 and visit_id = $2`,
    [id, visitId, on, starts, what, place, stakeholder],
  )
  return rowCount === 1
}

export const removeAgendaItem = async (tx: Tx, visitId: string, id: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'delete from aval.evaluation_agenda where id = $1 and visit_id = $2',
    [id, visitId],
  )
  return rowCount === 1
}

export interface Meeting {
  readonly id: string
  readonly stakeholder: string
  readonly on: string
  readonly place: string
  readonly closed: boolean
}

export const meetingsOf = async (tx: Tx, visitId: string): Promise<readonly Meeting[]> =>
  (
    await tx.client.query<Meeting>(
      `select id, stakeholder, on_day as on, place, closed from aval.evaluation_meeting where visit_id = $1 order by on_day, id`,
      [visitId],
    )
  ).rows

export const addMeeting = async (
  tx: Tx,
  visitId: string,
  { stakeholder, on, place, closed }: Omit<Meeting, 'id'>,
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.evaluation_meeting (visit_id, stakeholder, on_day, place, closed) values ($1, $2, $3, $4, $5) returning id`,
    [visitId, stakeholder, on, place, closed],
  )
  return rows[0]?.id ?? ''
}

export interface Note {
  readonly id: string
  readonly meetingId: string
  readonly kind: 'present' | 'note'
  readonly body: string
  readonly confidential: boolean
  readonly by: string
  readonly at: string
}

/** What whoever asks may read of them: the database keeps the team's from everybody else. */
export const notesOf = async (tx: Tx, visitId: string): Promise<readonly Note[]> =>
  (
    await tx.client.query<Note>(
      `select id, meeting_id as "meetingId", kind, body, confidential, writer_name as by, at from aval.evaluation_note
       where visit_id = $1 order by at, id`,
      [visitId],
    )
  ).rows

export const addNote = async (
  tx: Tx,
  visitId: string,
  { meetingId, kind, body, confidential, by, at }: Omit<Note, 'id'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_note (visit_id, meeting_id, kind, body, confidential, written_by, writer_name, at)
     select m.visit_id, m.id, $3, $4, $5, aval.person(), $6, $7 from aval.evaluation_meeting m where m.id = $1 and m.visit_id = $2`,
    [meetingId, visitId, kind, body, confidential, by, at],
  )
}

export interface DocumentSeen {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly foundAt: string
  readonly dated: string | null
  readonly stakeholder: string
  readonly receivedOn: string
}

export const documentsOf = async (tx: Tx, visitId: string): Promise<readonly DocumentSeen[]> =>
  (
    await tx.client.query<DocumentSeen>(
      `select id, title, kind, found_at as "foundAt", dated, stakeholder, received_on as "receivedOn" from aval.evaluation_document
       where visit_id = $1 order by received_on, title`,
      [visitId],
    )
  ).rows

export const addDocument = async (
  tx: Tx,
  visitId: string,
  { title, kind, foundAt, dated, stakeholder, receivedOn }: Omit<DocumentSeen, 'id'>,
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.evaluation_document (visit_id, title, kind, found_at, dated, stakeholder, received_on)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [visitId, title, kind, foundAt, dated, stakeholder, receivedOn],
  )
  return rows[0]?.id ?? ''
}
