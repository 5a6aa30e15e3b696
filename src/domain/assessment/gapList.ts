import type { Criterion, CriterionPart } from '../standards/standard.ts'
import { type AnswerDraft, answerFinder } from './answer.ts'
import { isByPart, partStatus } from './answerParts.ts'
import { type AskedSite, questionsAsked } from './askedAt.ts'

/** Something to mend or to prove before the office looks. */
export interface Gap {
  readonly criterionId: string
  readonly siteId: string
  readonly level: Criterion['level']
  readonly because: GapReason
  /** The parts of the criterion that are so, where it was answered by part. */
  readonly parts: readonly string[]
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
      const gap = gapOf(criterion, find(criterion.id, site.id))
      return gap ? [{ criterionId: criterion.id, siteId: site.id, ...gap }] : []
    })
    .toSorted(
      (one, other) =>
        levels.indexOf(one.level) - levels.indexOf(other.level) ||
        gapReasons.indexOf(one.because) - gapReasons.indexOf(other.because),
    )
}

type Found = Pick<Gap, 'level' | 'because' | 'parts'>

const gapOf = (criterion: Criterion, answer: AnswerDraft | undefined): Found | undefined => {
  if (!answer?.status) return undefined
  if (isByPart(answer)) {
    const inParts = gapInParts(criterion, answer)
    if (inParts) return inParts
  }
  const { level } = criterion
  const because = gapReasons.find((reason) => reason === answer.status)
  if (because) return { level, because, parts: [] }
  const isUnproven = answer.status === 'meets' && level !== 'should' && answer.evidenceIds.length === 0
  return isUnproven ? { level, because: 'unproven', parts: [] } : undefined
}

/** As binding as the parts that are at fault: a should that is not met makes no gap in a must. */
const gapInParts = (criterion: Criterion, answer: AnswerDraft): Found | undefined => {
  const statusOf = ({ id }: CriterionPart) => partStatus(answer, id)
  const because = gapReasons.find((reason) => criterion.parts.some((part) => statusOf(part) === reason))
  if (!because) return undefined
  const parts = criterion.parts.filter((part) => statusOf(part) === because)
  const level = parts.some((part) => part.level === 'must') ? 'must' : 'should'
  return { level, because, parts: parts.map(({ id }) => id) }
}
