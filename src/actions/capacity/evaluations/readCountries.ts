import { beneficiaries } from '../../../domain/capacity/evaluations/countries.ts'
import { isPending } from '../../../domain/capacity/evaluations/recommendationSteps.ts'
import type { Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { isSettled, type VisitState } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { may } from '../../../domain/people/powers.ts'
import { type Consent, consentsNow } from '../../../store/capacity/evaluations/consents.ts'
import {
  type RecommendationRow,
  type RecommendationStepTold,
  recommendationStepsOf,
  recommendationsOf,
} from '../../../store/capacity/evaluations/recommendations.ts'
import { type LevelRow, levelsOf } from '../../../store/capacity/evaluations/scores.ts'
import { type VisitRow, visitsOf } from '../../../store/capacity/evaluations/visits.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import { answersFor, isOfDesk, mayReadCountry, newestRubric } from './evaluationDesk.ts'
import { isLate } from './recommend.ts'

export interface CountryLine {
  readonly country: string
  readonly visits: number
  readonly followUps: number
  readonly selfScores: number
  /** The last one that is not planned, and the next that is. */
  readonly last: Pick<VisitRow, 'id' | 'kind' | 'state' | 'from'> | null
  readonly next: Pick<VisitRow, 'id' | 'kind' | 'from'> | null
  readonly pending: number
  readonly late: number
  readonly closed: number
  readonly demonstration: boolean
}

export interface Countries {
  readonly countries: readonly CountryLine[]
  readonly mayPlan: boolean
  readonly own: string | null
}

/** The regional body's projects, a country each; whoever answers for one country finds that one. */
export const listCountries = (world: World, actor: Actor): Promise<Outcome<Countries>> =>
  act(world, actor, 'listCountries', async (tx) => {
    const visits = await visitsOf(tx, null)
    const recommendations = await recommendationsOf(tx, { country: null, visitId: null })
    const today = moment(world).day
    const shown = beneficiaries.filter((country) => mayReadCountry(world, actor, country))
    return done({
      countries: shown.map((country) =>
        lineOf(
          country,
          visits.filter((one) => one.country === country),
          recommendations.filter((one) => one.country === country),
          today,
        ),
      ),
      mayPlan: may(actor.roles, 'evaluateCountries'),
      own: beneficiaries.find((country) => answersFor(world, actor, country)) ?? null,
    })
  })

const lineOf = (
  country: string,
  visits: readonly VisitRow[],
  recommendations: readonly RecommendationRow[],
  today: string,
): CountryLine => {
  const held = visits.filter(({ state }) => state !== 'cancelled')
  const many = (kind: VisitRow['kind']) =>
    held.filter((one) => one.kind === kind && isSettled(one.state)).length
  const next = held.find(({ state }) => state === 'planned')
  return {
    country,
    ...{ visits: many('visit'), followUps: many('followUp'), selfScores: many('selfScore') },
    last: held.findLast(({ state }) => state !== 'planned') ?? null,
    next: next ?? null,
    pending: recommendations.filter(({ state }) => isPending(state)).length,
    late: recommendations.filter((one) => isLate(one, today)).length,
    closed: recommendations.filter(({ state }) => !isPending(state)).length,
    demonstration: visits.some((one) => one.demonstration),
  }
}

export interface CountryRead {
  readonly country: string
  readonly visits: readonly VisitRow[]
  readonly rubric: Rubric
  /** Of visits whose levels may be read by whoever asks. */
  readonly levels: readonly LevelRow[]
  readonly recommendations: readonly (RecommendationRow & { readonly late: boolean })[]
  readonly steps: readonly RecommendationStepTold[]
  readonly consents: readonly Consent[]
  readonly mayConsent: boolean
  readonly mayPlan: boolean
  readonly mayAnswer: boolean
  readonly me: string | null
  readonly today: string
}

/** From when on the country reads what the team agreed: a draft it can comment on, or its own score. */
const shownToCountry: readonly VisitState[] = ['draft', 'commented', 'final', 'handedIn']

export const maySeeLevels = (actor: Actor, { state }: Pick<VisitRow, 'state'>): boolean =>
  isOfDesk(actor) ? isSettled(state) : shownToCountry.includes(state)

/** One country's project: its visits, how its levels moved, its recommendations. */
export const readCountry = (world: World, actor: Actor, country: string): Promise<Outcome<CountryRead>> =>
  act(world, actor, 'readCountry', async (tx) => {
    if (!beneficiaries.some((one) => one === country) || !mayReadCountry(world, actor, country))
      return refused('notFound', 'evaluation.countryUnknown')
    const visits = await visitsOf(tx, country)
    const shown = visits.filter((visit) => maySeeLevels(actor, visit)).map(({ id }) => id)
    const levels = await levelsOf(tx, shown)
    const recommendations = (await recommendationsOf(tx, { country, visitId: null })).filter((one) =>
      shown.includes(one.visitId),
    )
    const today = moment(world).day
    return done({
      ...{ country, visits, rubric: newestRubric(world), levels, today, me: actor.personId },
      recommendations: recommendations.map((one) => ({ ...one, late: isLate(one, today) })),
      steps: await recommendationStepsOf(
        tx,
        recommendations.map(({ id }) => id),
      ),
      consents: await consentsNow(tx, country),
      mayConsent: answersFor(world, actor, country) || may(actor.roles, 'evaluateCountries'),
      mayPlan: may(actor.roles, 'evaluateCountries'),
      mayAnswer:
        answersFor(world, actor, country) ||
        (may(actor.roles, 'evaluateCountries') && country !== world.programme.country),
    })
  })
