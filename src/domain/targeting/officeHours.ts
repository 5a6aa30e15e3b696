import type { Instant } from '../kernel/day.ts'
import { timeAt } from '../kernel/moment.ts'

const MOST_KEPT = 20_000

/** Hours of a zone's clock, each minute reckoned once: a calendar is slow beside a decision. */
export const officeHours = (zone: string): ((instant: string) => number) => {
  const known = new Map<string, number>()
  return (instant) => {
    const minute = instant.slice(0, 16)
    const found = known.get(minute)
    if (found !== undefined) return found
    if (known.size >= MOST_KEPT) known.clear()
    const hour = Number(timeAt(`${minute}:00.000Z` as Instant, zone).slice(0, 2))
    known.set(minute, hour)
    return hour
  }
}
