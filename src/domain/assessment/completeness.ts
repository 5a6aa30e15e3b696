import type { Criterion } from '../standards/standard.ts'
import { type AnswerDraft, type AnswerStatus, answerFinder, answerStatuses } from './answer.ts'
import { isByPart } from './answerParts.ts'
import { type AskedSite, questionsAsked } from './askedAt.ts'

/**
 * A profile is complete when every criterion asked has a status at every site, a reason where it is said not to apply,
 * and words where it is not met: an office can act on "not yet, and this is what we do about it", not on a cross.
 */
export interface Completeness {
  readonly isComplete: boolean
  readonly asked: number
  readonly missing: readonly Missing[]
}

export interface Missing {
  readonly criterionId: string
  readonly siteId: string
  readonly because: 'unanswered' | 'reasonMissing' | 'textMissing'
}

/** `criteria` are those that apply to the company; which of them a site is asked is looked up here. */
export const completeness = (
  criteria: readonly Criterion[],
  sites: readonly AskedSite[],
  answers: readonly AnswerDraft[],
): Completeness => {
  const find = answerFinder(answers)
  const questions = questionsAsked(criteria, sites)
  const missing = questions.flatMap(({ criterion, site }): readonly Missing[] => {
    const because = lackOf(find(criterion.id, site.id))
    return because ? [{ criterionId: criterion.id, siteId: site.id, because }] : []
  })
  return { isComplete: questions.length > 0 && missing.length === 0, asked: questions.length, missing }
}

/** What an answer still lacks, if anything. Of an answer by part, each part that does not apply says why. */
export const lackOf = (
  answer: Pick<AnswerDraft, 'status' | 'text' | 'reason' | 'parts'> | undefined,
): Missing['because'] | undefined => {
  if (!answer?.status) return 'unanswered'
  const said = isByPart(answer) ? Object.values(answer.parts ?? {}) : [answer]
  if (said.some(({ status, reason }) => needs(status, 'reason') && reason.trim() === ''))
    return 'reasonMissing'
  return needs(answer.status, 'text') && answer.text.trim() === '' ? 'textMissing' : undefined
}

const needs = (status: AnswerStatus | null, what: 'text' | 'reason') =>
  status !== null && answerStatuses[status].needs === what
