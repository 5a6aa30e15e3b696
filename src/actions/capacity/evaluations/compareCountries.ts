import { averageOf, sameRubric } from '../../../domain/capacity/evaluations/comparison.ts'
import { isPending } from '../../../domain/capacity/evaluations/recommendationSteps.ts'
import type { Rubric } from '../../../domain/capacity/evaluations/rubric.ts'
import { stillTold } from '../../../domain/capacity/evaluations/toldFigures.ts'
import { isOver } from '../../../domain/capacity/evaluations/visitSteps.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import { type Consent, consentsNow } from '../../../store/capacity/evaluations/consents.ts'
import {
  type RecommendationRow,
  recommendationsOf,
} from '../../../store/capacity/evaluations/recommendations.ts'
import { type LevelRow, levelsOf } from '../../../store/capacity/evaluations/scores.ts'
import { toldNow } from '../../../store/capacity/evaluations/told.ts'
import { type VisitRow, visitsOf } from '../../../store/capacity/evaluations/visits.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import type { World } from '../../world.ts'
import type { ComparedCountry } from './comparedCountry.ts'
import { newestRubric } from './evaluationDesk.ts'
import { type MeasureTold, measuresShared } from './measuresTold.ts'
import { isLate } from './recommend.ts'
import { besideTold } from './told/besideTold.ts'

export interface Comparison {
  readonly rubric: Rubric
  readonly countries: readonly ComparedCountry[]
  /** By indicator, only where enough countries have a level. */
  readonly averages: Readonly<Record<string, number | null>>
}

/** What countries let be compared, side by side, by one version of the rubric; of the others nothing. */
export const compareCountries = (world: World, actor: Actor): Promise<Outcome<Comparison>> =>
  act(world, actor, 'compareCountries', async (tx) => {
    const rubric = newestRubric(world)
    const said = await consentsNow(tx, null)
    const consents = said.filter(({ given }) => given)
    const sharing = new Set(consents.filter(({ kind }) => kind === 'levels').map(({ country }) => country))
    const visits = sameRubric(
      (await visitsOf(tx, null)).filter(
        ({ country, state }) => sharing.has(country) && isOver(state) && state !== 'cancelled',
      ),
      rubric.id,
      rubric.version,
    )
    const shown = [...sharing].sort().flatMap((country) => latestOf(visits, country))
    const levels = await levelsOf(
      tx,
      shown.map(({ id }) => id),
    )
    const recommendations = await recommendationsOf(tx, { country: null, visitId: null })
    const today = moment(world).day
    const measures = await measuresShared(
      tx,
      consents.filter(({ kind }) => kind === 'measured').map(({ country }) => country),
    )
    const here = shown.map((visit) => ({
      ...compared(visit, levels, consents, recommendations, today),
      measured: byIndicator(measures.get(visit.country)),
      told: null,
    }))
    const told = (await toldNow(tx)).map(({ figures }) =>
      stillTold(
        figures,
        said.filter(({ country }) => country === figures.country),
      ),
    )
    const countries = besideTold(rubric, here, told)
    return done({
      ...{ rubric, countries },
      averages: Object.fromEntries(
        rubric.indicators.map(({ id }) => [id, averageOf(countries.map((one) => one.levels[id] ?? null))]),
      ),
    })
  })

/** A visit's word goes before the country's own, the latest before the earlier. */
const latestOf = (visits: readonly VisitRow[], country: string): readonly VisitRow[] => {
  const own = visits.filter((one) => one.country === country)
  const visit = own.findLast(({ kind }) => kind !== 'selfScore') ?? own.at(-1)
  return visit ? [visit] : []
}

const compared = (
  visit: VisitRow,
  levels: readonly LevelRow[],
  consents: readonly Consent[],
  recommendations: readonly RecommendationRow[],
  today: string,
): Omit<ComparedCountry, 'measured' | 'told'> => {
  const { country, rubric, rubricVersion, kind, number, from, demonstration } = visit
  const own = recommendations.filter((one) => one.country === country)
  const tells = consents.some((one) => one.country === country && one.kind === 'recommendations')
  return {
    ...{ country, rubric, rubricVersion, kind, number, from, demonstration },
    levels: Object.fromEntries(
      levels.filter((one) => one.visitId === visit.id).map(({ indicator, level }) => [indicator, level]),
    ),
    recommendations: tells
      ? {
          all: own.length,
          confirmed: own.filter(({ state }) => !isPending(state) && state !== 'dropped').length,
          late: own.filter((one) => isLate(one, today)).length,
        }
      : null,
  }
}

const byIndicator = (rows: readonly MeasureTold[] | undefined): ComparedCountry['measured'] =>
  rows
    ? Object.fromEntries(
        rows.map(({ indicator }) => [indicator, rows.filter((one) => one.indicator === indicator)]),
      )
    : null
