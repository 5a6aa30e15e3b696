import type { Answer, AnswerParts, AnswerStatus } from '../assessment/answer.ts'
import { asItStands, isByPart } from '../assessment/answerParts.ts'
import type { Criterion } from '../standards/standard.ts'
import type { JudgedAnswer } from './verdict.ts'

/** What comes to stand at a place of the later edition, and the answers of the earlier one that it is made of. */
export interface CarriedAnswer {
  readonly siteId: string
  readonly criterionId: string
  readonly status: AnswerStatus | null
  readonly text: string
  readonly reason: string
  readonly parts: AnswerParts
  readonly evidenceIds: readonly string[]
  readonly from: readonly string[]
}

/** An answer of the later edition that somebody has to look at, and why. */
export interface ReviewAsked {
  readonly siteId: string
  readonly criterionId: string
  readonly because: string
}

interface Moving {
  readonly answers: readonly Answer[]
  readonly judged: readonly JudgedAnswer[]
  /** The later edition's criteria as they are asked of this operator. */
  readonly asked: ReadonlyMap<string, Criterion>
  /** The number an earlier criterion was printed with: the heading of its text where several texts become one. */
  readonly numberOf: (criterionId: string) => string
}

/**
 * The answers that have to be written when a case moves: under another criterion, or joined from several. An answer whose
 * criterion keeps its key and takes in no other stays the row it is, and is not here.
 */
export const carriedAnswers = ({ answers, judged, asked, numberOf }: Moving): readonly CarriedAnswer[] => {
  const verdicts = new Map(judged.map((one) => [placeOf(one), one]))
  const sources = new Map<string, Answer[]>()
  for (const answer of answers)
    for (const into of verdicts.get(placeOf(answer))?.into ?? []) {
      const place = placeOf({ siteId: answer.siteId, criterionId: into })
      sources.set(place, [...(sources.get(place) ?? []), answer])
    }
  return [...sources].flatMap(([place, from]) => {
    const [siteId = '', criterionId = ''] = place.split(' ')
    const criterion = asked.get(criterionId)
    const [first] = from
    if (!criterion || !first || (from.length === 1 && first.criterionId === criterionId)) return []
    const said = from.length === 1 ? alone(first, criterion) : joined(from, numberOf)
    return [
      {
        ...{ siteId, criterionId, ...said },
        evidenceIds: [...new Set(from.flatMap(({ evidenceIds }) => evidenceIds))],
        from: from.map((one) => one.criterionId),
      },
    ]
  })
}

/** The places of the later edition that wait for somebody's eyes: a place once, however many answers came to it. */
export const reviewsAsked = (judged: readonly JudgedAnswer[]): readonly ReviewAsked[] => {
  const asked = new Map<string, ReviewAsked>()
  for (const { siteId, into, verdict, because } of judged)
    for (const criterionId of verdict === 'needsReview' ? into : []) {
      const place = placeOf({ siteId, criterionId })
      if (!asked.has(place)) asked.set(place, { siteId, criterionId, because })
    }
  return [...asked.values()]
}

const placeOf = ({ siteId, criterionId }: { readonly siteId: string; readonly criterionId: string }) =>
  `${siteId} ${criterionId}`

type Said = Pick<CarriedAnswer, 'status' | 'text' | 'reason' | 'parts'>

const alone = ({ status, text, reason, parts = {} }: Answer, criterion: Criterion): Said => {
  const said = { status, text, reason, parts }
  if (!isByPart(said)) return said
  return criterion.parts.length === 0 ? { ...said, parts: {} } : asItStands(criterion, said)
}

const worstFirst = ['doesNot', 'partly', 'meets', 'notApplicable'] as const satisfies readonly AnswerStatus[]

/** One answer of several: each text under its criterion's number, and the worst of what they say. */
const joined = (from: readonly Answer[], numberOf: Moving['numberOf']): Said => {
  const under = (words: (one: Answer) => string) =>
    from
      .filter((one) => words(one).trim() !== '')
      .map((one) => `${numberOf(one.criterionId)}\n${words(one)}`)
      .join('\n\n')
  const statuses = new Set(from.map(({ status }) => status))
  return {
    status: statuses.has(null) ? null : (worstFirst.find((status) => statuses.has(status)) ?? null),
    text: under(({ text }) => text),
    reason: under(({ reason }) => reason),
    parts: {},
  }
}
