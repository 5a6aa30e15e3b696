import { type AnswerDraft, type AnswerStatus, answerFinder } from '../assessment/answer.ts'
import { type AskedSite, isAskedAt } from '../assessment/askedAt.ts'
import type { Criterion } from '../standards/standard.ts'
import type { Text } from '../standards/text.ts'
import { type VisitResult, visitVerdicts } from './visitResult.ts'

/** A line of a visit's checklist: what is asked, what the company says of it there, and how to see for oneself. */
export interface ChecklistLine {
  readonly criterionId: string
  readonly number: string
  readonly level: Criterion['level']
  readonly asks: Text
  readonly method: Criterion['visit']['method']
  readonly checks: Text
  /** Its parts, each with what the company says of it; `status` is null where it was answered as a whole or not at all. */
  readonly parts: readonly ChecklistPart[]
  readonly answer: Pick<AnswerDraft, 'status' | 'text' | 'reason' | 'evidenceIds'> | null
  /** Why this line deserves a closer look than the others, if it does. */
  readonly closer: CloserLook | null
}

export interface ChecklistPart {
  readonly id: string
  readonly level: 'must' | 'should'
  readonly asks: Text
  readonly status: AnswerStatus | null
  readonly reason: string
}

/** The gravest first: only one is told of a line. */
export const closerLooks = ['unanswered', 'notMet', 'partlyMet', 'saidNotToApply', 'unproven'] as const
export type CloserLook = (typeof closerLooks)[number]

/** In the programme's order, so that a validator can walk it beside the profile. */
export const checklistFor = (
  criteria: readonly Criterion[],
  answers: readonly AnswerDraft[],
  site: AskedSite,
): readonly ChecklistLine[] => {
  const find = answerFinder(answers)
  return criteria
    .filter((criterion) => isAskedAt(criterion, site))
    .map((criterion) => lineFor(criterion, find(criterion.id, site.id)))
}

const lineFor = (criterion: Criterion, answer: AnswerDraft | undefined): ChecklistLine => ({
  criterionId: criterion.id,
  number: criterion.number,
  level: criterion.level,
  asks: criterion.asks,
  method: criterion.visit.method,
  checks: criterion.visit.checks,
  parts: criterion.parts.map(({ id, level, asks }) => {
    const said = answer?.parts?.[id]
    return { id, level, asks, status: said?.status ?? null, reason: said?.reason ?? '' }
  }),
  answer: answer
    ? { status: answer.status, text: answer.text, reason: answer.reason, evidenceIds: answer.evidenceIds }
    : null,
  closer: closerLookAt(answer),
})

const closerByStatus = {
  meets: null,
  partly: 'partlyMet',
  doesNot: 'notMet',
  notApplicable: 'saidNotToApply',
} as const

const closerLookAt = (answer: AnswerDraft | undefined): CloserLook | null => {
  if (!answer?.status) return 'unanswered'
  const ofParts = Object.values(answer.parts ?? {}).map(({ status }) => closerByStatus[status])
  const found = [closerByStatus[answer.status], ...ofParts]
  return (
    closerLooks.find((look) => found.some((one) => one === look)) ??
    (answer.evidenceIds.length === 0 ? 'unproven' : null)
  )
}

/** A line that a visit cannot be finished with: no result yet, or one that needs a word on what was seen. */
export interface UnfinishedLine {
  readonly criterionId: string
  readonly because: 'noResult' | 'noNote'
}

export const unfinishedLines = (
  lines: readonly Pick<ChecklistLine, 'criterionId'>[],
  results: readonly Pick<VisitResult, 'criterionId' | 'result' | 'note'>[],
): readonly UnfinishedLine[] => {
  const byCriterion = new Map(results.map((result) => [result.criterionId, result]))
  return lines.flatMap(({ criterionId }): readonly UnfinishedLine[] => {
    const because = lackOf(byCriterion.get(criterionId))
    return because ? [{ criterionId, because }] : []
  })
}

const lackOf = (
  found: Pick<VisitResult, 'result' | 'note'> | undefined,
): UnfinishedLine['because'] | undefined => {
  if (!found?.result) return 'noResult'
  return visitVerdicts[found.result].needsNote && found.note.trim() === '' ? 'noNote' : undefined
}
