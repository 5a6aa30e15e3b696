/** A calendar day, '2026-03-02', without time or zone. Days compare as text. */
export type Day = string & { readonly __day: unique symbol }

/** An instant, ISO 8601 in UTC with milliseconds: '2026-03-02T17:04:05.000Z'. Instants compare as text. */
export type Instant = string & { readonly __instant: unique symbol }

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

export const isDay = (text: string): text is Day => {
  const parts = DAY.exec(text)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

export const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days since 1970-01-01 (civil calendar; after Howard Hinnant's days_from_civil). */
export const ordinal = (d: Day): number => {
  const [y, m, date] = d.split('-') as [string, string, string]
  return ordinalOf(Number(y), Number(m), Number(date))
}

export const ordinalOf = (y: number, m: number, date: number): number => {
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export const fromOrdinal = (n: number): Day => {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day
}

export const addDays = (d: Day, days: number): Day => fromOrdinal(ordinal(d) + days)

export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from)

/** 0 Sunday … 6 Saturday. */
export const weekday = (d: Day): number => (((ordinal(d) + 4) % 7) + 7) % 7

/** The same date so many months on; a date the month lacks becomes its last (31 Jan + 1 → 28 or 29 Feb). */
export const addMonths = (d: Day, months: number): Day => {
  const [y, m, date] = d.split('-').map(Number) as [number, number, number]
  const total = y * 12 + (m - 1) + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  const two = (value: number) => String(value).padStart(2, '0')
  return day(
    `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(date, daysInMonth(year, month)))}`,
  )
}
