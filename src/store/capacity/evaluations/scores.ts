import type { EvidenceClass, Scored } from '../../../domain/capacity/evaluations/rubric.ts'
import type { Tx } from '../../database/scope.ts'

export interface Score {
  readonly indicator: string
  readonly personId: string
  readonly level: Scored
  readonly classes: readonly EvidenceClass[]
  readonly documents: readonly string[]
  readonly meetings: readonly string[]
  readonly because: string
  readonly at: string
}

/** One's own, and everybody's once all have handed in: the database keeps the rest back. */
export const scoresOf = async (tx: Tx, visitId: string): Promise<readonly Score[]> =>
  (
    await tx.client.query<Score>(
      `select indicator, person_id as "personId", level, classes, documents, meetings, because, at from aval.evaluation_score
       where visit_id = $1 order by indicator, person_id`,
      [visitId],
    )
  ).rows

export const saveScoreRow = async (
  tx: Tx,
  visitId: string,
  score: Omit<Score, 'personId'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_score (visit_id, indicator, person_id, level, classes, documents, meetings, because, at)
     values ($1, $2, aval.person(), $3, $4, $5, $6, $7, $8)
     on conflict (visit_id, indicator, person_id) do update set level = $3, classes = $4, documents = $5, meetings = $6, because = $7, at = $8`,
    [
      ...[visitId, score.indicator, score.level, score.classes, score.documents],
      ...[score.meetings, score.because, score.at],
    ],
  )
}

export const addHandIn = async (tx: Tx, visitId: string, at: string): Promise<void> => {
  await tx.client.query(
    'insert into aval.evaluation_hand_in (visit_id, person_id, at) values ($1, aval.person(), $2)',
    [visitId, at],
  )
}

export const haveAllGiven = async (tx: Tx, visitId: string): Promise<boolean> =>
  (await tx.client.query<{ all: boolean }>('select aval.all_gave($1) as all', [visitId])).rows[0]?.all ??
  false

export interface LevelRow {
  readonly visitId: string
  readonly indicator: string
  readonly level: Scored
  readonly basis: 'same' | 'discussed' | 'self'
  readonly agreed: boolean
  readonly reason: string
  readonly proposedBy: string | null
  readonly proposer: string | null
}

export const levelsOf = async (tx: Tx, visitIds: readonly string[]): Promise<readonly LevelRow[]> =>
  (
    await tx.client.query<LevelRow>(
      `select l.visit_id as "visitId", l.indicator, l.level, l.basis, l.agreed, l.reason, l.proposed_by as "proposedBy", p.name as proposer
       from aval.evaluation_level l left join aval.person p on p.id = l.proposed_by where l.visit_id = any($1)`,
      [visitIds],
    )
  ).rows

/** What all gave the same is agreed at once. */
export const agreeWhatIsSame = async (tx: Tx, visitId: string, basis: 'same' | 'self'): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_level (visit_id, indicator, level, basis, agreed)
     select visit_id, indicator, min(level), $2, true from aval.evaluation_score join aval.evaluation_hand_in using (visit_id, person_id)
     where visit_id = $1
     group by visit_id, indicator having count(*) = (select count(*) from aval.evaluation_member m where visit_id = $1 and aval.counts_as_scorer(m))
       and count(distinct coalesce(level, -1)) = 1
     on conflict do nothing`,
    [visitId, basis],
  )
}

export const proposeLevelRow = async (
  tx: Tx,
  visitId: string,
  { indicator, level, reason }: Pick<LevelRow, 'indicator' | 'level' | 'reason'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.evaluation_level (visit_id, indicator, level, basis, agreed, reason, proposed_by)
     values ($1, $2, $3, 'discussed', false, $4, aval.person())
     on conflict (visit_id, indicator) do update set level = $3, basis = 'discussed', agreed = false, reason = $4, proposed_by = aval.person(), confirmed_by = null`,
    [visitId, indicator, level, reason],
  )
}

/** Those that another proposed; answers how many. */
export const confirmLevelRows = async (
  tx: Tx,
  visitId: string,
  indicators: readonly string[],
): Promise<number> => {
  const { rowCount } = await tx.client.query(
    `update aval.evaluation_level set agreed = true, confirmed_by = aval.person()
     where visit_id = $1 and indicator = any($2) and not agreed and basis = 'discussed' and proposed_by <> aval.person()`,
    [visitId, indicators],
  )
  return rowCount ?? 0
}
