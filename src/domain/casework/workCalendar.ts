import { type Day, fromOrdinal, ordinal } from '../kernel/day.ts'

/** Which days an office works. Made once from a programme's holidays and asked often. */
export interface WorkCalendar {
  /** By weekday, Sunday first: whether the office works. */
  readonly works: readonly boolean[]
  /** Ordinals of the holidays that fall on a day it would work, ascending. */
  readonly closed: readonly number[]
}

export type Count = 'working' | 'calendar'

/** `weekend`: 0 Sunday … 6 Saturday. */
export const workCalendar = (holidays: Iterable<Day>, weekend: readonly number[] = [0, 6]): WorkCalendar => {
  const works = [0, 1, 2, 3, 4, 5, 6].map((day) => !weekend.includes(day))
  if (!works.includes(true)) throw new RangeError('an office works at least one day a week')
  const closed = [...new Set([...holidays].map(ordinal))].filter((n) => works[weekdayOf(n)])
  return { works, closed: closed.sort((a, b) => a - b) }
}

export const isWorkingDay = (calendar: WorkCalendar, day: Day): boolean => isWorking(calendar, ordinal(day))

/** Days that count, after `from` and up to and with `to`; negative when `to` is the earlier. */
export const daysCounted = (calendar: WorkCalendar, count: Count, from: Day, to: Day): number => {
  const [start, end] = [ordinal(from), ordinal(to)]
  if (count === 'calendar') return end - start
  return workedUntil(calendar, end) - workedUntil(calendar, start)
}

/**
 * The day on which so many counted days have passed: day 1 is the day after `from`. No days: `from` itself.
 * Days below nought go back to the working day after which that many were counted.
 */
export const addCounted = (calendar: WorkCalendar, count: Count, from: Day, days: number): Day => {
  if (count === 'calendar') return fromOrdinal(ordinal(from) + days)
  let on = ordinal(from)
  for (let left = days; left > 0; ) {
    on += 1
    if (isWorking(calendar, on)) left -= 1
  }
  for (let over = -days; over > 0; ) {
    if (isWorking(calendar, on)) over -= 1
    on -= 1
  }
  // What went back ends on a working day, as every working term does.
  while (days < 0 && !isWorking(calendar, on)) on -= 1
  return fromOrdinal(on)
}

const weekdayOf = (n: number): number => (((n + 4) % 7) + 7) % 7

const isWorking = (calendar: WorkCalendar, n: number): boolean =>
  calendar.works[weekdayOf(n)] === true && calendar.closed[closedUntil(calendar, n) - 1] !== n

/** Working days from the start of all time, counted so that only differences mean something. */
const workedUntil = (calendar: WorkCalendar, n: number): number => {
  const weeks = Math.floor(n / 7)
  const perWeek = calendar.works.filter(Boolean).length
  let worked = weeks * perWeek
  for (let on = weeks * 7 + 1; on <= n; on += 1) if (calendar.works[weekdayOf(on)]) worked += 1
  return worked - closedUntil(calendar, n)
}

/** How many closed days there are up to and with a day. */
const closedUntil = ({ closed }: WorkCalendar, n: number): number => {
  let [low, high] = [0, closed.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((closed[middle] ?? Infinity) <= n) low = middle + 1
    else high = middle
  }
  return low
}
