import { isLate, type RunningClock, remaining } from '../../domain/casework/clockRun.ts'
import { clocks } from '../../domain/casework/clocks.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Text } from '../../domain/standards/text.ts'
import { calendarOf } from '../cases/clockRules.ts'

/** A clock as a company's page draws it. `left` and `days` are in the clock's own count; `share` of the term has gone. */
export interface ClockShown {
  readonly name: string
  readonly on: 'company' | 'office'
  readonly left: number
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly share: number
  readonly state: 'running' | 'paused' | 'late'
  readonly startedOn: string
  readonly dueOn: string | null
  readonly pausedOn: string | null
  /** It starts once the letter counts as delivered. */
  readonly waitsForService: boolean
  readonly because: Text | null
  readonly certainty: string
}

/** Clocks that have not stopped: the company's own first, the nearest end first. */
export const clocksShown = (
  programme: Programme,
  running: readonly RunningClock[],
  today: Day,
): readonly ClockShown[] =>
  running
    .filter((clock) => clock.state !== 'stopped')
    .map((clock) => shown(programme, clock, today))
    .toSorted(
      (one, other) =>
        Number(one.on === 'office') - Number(other.on === 'office') ||
        Number(one.state === 'paused') - Number(other.state === 'paused') ||
        (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'),
    )

const shown = (programme: Programme, clock: RunningClock, today: Day): ClockShown => {
  const left = remaining(clock, today, calendarOf(programme))
  const deadline = programme.deadlines.find((one) => one.clock === clock.name)
  return {
    name: clock.name,
    on: clocks[clock.name].on,
    left,
    days: clock.days,
    counted: clock.count,
    share: clock.days === 0 ? 1 : Math.min(1, Math.max(0, (clock.days - left) / clock.days)),
    state: clock.state === 'paused' ? 'paused' : isLate(clock, today) ? 'late' : 'running',
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    pausedOn: clock.pausedOn,
    waitsForService: clock.waitsForService,
    because: deadline?.because ?? null,
    certainty: deadline?.certainty ?? 'assumed',
  }
}
