import { type AnswerDraft, answerFinder } from '../assessment/answer.ts'
import { type AskedSite, isAskedAt } from '../assessment/askedAt.ts'
import type { Day } from '../kernel/day.ts'
import { daysBetween } from '../kernel/day.ts'
import type { Criterion } from '../standards/standard.ts'

/** What is known of a site beyond its answers. */
export interface SiteFacts {
  readonly lastVisitedOn: Day | null
  /** Incidents reported there in the last years. */
  readonly incidents: number
  /** Findings of earlier visits that are not closed. */
  readonly openFindings: number
}

export interface SiteSeen {
  readonly site: AskedSite
  readonly criteria: readonly Criterion[]
  readonly answers: readonly AnswerDraft[]
  readonly facts: SiteFacts
  /** Vetting checks of the company that gave concern. */
  readonly vettingConcerns: number
  readonly today: Day
}

const daysAMonth = 30.44

/**
 * Why a site is worth a visit. An indicator is counted, each count is worth so many points, and no indicator more than
 * its most: a visit is planned on several reasons, never on one that was counted over and over.
 */
// biome-ignore format: a table, a row a line
export const visitIndicators = {
  mustNotMet:      { each: 12, most: 36, counts: (seen: SiteSeen) => countAnswers(seen, (answer, criterion) => criterion.level !== 'should' && answer.status === 'doesNot') },
  partlyMet:       { each: 4,  most: 16, counts: (seen: SiteSeen) => countAnswers(seen, (answer) => answer.status === 'partly') },
  saidNotToApply:  { each: 2,  most: 10, counts: (seen: SiteSeen) => countAnswers(seen, (answer) => answer.status === 'notApplicable') },
  unproven:        { each: 2,  most: 14, counts: (seen: SiteSeen) => countAnswers(seen, (answer, criterion) => criterion.level !== 'should' && answer.status === 'meets' && answer.evidenceIds.length === 0) },
  neverVisited:    { each: 25, most: 25, counts: (seen: SiteSeen) => (seen.facts.lastVisitedOn === null ? 1 : 0) },
  yearsSinceVisit: { each: 6,  most: 24, counts: (seen: SiteSeen) => (seen.facts.lastVisitedOn === null ? 0 : Math.max(0, Math.floor(daysBetween(seen.facts.lastVisitedOn, seen.today) / (12 * daysAMonth)))) },
  incidents:       { each: 10, most: 30, counts: (seen: SiteSeen) => seen.facts.incidents },
  openFindings:    { each: 10, most: 30, counts: (seen: SiteSeen) => seen.facts.openFindings },
  vettingConcerns: { each: 8,  most: 24, counts: (seen: SiteSeen) => seen.vettingConcerns },
} as const satisfies Record<string, IndicatorRow>

interface IndicatorRow {
  readonly each: number
  readonly most: number
  readonly counts: (seen: SiteSeen) => number
}

export type VisitIndicator = keyof typeof visitIndicators

const countAnswers = (
  { site, criteria, answers }: SiteSeen,
  says: (answer: AnswerDraft, criterion: Criterion) => boolean,
): number => {
  const find = answerFinder(answers)
  return criteria.filter((criterion) => {
    const answer = find(criterion.id, site.id)
    return isAskedAt(criterion, site) && answer !== undefined && says(answer, criterion)
  }).length
}
