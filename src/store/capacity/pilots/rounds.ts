import type { FeedbackAnswers, Question, RoundState } from '../../../domain/capacity/pilots/feedback.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Text } from '../../../domain/standards/text.ts'
import type { Tx } from '../../database/scope.ts'

export interface RoundRow {
  readonly id: string
  readonly pilotId: string
  readonly place: number
  readonly title: Text
  readonly questions: readonly Question[]
  readonly state: RoundState
  readonly opensOn: Day | null
  readonly closesOn: Day | null
  readonly summary: string
  readonly changed: string
}

const COLUMNS = `id, pilot_id as "pilotId", place, title, questions, state, opens_on as "opensOn", closes_on as "closesOn", summary, changed`

export const roundsOf = async (tx: Tx, pilotId: string): Promise<readonly RoundRow[]> =>
  (
    await tx.client.query<RoundRow>(
      `select ${COLUMNS} from aval.pilot_round where pilot_id = $1 order by place desc limit 100`,
      [pilotId],
    )
  ).rows

export const lockRound = async (tx: Tx, id: string): Promise<RoundRow | undefined> =>
  (await tx.client.query<RoundRow>(`select ${COLUMNS} from aval.pilot_round where id = $1 for update`, [id]))
    .rows[0]

export const findRound = async (tx: Tx, id: string): Promise<RoundRow | undefined> =>
  (await tx.client.query<RoundRow>(`select ${COLUMNS} from aval.pilot_round where id = $1`, [id])).rows[0]

export const insertRound = async (
  tx: Tx,
  one: Pick<RoundRow, 'pilotId' | 'title' | 'questions'>,
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.pilot_round (pilot_id, place, title, questions, state)
     select $1, coalesce(max(place), 0) + 1, $2, $3, 'draft' from aval.pilot_round where pilot_id = $1 returning id`,
    [one.pilotId, JSON.stringify(one.title), JSON.stringify(one.questions)],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a round was inserted and has no id')
  return id
}

export const moveRound = async (
  tx: Tx,
  id: string,
  to: Pick<RoundRow, 'state' | 'opensOn' | 'closesOn' | 'summary' | 'changed'>,
): Promise<void> => {
  await tx.client.query(
    'update aval.pilot_round set state = $2, opens_on = $3, closes_on = $4, summary = $5, changed = $6 where id = $1',
    [id, to.state, to.opensOn, to.closesOn, to.summary, to.changed],
  )
}

/** A company's answers; until the round closes it may say otherwise. */
export const putFeedback = async (
  tx: Tx,
  one: {
    readonly roundId: string
    readonly invitationId: string
    readonly operatorId: string
    readonly answers: FeedbackAnswers
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.pilot_feedback (round_id, invitation_id, operator_id, answers, given_by, at)
     values ($1, $2, $3, $4, aval.person(), $5) on conflict (round_id, invitation_id) do update
     set answers = $4, given_by = aval.person(), at = $5`,
    [one.roundId, one.invitationId, one.operatorId, JSON.stringify(one.answers), one.at],
  )
}

export interface FeedbackRow {
  readonly roundId: string
  readonly company: string
  readonly operatorId: string | null
  readonly answers: FeedbackAnswers
  readonly at: string
  readonly demonstration: boolean
}

export const feedbackOf = async (tx: Tx, roundIds: readonly string[]): Promise<readonly FeedbackRow[]> =>
  (
    await tx.client.query<FeedbackRow>(
      `select f.round_id as "roundId", i.name as company, f.operator_id as "operatorId", f.answers, f.at, f.demonstration
       from aval.pilot_feedback f join aval.pilot_invitation i on i.id = f.invitation_id
       where f.round_id = any($1) order by f.at, i.name`,
      [roundIds],
    )
  ).rows
