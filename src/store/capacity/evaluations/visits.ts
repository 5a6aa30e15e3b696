import type { VisitKind, VisitState, VisitStep } from '../../../domain/capacity/evaluations/visitSteps.ts'
import type { Tx } from '../../database/scope.ts'

export interface VisitRow {
  readonly id: string
  readonly country: string
  readonly kind: VisitKind
  readonly number: number
  readonly state: VisitState
  readonly rubric: string
  readonly rubricVersion: number
  readonly from: string
  readonly until: string
  readonly place: string
  readonly accompanied: 'none' | 'real' | 'mock'
  readonly accompaniedNote: string
  readonly follows: string | null
  readonly summary: string
  readonly draftOn: string | null
  readonly comments: string
  readonly finalOn: string | null
  readonly version: number
  readonly demonstration: boolean
}

const COLUMNS = `id, country, kind, number, state, rubric, rubric_version as "rubricVersion", from_day as "from", until_day as until, place,
  accompanied, accompanied_note as "accompaniedNote", follows, summary, draft_on as "draftOn", comments, final_on as "finalOn", version, demonstration`

/** The project of a country is there from when anything is first done about it. */
export const ensureProject = async (tx: Tx, country: string): Promise<void> => {
  await tx.client.query('insert into aval.country_project (country) values ($1) on conflict do nothing', [
    country,
  ])
}

export type NewVisit = Pick<
  VisitRow,
  'country' | 'kind' | 'state' | 'rubric' | 'rubricVersion' | 'from' | 'until' | 'place' | 'follows'
>

export const insertVisit = async (tx: Tx, visit: NewVisit): Promise<VisitRow> => {
  const { rows } = await tx.client.query<VisitRow>(
    `insert into aval.evaluation_visit (country, kind, number, state, rubric, rubric_version, from_day, until_day, place, follows)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from aval.evaluation_visit where country = $1 and kind = $2), $3, $4, $5, $6, $7, $8, $9)
     returning ${COLUMNS}`,
    [
      ...[visit.country, visit.kind, visit.state, visit.rubric, visit.rubricVersion],
      ...[visit.from, visit.until, visit.place, visit.follows],
    ],
  )
  const [row] = rows
  if (!row) throw new Error('a visit was inserted and is not there')
  return row
}

export const findVisit = async (tx: Tx, id: string): Promise<VisitRow | undefined> =>
  (await tx.client.query<VisitRow>(`select ${COLUMNS} from aval.evaluation_visit where id = $1`, [id]))
    .rows[0]

/** Whoever moves or writes on a visit does so one after another. */
export const lockVisit = async (tx: Tx, id: string): Promise<VisitRow | undefined> =>
  (
    await tx.client.query<VisitRow>(`select ${COLUMNS} from aval.evaluation_visit where id = $1 for update`, [
      id,
    ])
  ).rows[0]

/** Of one country, or of all; the earliest first. */
export const visitsOf = async (tx: Tx, country: string | null): Promise<readonly VisitRow[]> =>
  (
    await tx.client.query<VisitRow>(
      `select ${COLUMNS} from aval.evaluation_visit where $1::text is null or country = $1 order by from_day, country, kind, number`,
      [country],
    )
  ).rows

export interface VisitMoved {
  readonly state: VisitState
  readonly step: VisitStep
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly draftOn?: string
  readonly finalOn?: string
  readonly comments?: string
}

export const moveVisit = async (tx: Tx, id: string, moved: VisitMoved): Promise<void> => {
  await tx.client.query(
    `update aval.evaluation_visit set state = $2, draft_on = coalesce($3, draft_on), final_on = coalesce($4, final_on),
       comments = coalesce($5, comments), comments_by = case when $5::text is null then comments_by else aval.person() end, version = version + 1
     where id = $1`,
    [id, moved.state, moved.draftOn ?? null, moved.finalOn ?? null, moved.comments ?? null],
  )
  await addVisitStep(tx, id, moved)
}

export const addVisitStep = async (
  tx: Tx,
  id: string,
  { step, reason, by, at }: Pick<VisitMoved, 'step' | 'reason' | 'by' | 'at'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_visit_step (visit_id, turn, step, person_id, person_name, reason, at)
     select $1, coalesce(max(turn), 0) + 1, $2, aval.person(), $3, $4, $5 from aval.evaluation_visit_step where visit_id = $1`,
    [id, step, by, reason, at],
  )
}

export interface VisitStepTold {
  readonly turn: number
  readonly step: VisitStep
  readonly by: string
  readonly reason: string
  readonly at: string
}

export const visitStepsOf = async (tx: Tx, id: string): Promise<readonly VisitStepTold[]> =>
  (
    await tx.client.query<VisitStepTold>(
      `select turn, step, person_name as by, reason, at from aval.evaluation_visit_step where visit_id = $1 order by turn desc`,
      [id],
    )
  ).rows

export type VisitChange = Pick<
  VisitRow,
  'from' | 'until' | 'place' | 'accompanied' | 'accompaniedNote' | 'summary'
>

export const changeVisitRow = async (tx: Tx, id: string, change: VisitChange): Promise<void> => {
  await tx.client.query(
    `update aval.evaluation_visit set from_day = $2, until_day = $3, place = $4, accompanied = $5, accompanied_note = $6, summary = $7,
       version = version + 1 where id = $1`,
    [
      ...[id, change.from, change.until, change.place, change.accompanied],
      ...[change.accompaniedNote, change.summary],
    ],
  )
}
