import type {
  RecommendationState,
  RecommendationStep,
} from '../../../domain/capacity/evaluations/recommendationSteps.ts'
import type { Tx } from '../../database/scope.ts'

export interface RecommendationRow {
  readonly id: string
  readonly country: string
  readonly visitId: string
  readonly number: number
  readonly es: string
  readonly en: string
  readonly owner: string
  readonly priority: 'high' | 'medium' | 'low'
  readonly effort: 'small' | 'medium' | 'large'
  readonly dueOn: string
  readonly doneWhen: string
  readonly indicators: readonly string[]
  /** Documents of its visit that it rests on. */
  readonly documents: readonly string[]
  readonly state: RecommendationState
  readonly turn: number
  readonly demonstration: boolean
}

const COLUMNS = `id, country, visit_id as "visitId", number, es, en, owner, priority, effort, due_on as "dueOn", done_when as "doneWhen", indicators, documents,
  state, turn, demonstration`

export interface RecommendationsAsked {
  readonly country: string | null
  readonly visitId: string | null
}

export const recommendationsOf = async (
  tx: Tx,
  { country, visitId }: RecommendationsAsked,
): Promise<readonly RecommendationRow[]> =>
  (
    await tx.client.query<RecommendationRow>(
      `select ${COLUMNS} from aval.evaluation_recommendation
       where ($1::text is null or country = $1) and ($2::uuid is null or visit_id = $2) order by country, number`,
      [country, visitId],
    )
  ).rows

export const lockRecommendation = async (tx: Tx, id: string): Promise<RecommendationRow | undefined> =>
  (
    await tx.client.query<RecommendationRow>(
      `select ${COLUMNS} from aval.evaluation_recommendation where id = $1 for update`,
      [id],
    )
  ).rows[0]

export type NewRecommendation = Omit<RecommendationRow, 'id' | 'number' | 'state' | 'turn' | 'demonstration'>

export const insertRecommendation = async (
  tx: Tx,
  one: NewRecommendation,
): Promise<Pick<RecommendationRow, 'id' | 'number'>> => {
  const { rows } = await tx.client.query<Pick<RecommendationRow, 'id' | 'number'>>(
    `insert into aval.evaluation_recommendation (country, visit_id, number, es, en, owner, priority, effort, due_on, done_when, indicators, documents, state)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from aval.evaluation_recommendation where country = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open')
     returning id, number`,
    [
      ...[one.country, one.visitId, one.es, one.en, one.owner, one.priority, one.effort],
      ...[one.dueOn, one.doneWhen, one.indicators, one.documents],
    ],
  )
  const [row] = rows
  if (!row) throw new Error('a recommendation was inserted and is not there')
  return row
}

export type RecommendationText = Omit<NewRecommendation, 'country' | 'visitId'>

export const changeRecommendationRow = async (tx: Tx, id: string, one: RecommendationText): Promise<void> => {
  await tx.client.query(
    `update aval.evaluation_recommendation set es = $2, en = $3, owner = $4, priority = $5, effort = $6, due_on = $7, done_when = $8, indicators = $9, documents = $10
     where id = $1`,
    [
      ...[id, one.es, one.en, one.owner, one.priority],
      ...[one.effort, one.dueOn, one.doneWhen, one.indicators, one.documents],
    ],
  )
}

export interface StepOnRecommendation {
  readonly step: RecommendationStep
  readonly state: RecommendationState
  readonly by: string
  readonly note: string
  readonly evidence: string
  readonly at: string
}

export const moveRecommendation = async (
  tx: Tx,
  id: string,
  { step, state, by, note, evidence, at }: StepOnRecommendation,
): Promise<void> => {
  await tx.client.query(
    `with moved as (update aval.evaluation_recommendation set state = $2, turn = turn + 1 where id = $1 returning turn)
     insert into aval.recommendation_step (recommendation_id, turn, step, person_id, person_name, note, evidence, at)
     select $1, turn, $3, aval.person(), $4, $5, $6, $7 from moved`,
    [id, state, step, by, note, evidence, at],
  )
}

export interface RecommendationStepTold {
  readonly recommendationId: string
  readonly turn: number
  readonly step: RecommendationStep
  readonly personId: string | null
  readonly by: string
  readonly note: string
  readonly evidence: string
  readonly at: string
}

export const recommendationStepsOf = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly RecommendationStepTold[]> =>
  (
    await tx.client.query<RecommendationStepTold>(
      `select recommendation_id as "recommendationId", turn, step, person_id as "personId", person_name as by, note, evidence, at
       from aval.recommendation_step where recommendation_id = any($1) order by recommendation_id, turn`,
      [ids],
    )
  ).rows
