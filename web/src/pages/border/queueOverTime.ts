import type { QueueHour, RecoveryPoint } from './incidents.ts'

export interface QueuePoint {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly waiting: number
}

export interface QueueCurve {
  readonly actual: readonly QueuePoint[]
  readonly projected: readonly QueuePoint[]
  readonly most: number
  /** When all that may go would be gone; none where some have no hour. Those that are held may not. */
  readonly goneAt: number | null
}

export const HOUR_MS = 3_600_000

/** How the queue grew and shrank until it was last counted, and how it would go from there. */
export const queueOverTime = (
  queue: readonly QueueHour[],
  projected: readonly RecoveryPoint[],
  now: number,
  held = 0,
): QueueCurve => {
  let waiting = 0
  const actual: QueuePoint[] = []
  for (const { hour, came, left } of queue) {
    if (hour > now) break
    actual.push({ at: hour, waiting })
    waiting += came - left
    actual.push({ at: hour, waiting })
  }
  if (actual.length > 0) actual.push({ at: now, waiting })
  let rest = waiting
  const ahead: QueuePoint[] = [{ at: now, waiting: rest }]
  for (const { hour, released } of projected) {
    const end = Math.max(now, hour + HOUR_MS)
    ahead.push({ at: Math.max(now, hour), waiting: rest })
    rest = Math.max(0, rest - released)
    ahead.push({ at: end, waiting: rest })
  }
  return {
    actual,
    projected: projected.length > 0 ? ahead : [],
    most: Math.max(0, ...actual.map((point) => point.waiting)),
    goneAt: rest <= held && projected.length > 0 ? (ahead.at(-1)?.at ?? null) : null,
  }
}
