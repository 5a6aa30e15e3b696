import { maySeeReading, type Reading, readingOf } from '../../../domain/capacity/evaluations/measured.ts'
import { consentsNow } from '../../../store/capacity/evaluations/consents.ts'
import { latestMeasures, type MeasureRow, measuresOf } from '../../../store/capacity/evaluations/measures.ts'
import type { VisitRow } from '../../../store/capacity/evaluations/visits.ts'
import type { Tx } from '../../../store/database/scope.ts'
import type { Actor } from '../../actor.ts'
import type { World } from '../../world.ts'
import { answersFor } from './evaluationDesk.ts'

export interface MeasureTold extends MeasureRow, Omit<Reading, 'level'> {}

const told = (row: MeasureRow): MeasureTold => {
  const { unit, n, value } = readingOf(row.measure, row.figures as never)
  return { ...row, unit, n, value }
}

/** Beside a visit: for the country itself always, for the desk as long as the country agrees. */
export const measuresBeside = async (
  tx: Tx,
  world: World,
  actor: Actor,
  { id, country }: Pick<VisitRow, 'id' | 'country'>,
): Promise<readonly MeasureTold[]> => {
  const agreed = async () =>
    (await consentsNow(tx, country)).some(({ kind, given }) => kind === 'measured' && given)
  return answersFor(world, actor, country) || (await agreed()) ? (await measuresOf(tx, id)).map(told) : []
}

/** The latest of each figure of countries that agreed to show theirs, without those of few. */
export const measuresShared = async (
  tx: Tx,
  countries: readonly string[],
): Promise<ReadonlyMap<string, readonly MeasureTold[]>> => {
  const rows = await latestMeasures(tx, countries)
  return new Map(
    countries.map((country) => [
      country,
      rows
        .filter((row) => row.country === country)
        .map(({ country: _, ...row }) => told(row))
        .filter(maySeeReading),
    ]),
  )
}
