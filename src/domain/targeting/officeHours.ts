import type { Instant } from '../kernel/day.ts'
import { timeAt } from '../kernel/moment.ts'

const MOST_KEPT = 20_000

/**
 * Hours of a zone's clock, each quarter of an hour reckoned once: a calendar is slow beside a decision, and every zone is whole
 * quarters away from UTC, before its clock changes and after.
 */
export const officeHours = (zone: string): ((instant: string) => number) => {
  const known = new Map<string, number>()
  return (instant) => {
    const quarter = `${instant.slice(0, 14)}${quarterOf(instant)}`
    const found = known.get(quarter)
    if (found !== undefined) return found
    if (known.size >= MOST_KEPT) known.clear()
    const hour = Number(timeAt(`${quarter}:00.000Z` as Instant, zone).slice(0, 2))
    known.set(quarter, hour)
    return hour
  }
}

const quarterOf = (instant: string): string => {
  const minute = instant.slice(14, 16)
  if (minute < '15') return '00'
  if (minute < '30') return '15'
  return minute < '45' ? '30' : '45'
}
