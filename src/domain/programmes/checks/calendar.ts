import { isDay } from '../../kernel/day.ts'
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
  ...placedCriteria(programme).flatMap(({ criterion: { from, until }, at }) => [
    ...notADay(from, [...at, 'from']),
    ...(until === null ? [] : notADay(until, [...at, 'until'])),
  ]),
]

const notADay = (day: string, at: Place): readonly Fault[] =>
  isDay(day) ? [] : [fault(at, 'notADay', { day })]
