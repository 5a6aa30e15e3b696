import { addDays, type Day } from '../kernel/day.ts'

/**
 * What is not kept for ever, and for how long unless the programme manager says otherwise. Days are calendar days; nothing
 * may be set below `least` or above `most`. Five years is the term tax law commonly gives for papers of a finished matter;
 * no text of a programme that we saw names one for these, so every default is assumed.
 */
// biome-ignore format: a table, a row a line
export const retentionKinds = {
  signIn:     { days: 180,  least: 30,  most: 3653, certainty: 'assumed' },
  mails:      { days: 180,  least: 30,  most: 3653, certainty: 'assumed' },
  news:       { days: 365,  least: 30,  most: 3653, certainty: 'assumed' },
  messages:   { days: 1826, least: 365, most: 7305, certainty: 'assumed' },
  evidence:   { days: 1826, least: 365, most: 7305, certainty: 'assumed' },
  endedCases: { days: 1826, least: 365, most: 7305, certainty: 'assumed' },
  training:   { days: 1826, least: 365, most: 7305, certainty: 'assumed' },
  groupMeetings: { days: 3653, least: 730, most: 18263, certainty: 'assumed' },
  groupVotes: { days: 1826, least: 730, most: 7305, certainty: 'assumed' },
  announcementReads: { days: 730, least: 365, most: 3653, certainty: 'assumed' },
} as const satisfies Record<string, RetentionRow>

interface RetentionRow {
  readonly days: number
  readonly least: number
  readonly most: number
  readonly certainty: 'verified' | 'secondary' | 'assumed'
}

export type RetentionKind = keyof typeof retentionKinds

export const retentionNames = Object.keys(retentionKinds) as RetentionKind[]

export const fitsKind = (kind: RetentionKind, days: number): boolean =>
  Number.isInteger(days) && days >= retentionKinds[kind].least && days <= retentionKinds[kind].most

/** What ended on this day or later is still kept. */
export const keptSince = (days: number, today: Day): Day => addDays(today, -days)

/** The nightly run is due once a day of the office, from two in the morning on. */
export const isRunDue = (lastRunOn: Day | undefined, today: Day, time: string): boolean =>
  time >= '02:00' && (lastRunOn === undefined || lastRunOn < today)
