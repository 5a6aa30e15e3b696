import { addCounted, isWorkingDay, type WorkCalendar } from '../src/domain/casework/workCalendar.ts'
import { addDays, type Day, type Instant } from '../src/domain/kernel/day.ts'
import { endOfDay, epochMs, instantAt, type Moment, momentAt } from '../src/domain/kernel/moment.ts'

/** The office's calendar, as seen from today. */
export interface Days {
  readonly today: Day
  readonly calendar: WorkCalendar
  /** The day itself where the office works, or the last one before on which it does. */
  readonly workingUntil: (day: Day) => Day
  readonly workingFrom: (day: Day) => Day
  readonly workingDays: (from: Day, count: number) => Day
  /** A time of day at the office, in hours since midnight. Never later than now. */
  readonly at: (day: Day, hours: number) => Moment
}

const HOUR = 3_600_000

export const daysSeenFrom = (now: Instant, zone: string, calendar: WorkCalendar): Days => {
  const ends = new Map<Day, number>()
  const endOf = (day: Day): number => {
    const known = ends.get(day) ?? epochMs(endOfDay(day, zone)) + 1
    ends.set(day, known)
    return known
  }
  const seek = (day: Day, step: number): Day => {
    let on = day
    while (!isWorkingDay(calendar, on)) on = addDays(on, step)
    return on
  }
  const latest = epochMs(now)
  return {
    today: momentAt(now, zone).day,
    calendar,
    workingUntil: (day) => seek(day, -1),
    workingFrom: (day) => seek(day, 1),
    workingDays: (from, count) => addCounted(calendar, 'working', from, count),
    at: (day, hours) => {
      const ms = Math.min(endOf(day) - Math.round((24 - hours) * HOUR), latest)
      return { at: instantAt(ms), day }
    },
  }
}

/** The later of two days or of two instants: both compare as text. */
export const laterOf = <Time extends string>(one: Time, other: Time): Time => {
  if (one > other) return one
  return other
}
