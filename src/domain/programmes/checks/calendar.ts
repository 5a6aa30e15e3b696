import { type Day, isDay } from '../../kernel/day.ts'
import { type Fault, fault, type Place } from '../fault.ts'
import { placedCriteria } from '../placedCriteria.ts'
import type { Programme } from '../programme.ts'

/** Every day named is one the calendar has, and no holiday stands twice. */
export const calendarFaults = (programme: Programme): readonly Fault[] => [
  ...programme.holidays.flatMap(({ day }, i) => [
    ...notADay(day, ['holidays', i, 'day']),
    ...(programme.holidays.findIndex((other) => other.day === day) < i
      ? [fault(['holidays', i, 'day'], 'dayTwice', { day })]
      : []),
  ]),
  ...placedCriteria(programme).flatMap(({ criterion, at }) => [
    ...periodDays(criterion, at),
    ...criterion.parts.flatMap((part, i) => periodDays(part, [...at, 'parts', i])),
  ]),
  ...(programme.pilot?.stages ?? []).flatMap((stage, i) => periodDays(stage, ['pilot', 'stages', i])),
  ...(programme.pilot?.history ?? []).flatMap(({ on }, i) => notADay(on, ['pilot', 'history', i, 'on'])),
]

const periodDays = (of: { readonly from?: Day | null; readonly until?: Day | null }, at: Place) =>
  (['from', 'until'] as const).flatMap((key) => {
    const named = of[key] ?? null
    return named === null ? [] : notADay(named, [...at, key])
  })

const notADay = (day: string, at: Place): readonly Fault[] =>
  isDay(day) ? [] : [fault(at, 'notADay', { day })]
