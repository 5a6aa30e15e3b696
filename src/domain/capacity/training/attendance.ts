import type { Instant } from '../../kernel/day.ts'
import { epochMs } from '../../kernel/moment.ts'

/** Who came to how many of a workshop's sessions, and whether that is what its certificate asks for. */
export interface Attended {
  readonly attended: number
  readonly sessions: number
}

export const earnsCertificate = ({ attended, sessions }: Attended, asked: number): boolean =>
  sessions > 0 && attended > 0 && attended >= sessionsAsked(sessions, asked)

/** 0.8 of 5 sessions are 4; 0.8 of 3 are 3: what is asked is never less than the share. */
export const sessionsAsked = (sessions: number, asked: number): number =>
  Math.max(1, Math.ceil(sessions * asked - 1e-9))

const HOUR_MS = 3_600_000

interface Lasting {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Hours of the sessions, to a quarter. */
export const hoursOf = (sessions: readonly Lasting[]): number => {
  const lasted = sessions.reduce((sum, { startsAt, endsAt }) => sum + epochMs(endsAt) - epochMs(startsAt), 0)
  return Math.max(0.25, Math.round((lasted / HOUR_MS) * 4) / 4)
}
