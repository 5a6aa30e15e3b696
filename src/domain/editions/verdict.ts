import type { Answer, AnswerStatus } from '../assessment/answer.ts'
import type { ChangeKind, CriterionChange, Difference } from './difference.ts'

/** What becomes of an answer when its case moves to another edition. */
export type Verdict = 'kept' | 'needsReview' | 'dropped'

/**
 * What each change does to an answer, by how it stood. The first row that fits an answer gives its verdict and its reason;
 * where none fits, it is kept. `unless` names the answers that a change leaves alone.
 */
// biome-ignore format: a table, a row a line
export const verdictRows = [
  { change: 'removed',      verdict: 'dropped',     unless: [] },
  { change: 'tightened',    verdict: 'needsReview', unless: [] },
  { change: 'merged',       verdict: 'needsReview', unless: [] },
  { change: 'split',        verdict: 'needsReview', unless: [] },
  { change: 'nowMixed',     verdict: 'needsReview', unless: [] },
  { change: 'partsChanged', verdict: 'needsReview', unless: [] },
  { change: 'reworded',     verdict: 'needsReview', unless: [] },
  { change: 'nowMust',      verdict: 'needsReview', unless: ['meets'] },
  { change: 'loosened',     verdict: 'needsReview', unless: ['meets', 'notApplicable'] },
  { change: 'scopeChanged', verdict: 'needsReview', unless: ['meets', 'partly', 'doesNot'] },
] as const satisfies readonly VerdictRow[]

interface VerdictRow {
  readonly change: ChangeKind
  readonly verdict: Verdict
  readonly unless: readonly AnswerStatus[]
}

export interface JudgedAnswer {
  readonly criterionId: string
  readonly siteId: string
  /** The criteria that take the answer over; empty where it is dropped. */
  readonly into: readonly string[]
  readonly verdict: Verdict
  /** The change that decided, or why nothing had to. */
  readonly because: ChangeKind | 'unchanged' | 'stillFits' | 'notAskedHere'
}

type Judged = Pick<Answer, 'criterionId' | 'siteId' | 'status'>

/**
 * A verdict for every answer. `isAsked`: whether the later edition asks a criterion of this operator at this site; an
 * answer whose followers are asked of others only is dropped.
 */
export const judgeAnswers = (
  answers: readonly Judged[],
  { changes }: Difference,
  isAsked: (criterionId: string, siteId: string) => boolean,
): readonly JudgedAnswer[] => {
  const onward = new Map<string, CriterionChange[]>()
  for (const change of changes)
    for (const { id } of change.before) onward.set(id, [...(onward.get(id) ?? []), change])
  return answers.map((answer) => judge(answer, onward.get(answer.criterionId) ?? [], isAsked))
}

const judge = (
  { criterionId, siteId, status }: Judged,
  changes: readonly CriterionChange[],
  isAsked: (criterionId: string, siteId: string) => boolean,
): JudgedAnswer => {
  const at = { criterionId, siteId }
  const followers = changes.flatMap(({ after }) => (after ? [after.id] : []))
  if (followers.length === 0) return { ...at, into: [], verdict: 'dropped', because: 'removed' }
  const into = followers.filter((id) => isAsked(id, siteId))
  if (into.length === 0) return { ...at, into: [], verdict: 'dropped', because: 'notAskedHere' }
  const kinds = new Set(
    changes.filter(({ after }) => after && into.includes(after.id)).flatMap((one) => one.kinds),
  )
  const row = verdictRows.find(
    ({ change, unless }: VerdictRow) => kinds.has(change) && !isSpared(status, unless),
  )
  if (row) return { ...at, into, verdict: row.verdict, because: row.change }
  return { ...at, into, verdict: 'kept', because: kinds.size === 0 ? 'unchanged' : 'stillFits' }
}

const isSpared = (status: AnswerStatus | null, unless: readonly AnswerStatus[]): boolean =>
  status !== null && unless.includes(status)

export const countVerdicts = (
  judged: readonly Pick<JudgedAnswer, 'verdict'>[],
): Readonly<Record<Verdict, number>> => {
  const counts = { kept: 0, needsReview: 0, dropped: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return counts
}
