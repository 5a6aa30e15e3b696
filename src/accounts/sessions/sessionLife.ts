import type { Instant } from '../../domain/kernel/day.ts'
import { epochMs } from '../../domain/kernel/moment.ts'
import type { KnockerRow } from '../../store/people/knocker.ts'

const HOUR = 3_600_000
export const idleMs = HOUR
export const staffMs = 8 * HOUR
export const companyMs = 24 * HOUR
/** How often the last sign of life is written down. */
export const touchMs = 60_000

const since = (now: Instant, then: string) => epochMs(now) - epochMs(then as Instant)

/** An hour without a sign of life ends a session, and so do eight hours for staff and a day for companies. */
export const isAlive = (
  row: Pick<KnockerRow, 'startedAt' | 'lastSeenAt' | 'offices'>,
  now: Instant,
): boolean =>
  since(now, row.lastSeenAt) < idleMs &&
  since(now, row.startedAt) < (row.offices.length > 0 ? staffMs : companyMs)

export const needsTouch = (row: Pick<KnockerRow, 'lastSeenAt'>, now: Instant): boolean =>
  since(now, row.lastSeenAt) >= touchMs

export const isFresh = (steppedUpAt: string | null, now: Instant, seconds: number): boolean => {
  if (steppedUpAt === null) return false
  const age = since(now, steppedUpAt)
  return age >= 0 && age < seconds * 1000
}
