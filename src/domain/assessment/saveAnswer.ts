import type { Instant } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Answer, AnswerDraft } from './answer.ts'
import { sameParts } from './answerParts.ts'

export interface WrittenBy {
  readonly by: string
  readonly at: Instant
}

/**
 * Records an answer that was written on top of a version. Somebody who wrote on an older one is told what stands there
 * now, and by whom, beside what they wrote: nothing is overwritten, and nothing is lost. The same words sent again are
 * the same answer, so a broken connection may repeat them.
 */
export const saveAnswer = (
  current: Answer | undefined,
  incoming: AnswerDraft & WrittenBy,
  baseVersion: number,
): Outcome<Answer> => {
  const version = current?.version ?? 0
  if (current && saysTheSame(current, incoming)) return done(current)
  if (current && baseVersion !== version) return conflictBetween(current, incoming)
  return done({ ...incoming, version: version + 1 })
}

const saysTheSame = (one: AnswerDraft, other: AnswerDraft): boolean =>
  one.status === other.status &&
  one.text === other.text &&
  one.reason === other.reason &&
  sameParts(one.parts, other.parts) &&
  one.evidenceIds.toSorted().join('\n') === other.evidenceIds.toSorted().join('\n')

const conflictBetween = (theirs: Answer, yours: AnswerDraft) =>
  refused('conflict', 'assessment.writtenMeanwhile', {
    by: theirs.by,
    at: theirs.at,
    version: theirs.version,
    theirStatus: theirs.status ?? '',
    theirText: theirs.text,
    theirReason: theirs.reason,
    yourStatus: yours.status ?? '',
    yourText: yours.text,
    yourReason: yours.reason,
  })
