import type { RunningClock } from '../../domain/casework/clockRun.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import type { Day } from '../../domain/kernel/day.ts'

interface Entry {
  readonly to: CaseState
  readonly onDay: Day
  readonly clocks: readonly RunningClock[]
}

export interface LifeLine {
  readonly from: Day
  readonly states: readonly { readonly state: CaseState; readonly from: Day; readonly to: Day }[]
  /** The clock the case as a whole is under, and when it ran and when it stood. */
  readonly clock: {
    readonly name: string
    readonly dueOn: Day | null
    readonly runs: readonly { readonly state: 'running' | 'paused'; readonly from: Day; readonly to: Day }[]
  } | null
}

/** The clocks that span many states, the most telling first. */
const spanning = ['decision', 'appealDecision', 'validity'] as const

/** A case's life as one line: which states when, and how its long clock ran through them. Drafts are the company's own. */
export const lifeLine = (history: readonly Entry[], until: Day): LifeLine | null => {
  const seen = history.filter((entry) => entry.to !== 'draft' && entry.onDay <= until)
  const [first] = seen
  if (!first) return null
  const ends = (place: number): Day => seen[place + 1]?.onDay ?? until
  const states = seen
    .map(({ to, onDay }, place) => ({ state: to, from: onDay, to: ends(place) }))
    .reduce<{ state: CaseState; from: Day; to: Day }[]>((kept, span) => {
      const last = kept.at(-1)
      if (last?.state === span.state) last.to = span.to
      else kept.push({ ...span })
      return kept
    }, [])
  return { from: first.onDay, states, clock: longClock(seen, ends) }
}

const longClock = (seen: readonly Entry[], ends: (place: number) => Day): LifeLine['clock'] => {
  const now = seen.at(-1)?.clocks ?? []
  const name = spanning.find((one) => now.some((clock) => clock.name === one && clock.state !== 'stopped'))
  const clock = now.find((one) => one.name === name)
  if (!clock) return null
  const runs = seen.flatMap(({ clocks, onDay }, place) => {
    const then = clocks.find((one) => one.name === clock.name)
    if (!then || then.state === 'stopped' || then.startedOn < clock.startedOn) return []
    return [{ state: then.state, from: onDay, to: ends(place) }]
  })
  return { name: clock.name, dueOn: clock.dueOn, runs }
}
