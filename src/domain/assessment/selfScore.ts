import type { Criterion } from '../standards/standard.ts'
import { type AnswerDraft, type AnswerStatus, answerFinder, answerStatuses } from './answer.ts'
import { partStatus } from './answerParts.ts'
import { type AskedSite, questionsAsked } from './askedAt.ts'
import { bandFor, type ExplainedScore, type Reason, tenthsThatAdd } from './explainedScore.ts'

/** What a criterion weighs; its parts, where it has them, share it. What a status earns stands with the statuses. */
export const selfScoreWeights = { must: 2, should: 1 } as const

export const selfScoreBands = [
  { band: 'ready', from: 90 },
  { band: 'close', from: 70 },
  { band: 'far', from: 0 },
] as const

export type SelfScoreBand = (typeof selfScoreBands)[number]['band']

type Level = keyof typeof selfScoreWeights
type Lost = `${Level}.${Exclude<AnswerStatus, 'meets' | 'notApplicable'> | 'unanswered'}`

/** In the order in which a company had best look at them. */
const losses = [
  'must.doesNot',
  'must.unanswered',
  'must.partly',
  'should.doesNot',
  'should.unanswered',
  'should.partly',
] as const satisfies readonly Lost[]

/** What is not ready however many points there are: a must that is not met, or not answered. */
const holdsBack: ReadonlySet<Lost> = new Set<Lost>(['must.doesNot', 'must.unanswered'])

interface Share {
  readonly level: Level
  readonly weight: number
  readonly status: AnswerStatus | 'unanswered'
}

/** The company's own score, out of 100: what was lost on the way, and to what. It is for the company alone. */
export const selfScore = (
  criteria: readonly Criterion[],
  sites: readonly AskedSite[],
  answers: readonly AnswerDraft[],
): ExplainedScore<SelfScoreBand> => {
  const find = answerFinder(answers)
  const shares = questionsAsked(criteria, sites)
    .flatMap(({ criterion, site }) => sharesOf(criterion, find(criterion.id, site.id)))
    .filter((share) => share.status !== 'notApplicable')
  const because = reasonsFor(shares)
  const points = because.reduce((left, reason) => left + Math.round(reason.points * 10), 1000) / 10
  const band = bandFor(selfScoreBands, points)
  const heldBack = because.some(({ indicator }) =>
    [...holdsBack].some((lost) => indicatorOf(lost) === indicator),
  )
  return { points, band: band === 'ready' && heldBack ? 'close' : band, because }
}

const sharesOf = (criterion: Criterion, answer: AnswerDraft | undefined): readonly Share[] => {
  const whole = answer?.status ?? 'unanswered'
  const level = criterion.level === 'should' ? 'should' : 'must'
  if (criterion.parts.length === 0) return [{ level, weight: selfScoreWeights[level], status: whole }]
  return criterion.parts.map((part) => ({
    level: part.level,
    weight: selfScoreWeights[part.level] / criterion.parts.length,
    status: partStatus(answer, part.id) ?? 'unanswered',
  }))
}

const worthOf = (status: Share['status']) =>
  status === 'unanswered' ? 0 : (answerStatuses[status].worth ?? 1)

const indicatorOf = (lost: Lost) => `assessment.selfScore.${lost}`

const reasonsFor = (shares: readonly Share[]): readonly Reason[] => {
  const outOf = shares.reduce((sum, share) => sum + share.weight, 0)
  const told = losses
    .map((lost) => ({ lost, found: shares.filter((share) => `${share.level}.${share.status}` === lost) }))
    .filter(({ found }) => found.length > 0)
  const points = tenthsThatAdd(
    told.map(
      ({ found }) =>
        (100 * found.reduce((sum, share) => sum + share.weight * (1 - worthOf(share.status)), 0)) / outOf,
    ),
  )
  return told.map(({ lost, found }, index) => ({
    indicator: indicatorOf(lost),
    points: -(points[index] ?? 0),
    evidence: { count: found.length },
  }))
}
