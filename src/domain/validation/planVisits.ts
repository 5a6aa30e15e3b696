import type { AnswerDraft } from '../assessment/answer.ts'
import type { AskedSite } from '../assessment/askedAt.ts'
import { bandFor, type ExplainedScore, type Reason } from '../assessment/explainedScore.ts'
import type { Day } from '../kernel/day.ts'
import type { Criterion } from '../standards/standard.ts'
import { type SiteFacts, type SiteSeen, type VisitIndicator, visitIndicators } from './visitIndicators.ts'

/** What each band means for a site. At least one site is visited in person whatever its band: nobody is certified unseen. */
export const visitBands = [
  { band: 'high', from: 60, visit: 'onSite' },
  { band: 'medium', from: 30, visit: 'remote' },
  { band: 'low', from: 0, visit: 'none' },
] as const

export type VisitBand = (typeof visitBands)[number]['band']

export interface ProposedVisit {
  readonly siteId: string
  readonly visit: (typeof visitBands)[number]['visit']
  readonly score: ExplainedScore<VisitBand>
}

export interface VisitFacts {
  readonly criteria: readonly Criterion[]
  /** By site; a site that is not named was never visited and has no history. */
  readonly sites: Readonly<Record<string, SiteFacts>>
  readonly vettingConcerns: number
  readonly today: Day
}

const unknownSite: SiteFacts = { lastVisitedOn: null, incidents: 0, openFindings: 0 }

/** Every site with how and why it is to be visited, the most pressing first. An officer may plan otherwise. */
export const planVisits = (
  sites: readonly AskedSite[],
  answers: readonly AnswerDraft[],
  facts: VisitFacts,
): readonly ProposedVisit[] =>
  sites
    .map((site) => ({
      siteId: site.id,
      score: visitScore({ site, answers, ...facts, facts: facts.sites[site.id] ?? unknownSite }),
    }))
    .toSorted((one, other) => other.score.points - one.score.points || (one.siteId < other.siteId ? -1 : 1))
    .map((scored, index) => ({
      ...scored,
      visit: index === 0 ? 'onSite' : howFor(scored.score.band),
    }))

const howFor = (band: VisitBand): ProposedVisit['visit'] =>
  visitBands.find((row) => row.band === band)?.visit ?? 'onSite'

const visitScore = (seen: SiteSeen): ExplainedScore<VisitBand> => {
  const because = (Object.keys(visitIndicators) as VisitIndicator[])
    .flatMap((indicator): readonly Reason[] => {
      const { each, most, counts } = visitIndicators[indicator]
      const count = counts(seen)
      const points = Math.min(most, each * count)
      return points > 0
        ? [{ indicator: `validation.indicator.${indicator}`, points, evidence: { count } }]
        : []
    })
    .toSorted((one, other) => other.points - one.points)
  const points = because.reduce((sum, reason) => sum + reason.points, 0)
  return { points, band: bandFor(visitBands, points), because }
}
