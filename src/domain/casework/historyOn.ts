import type { Day } from '../kernel/day.ts'
import type { RunningClock } from './clockRun.ts'
import type { CaseState } from './states.ts'
import { beforeAfter } from './whereTo.ts'

/** One entry of a case's history, as it was written. Entries are only ever added. */
export interface CaseEntry {
  /** Its place in the history, ascending. */
  readonly position: number
  /** A row of the table of steps, or what else was entered: the case was opened, a letter served. */
  readonly step: string
  readonly from: CaseState | null
  readonly to: CaseState
  readonly onDay: Day
  /** The clocks as this entry left them. */
  readonly clocks: readonly RunningClock[]
}

export interface CaseOnDay<Entry extends CaseEntry> {
  readonly state: CaseState
  readonly before: CaseState | null
  readonly since: Day
  readonly clocks: readonly RunningClock[]
  /** What had happened by the end of that day, in order. */
  readonly entries: readonly Entry[]
}

/** The case as it stood at the end of a day; nothing when it was not there yet. */
export const caseOn = <Entry extends CaseEntry>(
  history: readonly Entry[],
  on: Day,
): CaseOnDay<Entry> | undefined => {
  const entries = history
    .filter((entry) => entry.onDay <= on)
    .sort((one, other) => one.position - other.position)
  const last = entries.at(-1)
  if (!last) return undefined
  const before = entries.reduce<CaseState | null>(
    (kept, { from, to }) => (from === null ? null : beforeAfter(from, to, kept)),
    null,
  )
  return { state: last.to, before, since: enteredOn(entries, last), clocks: last.clocks, entries }
}

/** The day the present state began: later entries may have left it as it was. */
const enteredOn = (entries: readonly CaseEntry[], last: CaseEntry): Day => {
  const entered = entries.findLast((entry) => entry.to === last.to && entry.from !== last.to)
  return (entered ?? last).onDay
}
