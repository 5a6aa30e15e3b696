import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import {
  recommendationStepsOf,
  recommendationsOf,
} from '../../../store/capacity/evaluations/recommendations.ts'
import { visitsOf } from '../../../store/capacity/evaluations/visits.ts'
import { act } from '../../act.ts'
import type { Actor } from '../../actor.ts'
import { moment } from '../../moment.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { mayReadCountry } from './evaluationDesk.ts'
import { maySeeLevels } from './readCountries.ts'
import { isLate } from './recommend.ts'

/** Every recommendation whoever asks may read, with where it stands and what last showed it. */
export const exportRecommendations = (world: World, actor: Actor): Promise<Outcome<string>> =>
  act(world, actor, 'exportRecommendations', async (tx) => {
    const seen = new Set(
      (await visitsOf(tx, null)).filter((visit) => maySeeLevels(actor, visit)).map(({ id }) => id),
    )
    const rows = (await recommendationsOf(tx, { country: null, visitId: null })).filter(
      (one) => seen.has(one.visitId) && mayReadCountry(world, actor, one.country),
    )
    const steps = await recommendationStepsOf(
      tx,
      rows.map(({ id }) => id),
    )
    const today = moment(world).day
    return done(
      csvOf(
        [
          ...['country', 'number', 'es', 'en', 'owner', 'priority', 'effort', 'dueOn', 'doneWhen'],
          ...['indicators', 'state', 'late', 'evidence', 'demonstration'],
        ],
        rows.map((one) => [
          ...[one.country, one.number, one.es, one.en, one.owner, one.priority, one.effort],
          ...[one.dueOn, one.doneWhen, one.indicators.join(' '), one.state, isLate(one, today)],
          steps.findLast((step) => step.recommendationId === one.id && step.evidence)?.evidence ?? '',
          one.demonstration,
        ]),
      ),
    )
  })
