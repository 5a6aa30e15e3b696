import type { IncidentState, IncidentStep } from '../../../domain/border/resumption/incident.ts'
import type { Tx } from '../../database/scope.ts'

export interface IncidentRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly exercise: boolean
  readonly state: IncidentState
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  readonly receiving: readonly string[]
  readonly fromAt: string
  readonly untilAt: string | null
  readonly reckonedAt: string
  readonly turn: number
  readonly published: number
  readonly closedAt: string | null
  readonly report: unknown
}

const COLUMNS = `id, kind, name, exercise, state, offices, modes, receiving, from_at as "fromAt", until_at as "untilAt",
  reckoned_at as "reckonedAt", turn, published, closed_at as "closedAt", report`

export type NewIncident = Pick<
  IncidentRow,
  'kind' | 'name' | 'exercise' | 'offices' | 'modes' | 'receiving' | 'fromAt' | 'untilAt'
> & { readonly at: string }

export const insertIncident = async (tx: Tx, incident: NewIncident): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.incident (kind, name, exercise, state, offices, modes, receiving, from_at, until_at, reckoned_at, turn)
     values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, 0) returning id`,
    [
      ...[incident.kind, incident.name, incident.exercise, incident.offices, incident.modes],
      ...[incident.receiving, incident.fromAt, incident.untilAt, incident.at],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('an incident was inserted and has no id')
  return id
}

export const findIncident = async (tx: Tx, id: string): Promise<IncidentRow | undefined> =>
  (await tx.client.query<IncidentRow>(`select ${COLUMNS} from aval.incident where id = $1`, [id])).rows[0]

/** Whoever changes anything about an incident does so one after another. */
export const lockIncident = async (tx: Tx, id: string): Promise<IncidentRow | undefined> =>
  (await tx.client.query<IncidentRow>(`select ${COLUMNS} from aval.incident where id = $1 for update`, [id]))
    .rows[0]

/** The open ones first, then the latest; so many and no more. */
export const latestIncidents = async (tx: Tx, most: number): Promise<readonly IncidentRow[]> =>
  (
    await tx.client.query<IncidentRow>(
      `select ${COLUMNS} from aval.incident order by state = 'closed', from_at desc, id limit $1`,
      [most],
    )
  ).rows

export interface StepTaken {
  readonly incidentId: string
  readonly step: IncidentStep
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly at: string
}

/** Notes what was done and answers its turn. */
export const addIncidentStep = async (
  tx: Tx,
  { incidentId, step, reason, detail, at }: StepTaken,
): Promise<number> => {
  const { rows } = await tx.client.query<{ turn: number }>(
    `with moved as (update aval.incident set turn = turn + 1 where id = $1 returning turn)
     insert into aval.incident_step (incident_id, turn, step, reason, detail, person_id, at)
     select $1, turn, $2, $3, $4, aval.person(), $5 from moved returning turn`,
    [incidentId, step, reason, JSON.stringify(detail), at],
  )
  const turn = rows[0]?.turn
  if (turn === undefined) throw new Error('a step was taken on an incident that is not there')
  return turn
}

export interface StepTold {
  readonly turn: number
  readonly step: IncidentStep
  readonly reason: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly by: string | null
  readonly at: string
}

/** The latest first, those before `before` where it is given. */
export const stepsOf = async (
  tx: Tx,
  incidentId: string,
  before: number | null,
  most: number,
): Promise<readonly StepTold[]> =>
  (
    await tx.client.query<StepTold>(
      `select s.turn, s.step, s.reason, s.detail, p.name as by, s.at
       from aval.incident_step s left join aval.person p on p.id = s.person_id
       where s.incident_id = $1 and ($2::integer is null or s.turn < $2) order by s.turn desc limit $3`,
      [incidentId, before, most],
    )
  ).rows

export type IncidentChange = Pick<IncidentRow, 'name' | 'offices' | 'modes' | 'receiving' | 'untilAt'>

export const changeIncidentRow = async (tx: Tx, id: string, change: IncidentChange): Promise<void> => {
  await tx.client.query(
    'update aval.incident set name = $2, offices = $3, modes = $4, receiving = $5, until_at = $6 where id = $1',
    [id, change.name, change.offices, change.modes, change.receiving, change.untilAt],
  )
}

export const closeIncidentRow = async (tx: Tx, id: string, at: string, report: unknown): Promise<void> => {
  await tx.client.query(
    `update aval.incident set state = 'closed', closed_at = $2, report = $3 where id = $1`,
    [id, at, report === null ? null : JSON.stringify(report)],
  )
}

/** An exercise as if it had not been; the database refuses any other incident. */
export const removeExercise = async (tx: Tx, id: string): Promise<void> => {
  await tx.client.query('delete from aval.incident where id = $1', [id])
}

/** What was copied for an exercise, while its report stays. */
export const removeCopies = async (tx: Tx, id: string): Promise<void> => {
  await tx.client.query('delete from aval.resumption_place where incident_id = $1', [id])
  await tx.client.query('delete from aval.incident_shipment where incident_id = $1', [id])
}
