import type { AnswerParts, AnswerStatus } from '../../domain/assessment/answer.ts'
import { saveAnswer as decide } from '../../domain/assessment/saveAnswer.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Tx } from '../../store/database/scope.ts'
import { clearReview } from '../../store/editions/reviews.ts'
import { firstAnswer, keepVersion, lockAnswer, rewriteAnswer } from '../../store/profile/answers.ts'
import type { AnswerInput, AnswerText } from './answerInput.ts'

export interface Writer {
  readonly operatorId: string
  readonly personId: string | null
  readonly name: string
  readonly at: Instant
}

type Written =
  | { readonly id: string; readonly version: number; readonly at: string; readonly again: boolean }
  | { readonly theirs: AnswerText }

/**
 * Writes an answer over the version its writer saw. Two who write at once take turns on the row; the second is handed
 * what the first wrote. The same words sent twice, as a broken connection does, are one answer.
 */
export const writeAnswer = async (tx: Tx, writer: Writer, input: AnswerInput): Promise<Written> => {
  const { operatorId, at } = writer
  const words = {
    status: input.status,
    body: input.text,
    reason: input.reason,
    parts: JSON.stringify(input.parts ?? {}),
    writtenBy: writer.personId,
    writerName: writer.name,
    writtenAt: at,
  }
  const place = { siteId: input.siteId, criterionId: input.criterionId }
  const first = await firstAnswer(tx, operatorId, place, words)
  if (first) {
    await keepVersion(tx, { operatorId, answerId: first.id, version: first.version }, words)
    return { id: first.id, version: first.version, at, again: false }
  }
  const row = await lockAnswer(tx, place)
  if (!row) throw new Error(`the answer at ${input.siteId} ${input.criterionId} is not in this scope`)
  const there = answerIn(row)
  const { status, text, reason, parts = {} } = input
  const draft = { ...place, status, text, reason, parts, evidenceIds: [] }
  // Version 0 only keeps a place for evidence: nobody has written there yet.
  const current =
    row.version === 0 ? undefined : { ...place, ...there, at: row.writtenAt as Instant, evidenceIds: [] }
  const decided = decide(current, { ...draft, by: writer.name, at }, input.baseVersion)
  if (!decided.ok) return { theirs: there }
  await clearReview(tx, place, { by: writer.personId, at, how: 'rewritten' })
  if (decided.value.version === row.version)
    return { id: row.id, version: row.version, at: row.writtenAt, again: true }
  await rewriteAnswer(tx, row.id, decided.value.version, words)
  await keepVersion(tx, { operatorId, answerId: row.id, version: decided.value.version }, words)
  return { id: row.id, version: decided.value.version, at, again: false }
}

const answerIn = (row: NonNullable<Awaited<ReturnType<typeof lockAnswer>>>): AnswerText => ({
  status: row.status as AnswerStatus | null,
  text: row.body,
  reason: row.reason,
  parts: row.parts as AnswerParts,
  version: row.version,
  by: row.writerName,
  at: row.writtenAt,
})
