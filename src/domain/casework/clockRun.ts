import { addDays, type Day } from '../kernel/day.ts'
import { type ClockName, clocks } from './clocks.ts'
import { addCounted, type Count, daysCounted, type WorkCalendar } from './workCalendar.ts'

/**
 * A clock as it runs on one case. Day 1 is the day after it starts; it is kept until the end of `dueOn`, by the office's
 * clocks. A pause takes effect at the end of its day, and so does going on, so that no day is lost or won between them.
 */
export interface RunningClock {
  readonly name: ClockName
  /** The day it was started, or, once a letter is served, the day of service. */
  readonly startedOn: Day
  readonly days: number
  readonly count: Count
  /** None while the clock waits for a letter's service; while it is paused, the day as it stood before. */
  readonly dueOn: Day | null
  readonly pausedOn: Day | null
  /** Days used when it was last paused, over all its runs. */
  readonly usedDays: number
  readonly stoppedOn: Day | null
  readonly state: 'running' | 'paused' | 'stopped'
  readonly waitsForService: boolean
}

export interface ClockRules {
  readonly calendar: WorkCalendar
  /** Nothing where the programme does not run the clock. `from`: for terms that the law gives in months. */
  readonly deadlineFor: (clock: ClockName, from: Day) => ClockTerm | null | undefined
}

export interface ClockTerm {
  readonly days: number
  readonly count: Count
  /** Days before the end, counted as the clock counts. */
  readonly warnBefore: readonly number[]
}

export const startClock = (
  name: ClockName,
  on: Day,
  { days, count }: Pick<ClockTerm, 'days' | 'count'>,
  calendar: WorkCalendar,
): RunningClock => ({
  name,
  startedOn: on,
  days,
  count,
  dueOn: clocks[name].fromService ? null : addCounted(calendar, count, on, days),
  pausedOn: null,
  usedDays: 0,
  stoppedOn: null,
  state: 'running',
  waitsForService: clocks[name].fromService,
})

/** The letter counts as delivered: a clock that waited for it starts that day; one that already ran goes on as it did. */
export const serveLetter = (clock: RunningClock, servedOn: Day, calendar: WorkCalendar): RunningClock =>
  clock.waitsForService && clock.state !== 'stopped'
    ? {
        ...clock,
        startedOn: servedOn,
        dueOn: addCounted(calendar, clock.count, servedOn, clock.days),
        pausedOn: clock.state === 'paused' ? servedOn : null,
        waitsForService: false,
      }
    : clock

export const pauseClock = (clock: RunningClock, on: Day, calendar: WorkCalendar): RunningClock =>
  clock.state === 'running'
    ? { ...clock, state: 'paused', pausedOn: on, usedDays: clock.days - remaining(clock, on, calendar) }
    : clock

export const resumeClock = (clock: RunningClock, on: Day, calendar: WorkCalendar): RunningClock =>
  clock.state === 'paused'
    ? { ...clock, state: 'running', pausedOn: null, dueOn: dueAfterPause(clock, on, calendar) }
    : clock

const dueAfterPause = (clock: RunningClock, on: Day, calendar: WorkCalendar): Day | null => {
  if (clock.dueOn === null) return null
  const left = remaining(clock, on, calendar)
  // Late, though no working day has passed since: a pause makes nobody punctual again.
  if (left === 0 && isLate(clock, on)) return addDays(on, -1)
  return addCounted(calendar, clock.count, on, left)
}

export const stopClock = (clock: RunningClock, on: Day): RunningClock =>
  clock.state === 'stopped' ? clock : { ...clock, state: 'stopped', stoppedOn: on }

/** A stopped clock that runs again towards the day it always had, as if it had not been stopped. */
export const restoreClock = (clock: RunningClock): RunningClock =>
  clock.state === 'stopped'
    ? { ...clock, state: clock.pausedOn === null ? 'running' : 'paused', stoppedOn: null }
    : clock

/** Days left after today, in the clock's own count; below nought when late. A stopped clock answers for its last day. */
export const remaining = (clock: RunningClock, today: Day, calendar: WorkCalendar): number => {
  if (clock.pausedOn !== null) return clock.days - clock.usedDays
  if (clock.dueOn === null) return clock.days
  return daysCounted(calendar, clock.count, clock.stoppedOn ?? today, clock.dueOn)
}

/** Whether somebody is late today: the day it was due has passed, or had when it was paused. */
export const isLate = (clock: RunningClock, today: Day): boolean => {
  if (clock.state === 'stopped' || clock.dueOn === null) return false
  return (clock.pausedOn ?? today) > clock.dueOn
}

/**
 * The warnings whose day has come, furthest from the end first. Those of days gone by are among them, so that none is
 * missed when nobody asked that day: whoever sends them leaves out what was sent.
 */
export const warningsDue = (
  clock: RunningClock,
  today: Day,
  warnBefore: readonly number[],
  calendar: WorkCalendar,
): readonly number[] => {
  if (clock.state !== 'running' || clock.dueOn === null || isLate(clock, today)) return []
  const left = remaining(clock, today, calendar)
  return warnBefore.filter((days) => left <= days).sort((a, b) => b - a)
}
