import type { Criterion } from '../standards/standard.ts'
import { type AnswerDraft, answerFinder } from './answer.ts'
import { type AskedSite, questionsAsked } from './askedAt.ts'

/** Something to mend or to prove before the office looks. */
export interface Gap {
  readonly criterionId: string
  readonly siteId: string
  readonly level: Criterion['level']
  readonly because: GapReason
}

/** In the order in which to close them. */
export const gapReasons = ['doesNot', 'partly', 'unproven'] as const
export type GapReason = (typeof gapReasons)[number]

const levels = ['must', 'mixed', 'should'] as const

/** What is not or not wholly met, and musts that are said to be met without a paper to show for it; musts first. */
export const gapList = (
  criteria: readonly Criterion[],
  sites: readonly AskedSite[],
  answers: readonly AnswerDraft[],
): readonly Gap[] => {
  const find = answerFinder(answers)
  return questionsAsked(criteria, sites)
    .flatMap(({ criterion, site }): readonly Gap[] => {
      const because = gapOf(criterion, find(criterion.id, site.id))
      return because ? [{ criterionId: criterion.id, siteId: site.id, level: criterion.level, because }] : []
    })
    .toSorted(
      (one, other) =>
        levels.indexOf(one.level) - levels.indexOf(other.level) ||
        gapReasons.indexOf(one.because) - gapReasons.indexOf(other.because),
    )
}

const gapOf = (criterion: Criterion, answer: AnswerDraft | undefined): GapReason | undefined => {
  if (!answer?.status) return undefined
  const parts = Object.values(answer.partStatuses ?? {})
  const worst = gapReasons.find((reason) => [answer.status, ...parts].some((status) => status === reason))
  if (worst) return worst
  const isUnproven =
    answer.status === 'meets' && criterion.level !== 'should' && answer.evidenceIds.length === 0
  return isUnproven ? 'unproven' : undefined
}
