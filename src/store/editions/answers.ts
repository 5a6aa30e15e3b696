import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'
import type { WrittenAnswer } from '../profile/answers.ts'

/** Every answer of a company, held until this transaction ends. */
export const lockAnswers = (tx: Tx, operatorId: string) =>
  tx.kysely.selectFrom('answer').selectAll().where('operatorId', '=', operatorId).forUpdate().execute()

export type AnswerRow = Awaited<ReturnType<typeof lockAnswers>>[number]

/** What stands is in the history before anything is written over it, however it came here. */
export const keepAsTheyStand = (tx: Tx, operatorId: string) =>
  sql`
    insert into aval.answer_version (operator_id, answer_id, version, status, body, reason, parts, written_by, writer_name, written_at)
    select operator_id, id, version, status, body, reason, parts, written_by, writer_name, written_at
    from aval.answer where operator_id = ${operatorId} and version > 0
    on conflict (answer_id, version) do nothing
  `.execute(tx.kysely)

/** The words of some versions, by answer and version. */
export const wordsOfVersions = async (
  tx: Tx,
  operatorId: string,
  wanted: readonly { readonly answerId: string; readonly version: number }[],
) => {
  if (wanted.length === 0) return []
  const versions = new Map(wanted.map(({ answerId, version }) => [answerId, version]))
  const rows = await tx.kysely
    .selectFrom('answerVersion')
    .select(['answerId', 'version', 'status', 'body', 'reason', 'parts'])
    .where('operatorId', '=', operatorId)
    .where('answerId', 'in', [...versions.keys()])
    .execute()
  return rows.filter((row) => versions.get(row.answerId) === row.version)
}

/** The next version of an answer: it stands, and is in the history. */
export const writeNext = async (
  tx: Tx,
  answer: { readonly id: string; readonly operatorId: string; readonly version: number },
  words: WrittenAnswer,
): Promise<void> => {
  const version = answer.version + 1
  await tx.kysely
    .updateTable('answer')
    .set({ ...words, version })
    .where('id', '=', answer.id)
    .execute()
  await tx.kysely
    .insertInto('answerVersion')
    .values({ ...words, operatorId: answer.operatorId, answerId: answer.id, version })
    .execute()
}
