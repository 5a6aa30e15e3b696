import type { Ratings } from '../../../domain/capacity/training/evaluationForm.ts'
import type { Phase } from '../../../domain/capacity/training/knowledgeTest.ts'
import type { Tx } from '../../database/scope.ts'

export interface TestTaken {
  readonly enrolmentId: string
  readonly phase: Phase
  readonly answers: Readonly<Record<string, number>>
  readonly score: number
  readonly outOf: number
  readonly at: string
}

/** False where it was taken already: a test is taken once. */
export const keepTest = async (tx: Tx, test: TestTaken): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `insert into aval.workshop_test (enrolment_id, phase, answers, score, out_of, taken_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [test.enrolmentId, test.phase, JSON.stringify(test.answers), test.score, test.outOf, test.at],
  )
  return (rowCount ?? 0) > 0
}

export const testsOf = async (
  tx: Tx,
  enrolmentId: string,
): Promise<readonly { readonly phase: Phase; readonly score: number; readonly outOf: number }[]> =>
  (
    await tx.client.query(
      'select phase, score, out_of as "outOf" from aval.workshop_test where enrolment_id = $1',
      [enrolmentId],
    )
  ).rows

/** Shares of right answers of those who took both tests. */
export const testPairs = async (
  tx: Tx,
  workshopId: string,
): Promise<readonly { readonly before: number; readonly after: number }[]> =>
  (
    await tx.client.query(
      `select b.score::float8 / b.out_of as before, t.score::float8 / t.out_of as after
       from aval.enrolment e join aval.workshop_test b on b.enrolment_id = e.id and b.phase = 'before'
         join aval.workshop_test t on t.enrolment_id = e.id and t.phase = 'after'
       where e.workshop_id = $1`,
      [workshopId],
    )
  ).rows

export const countTests = async (tx: Tx, workshopId: string): Promise<number> =>
  (
    await tx.client.query<{ n: number }>(
      `select count(*)::int as n from aval.workshop_test t join aval.enrolment e on e.id = t.enrolment_id where e.workshop_id = $1`,
      [workshopId],
    )
  ).rows[0]?.n ?? 0

/**
 * Who handed one in is noted, and which one nowhere; nor does the order in which forms lie, or the transaction that wrote them,
 * tell it: all of a workshop are laid anew each time, shuffled. False where they did already.
 */
export const keepEvaluation = async (
  tx: Tx,
  {
    enrolmentId,
    workshopId,
    ratings,
    comment,
  }: {
    readonly enrolmentId: string
    readonly workshopId: string
    readonly ratings: Ratings
    readonly comment: string
  },
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    'update aval.enrolment set evaluated = true where id = $1 and not evaluated',
    [enrolmentId],
  )
  if ((rowCount ?? 0) === 0) return false
  await tx.client.query(
    'insert into aval.workshop_evaluation (workshop_id, ratings, comment) values ($1, $2, $3)',
    [workshopId, JSON.stringify(ratings), comment],
  )
  await shuffle(tx, workshopId)
  return true
}

const shuffle = async (tx: Tx, workshopId: string): Promise<void> => {
  await tx.client.query(
    `with lifted as (delete from aval.workshop_evaluation where workshop_id = $1 returning ratings, comment)
     insert into aval.workshop_evaluation (workshop_id, ratings, comment) select $1, ratings, comment from lifted order by random()`,
    [workshopId],
  )
}

export const evaluationsOf = async (
  tx: Tx,
  workshopId: string,
): Promise<readonly { readonly ratings: Ratings; readonly comment: string }[]> =>
  (
    await tx.client.query('select ratings, comment from aval.workshop_evaluation where workshop_id = $1', [
      workshopId,
    ])
  ).rows
