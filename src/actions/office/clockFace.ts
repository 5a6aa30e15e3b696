import { isLate, type RunningClock, remaining } from '../../domain/casework/clockRun.ts'
import type { WorkCalendar } from '../../domain/casework/workCalendar.ts'
import type { Day } from '../../domain/kernel/day.ts'

/** A clock as a page draws it: how much is left in its own count, how much of the term has gone, how it stands. */
export interface ClockFace {
  readonly name: string
  readonly left: number
  readonly days: number
  readonly counted: 'working' | 'calendar'
  /** 0 to 1. */
  readonly share: number
  readonly state: 'running' | 'paused' | 'late' | 'done'
  readonly startedOn: Day
  readonly dueOn: Day | null
  readonly pausedOn: Day | null
  readonly waitsForService: boolean
}

export const clockFace = (clock: RunningClock, on: Day, calendar: WorkCalendar): ClockFace => {
  const left = remaining(clock, on, calendar)
  return {
    name: clock.name,
    left,
    days: clock.days,
    counted: clock.count,
    share: clock.days === 0 ? 1 : Math.min(1, Math.max(0, (clock.days - left) / clock.days)),
    state: stateOf(clock, on),
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    pausedOn: clock.pausedOn,
    waitsForService: clock.waitsForService,
  }
}

const stateOf = (clock: RunningClock, on: Day): ClockFace['state'] => {
  if (clock.state === 'stopped') return 'done'
  if (clock.state === 'paused' || clock.waitsForService) return 'paused'
  return isLate(clock, on) ? 'late' : 'running'
}
