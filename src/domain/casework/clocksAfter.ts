import type { Day } from '../kernel/day.ts'
import {
  type ClockRules,
  pauseClock,
  type RunningClock,
  restoreClock,
  resumeClock,
  serveLetter,
  startClock,
  stopClock,
} from './clockRun.ts'
import type { ClockName } from './clocks.ts'
import { type StepName, type StepRow, steps } from './steps.ts'
import type { WorkCalendar } from './workCalendar.ts'

/** What a step does to the clocks besides its own row: what a granted appeal gives back. */
export interface GivenBack {
  readonly starts: readonly ClockName[]
  readonly restores: readonly ClockName[]
}

/** The clocks of a case after a step: first what stops, pauses and goes on, then what is given back, then what starts. */
export const clocksAfter = (
  clocks: readonly RunningClock[],
  step: StepName,
  on: Day,
  rules: ClockRules,
  given: GivenBack = { starts: [], restores: [] },
): readonly RunningClock[] => {
  const row: StepRow = steps[step]
  const touched = clocks.map((clock) => touch(clock, row, on, rules.calendar))
  const restored = touched.map((clock) => (given.restores.includes(clock.name) ? restoreClock(clock) : clock))
  return [...row.starts, ...given.starts].reduce((kept, name) => withStarted(kept, name, on, rules), restored)
}

/** The clocks of a case after the letter of a step counts as delivered. */
export const clocksAfterService = (
  clocks: readonly RunningClock[],
  step: StepName,
  servedOn: Day,
  calendar: WorkCalendar,
): readonly RunningClock[] => {
  const row: StepRow = steps[step]
  return clocks.map((clock) =>
    row.starts.includes(clock.name) ? serveLetter(clock, servedOn, calendar) : clock,
  )
}

const touch = (clock: RunningClock, row: StepRow, on: Day, calendar: WorkCalendar): RunningClock => {
  if (row.stops === 'all' || row.stops.includes(clock.name)) return stopClock(clock, on)
  if (row.pauses.includes(clock.name)) return pauseClock(clock, on, calendar)
  if (row.resumes.includes(clock.name)) return resumeClock(clock, on, calendar)
  return clock
}

// A clock that starts anew takes the place of its earlier run; the history of steps keeps that one.
const withStarted = (
  clocks: readonly RunningClock[],
  name: ClockName,
  on: Day,
  { calendar, deadlineFor }: ClockRules,
): RunningClock[] => {
  const others = clocks.filter((clock) => clock.name !== name)
  const term = deadlineFor(name, on)
  return term ? [...others, startClock(name, on, term, calendar)] : others
}
