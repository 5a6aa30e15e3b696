import { toldCells } from '../../../domain/capacity/training/publicTotals.ts'
import { done, type Outcome } from '../../../domain/kernel/outcome.ts'
import {
  areInvented,
  type OrganisationTotal,
  organisationTotals,
  type TotalCell,
  type TotalsFilter,
  type TrainingTotals,
  trainingTotals,
} from '../../../store/capacity/training/totals.ts'
import { inScope } from '../../../store/database/scope.ts'
import { act } from '../../act.ts'
import { type Actor, scopeOf, theClock } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import { SMALL_GROUP } from '../../public/showStatistics.ts'
import type { World } from '../../world.ts'

const MOST_ORGANISATIONS = 50

export interface TotalsRead extends TrainingTotals {
  readonly organisations: readonly OrganisationTotal[]
}

/** Who was taught, for those who work with it. */
export const readTrainingTotals = (
  world: World,
  actor: Actor,
  filter: TotalsFilter,
): Promise<Outcome<TotalsRead>> =>
  act(world, actor, 'readTrainingTotals', async (tx) =>
    done({
      ...(await trainingTotals(tx, filter)),
      organisations: await organisationTotals(tx, filter, MOST_ORGANISATIONS),
    }),
  )

const parts = ['byCountry', 'byYear', 'byTrack', 'byGender', 'byKind'] as const

export const exportTrainingTotals = (
  world: World,
  actor: Actor,
  filter: TotalsFilter,
): Promise<Outcome<string>> =>
  act(world, actor, 'exportTrainingTotals', async (tx) => {
    const totals = await trainingTotals(tx, filter)
    const rows = parts.flatMap((part) =>
      totals[part].map(({ key, workshops, people, seats }) => [part.slice(2), key, workshops, people, seats]),
    )
    const all = ['all', '', totals.workshops, totals.people, totals.seats]
    return done(csvOf(['by', 'key', 'workshops', 'people', 'seats'], [all, ...rows]))
  })

export interface PublicCell {
  readonly key: string
  readonly workshops: number
  /** Null where there are some, but too few to be told. */
  readonly people: number | null
}

export interface PublicTotals {
  readonly smallGroup: number
  readonly workshops: number
  readonly people: number | null
  readonly byCountry: readonly PublicCell[]
  readonly byYear: readonly PublicCell[]
  readonly byTrack: readonly PublicCell[]
  readonly byGender: readonly PublicCell[]
  readonly byKind: readonly PublicCell[]
  readonly demonstration: boolean
}

const told = (cells: readonly TotalCell[]): readonly PublicCell[] => {
  const people = new Map(toldCells(cells, SMALL_GROUP).map((cell) => [cell.key, cell.people]))
  return cells.map(({ key, workshops }) => ({ key, workshops, people: people.get(key) ?? null }))
}

/** The same for everybody: no organisation, no filter by which a person could be cut out, no small group. */
export const readPublicTraining = async (world: World): Promise<Outcome<PublicTotals>> =>
  inScope(world.db, scopeOf(theClock('publicTraining')), async (tx) => {
    const totals = await trainingTotals(tx, {})
    return done({
      smallGroup: SMALL_GROUP,
      workshops: totals.workshops,
      people: totals.people > 0 && totals.people < SMALL_GROUP ? null : totals.people,
      byCountry: told(totals.byCountry),
      byYear: told(totals.byYear),
      byTrack: told(totals.byTrack),
      byGender: told(totals.byGender),
      byKind: told(totals.byKind),
      demonstration: await areInvented(tx),
    })
  })
