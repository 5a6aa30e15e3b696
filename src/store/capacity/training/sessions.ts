import type { Instant } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

export interface SessionWritten {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly subject: string
  readonly instructor: string
  readonly module: string | null
  readonly forSmallFirms: boolean
}

export interface SessionRow extends SessionWritten {
  readonly id: string
}

export const sessionsOf = async (tx: Tx, workshopId: string): Promise<readonly SessionRow[]> =>
  (
    await tx.client.query<SessionRow>(
      `select id, starts_at as "startsAt", ends_at as "endsAt", subject, instructor, module, for_small_firms as "forSmallFirms"
       from aval.workshop_session where workshop_id = $1 order by starts_at, id`,
      [workshopId],
    )
  ).rows

const valuesOf = (session: SessionWritten) => [
  ...[
    session.startsAt,
    session.endsAt,
    session.subject,
    session.instructor,
    session.module,
    session.forSmallFirms,
  ],
]

export const insertSession = async (tx: Tx, workshopId: string, session: SessionWritten): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.workshop_session (starts_at, ends_at, subject, instructor, module, for_small_firms, workshop_id)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [...valuesOf(session), workshopId],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a session was inserted and has no id')
  return id
}

export const changeSessionRow = async (tx: Tx, id: string, session: SessionWritten): Promise<void> => {
  await tx.client.query(
    `update aval.workshop_session set starts_at = $1, ends_at = $2, subject = $3, instructor = $4, module = $5, for_small_firms = $6
     where id = $7`,
    [...valuesOf(session), id],
  )
}

/** False where somebody attended it: what was attended is not taken away. */
export const removeSessionRow = async (tx: Tx, id: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `delete from aval.workshop_session s where id = $1
       and not exists (select 1 from aval.attendance a where a.session_id = s.id)`,
    [id],
  )
  return (rowCount ?? 0) > 0
}
