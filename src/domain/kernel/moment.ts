import { addDays, type Day, day, fromOrdinal, type Instant, ordinal, ordinalOf } from './day.ts'

/** The present as an action hands it in: the instant, and the day it is at the office. */
export interface Moment {
  readonly at: Instant
  readonly day: Day
}

export const DAY_MS = 86_400_000
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})Z$/

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochMs = (instant: Instant): number => {
  const [, date, hours, minutes, seconds, ms] = INSTANT.exec(instant) ?? []
  if (date === undefined) throw new RangeError(`not an instant: ${instant}`)
  return (
    ordinal(day(date)) * DAY_MS +
    Number(hours) * 3_600_000 +
    Number(minutes) * 60_000 +
    Number(seconds) * 1000 +
    Number(ms)
  )
}

export const instantAt = (ms: number): Instant => {
  const days = Math.floor(ms / DAY_MS)
  return `${fromOrdinal(days)}T${clockFace(ms - days * DAY_MS)}Z` as Instant
}

/** '16:02:05.000', so many milliseconds after midnight. */
const clockFace = (ms: number): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const rest = String(ms % 1000).padStart(3, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${rest}`
}

/** What the wall clock of an IANA zone shows, as if it were UTC: in milliseconds, whole seconds. */
const wallMs = (ms: number, zone: string): number => {
  const shown: Record<string, number> = {}
  for (const { type, value } of wallClockOf(zone).formatToParts(ms)) shown[type] = Number(value)
  const { year = 0, month = 0, day: date = 0, hour = 0, minute = 0, second = 0 } = shown
  return ordinalOf(year, month, date) * DAY_MS + hour * 3_600_000 + minute * 60_000 + second * 1000
}

const wallClocks = new Map<string, Intl.DateTimeFormat>()

const wallClockOf = (zone: string): Intl.DateTimeFormat => {
  const known = wallClocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  wallClocks.set(zone, made)
  return made
}

/** The day it is at an office, by its IANA zone. */
export const dayAt = (instant: Instant, zone: string): Day =>
  fromOrdinal(Math.floor(wallMs(epochMs(instant), zone) / DAY_MS))

/** The time an office's clock shows, '16:02'. */
export const timeAt = (instant: Instant, zone: string): string => {
  const wall = wallMs(epochMs(instant), zone)
  return clockFace(wall - Math.floor(wall / DAY_MS) * DAY_MS).slice(0, 5)
}

export const momentAt = (instant: Instant, zone: string): Moment => ({
  at: instant,
  day: dayAt(instant, zone),
})

/** The last millisecond of an office's day: a term that ends that day can be kept until then. */
export const endOfDay = (on: Day, zone: string): Instant => {
  const midnight = ordinal(addDays(on, 1)) * DAY_MS
  const before = wallMs(midnight - DAY_MS, zone) - (midnight - DAY_MS)
  const after = wallMs(midnight + DAY_MS, zone) - (midnight + DAY_MS)
  if (before === after) return instantAt(midnight - before - 1)
  return instantAt(firstAfter(midnight, zone) - 1)
}

// The clocks change about then, perhaps at midnight itself: look for the first millisecond of a later day.
const firstAfter = (wallMidnight: number, zone: string): number => {
  let [early, late] = [wallMidnight - DAY_MS, wallMidnight + DAY_MS]
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (wallMs(middle, zone) >= wallMidnight) late = middle
    else early = middle
  }
  return late
}
