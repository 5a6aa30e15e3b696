import { type Language, localeOf } from './language.ts'

const months = {
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const
const weekdays = {
  es: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

/** Dates and numbers as the reader writes them. A day is '2026-12-14'; an instant is an ISO time. */
export interface Forms {
  /** 14 dic 2026 · 14 Dec 2026 */
  readonly day: (day: string) => string
  /** 14 dic · 14 Dec; with its year where it is not this one */
  readonly shortDay: (day: string) => string
  /** lun 14 dic · Mon 14 Dec; with its year where it is not this one */
  readonly weekday: (day: string) => string
  /** dic · Dec */
  readonly month: (day: string) => string
  /** 14 de diciembre de 2026 · 14 December 2026 */
  readonly longDay: (day: string) => string
  /** 10:42, in the reader's own zone unless one is given */
  readonly time: (instant: string) => string
  /** 14 dic 2026, 10:42 */
  readonly moment: (instant: string) => string
  /** lun 14 dic, 10:42 */
  readonly shortMoment: (instant: string) => string
  /** 1,214 */
  readonly number: (value: number, digits?: number) => string
  /** 71 % (50 de 70) · 71% (50 of 70): never a percentage without its count */
  readonly share: (part: number, whole: number) => string
  /** 1.2 MB */
  readonly size: (bytes: number) => string
  /** uno, dos y tres · one, two and three */
  readonly list: (items: readonly string[]) => string
}

/** `now` tells which year needs no saying. */
export const formsIn = (
  language: Language,
  timeZone?: string,
  now: string = new Date().toISOString(),
): Forms => {
  const locale = localeOf(language)
  const thisYear = inZone(now, timeZone).day.slice(0, 4)
  const dayOf = (instant: string) => inZone(instant, timeZone)
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  const day = (text: string) => {
    const { year, month, date } = parts(text)
    return `${date} ${months[language][month - 1]} ${year}`
  }
  const month = (text: string) => months[language][parts(text).month - 1] ?? ''
  const shortDay = (text: string) =>
    text.startsWith(thisYear) ? `${parts(text).date} ${month(text)}` : day(text)
  const weekday = (text: string) => `${weekdays[language][weekdayOf(text)]} ${shortDay(text)}`
  const longDay = (text: string) =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${text.slice(0, 10)}T12:00:00Z`))
  return {
    day,
    shortDay,
    weekday,
    month,
    longDay,
    time: (instant) => dayOf(instant).time,
    moment: (instant) => `${day(dayOf(instant).day)}, ${dayOf(instant).time}`,
    shortMoment: (instant) => `${weekday(dayOf(instant).day)}, ${dayOf(instant).time}`,
    number,
    share: (part, whole) => shareIn(language, part, whole, number),
    size: (bytes) => sizeIn(bytes, number),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  }
}

const parts = (text: string) => {
  const [year = 0, month = 1, date = 1] = text.slice(0, 10).split('-').map(Number)
  return { year, month, date }
}

const weekdayOf = (text: string) => new Date(`${text.slice(0, 10)}T12:00:00Z`).getUTCDay()

const inZone = (instant: string, timeZone?: string) => {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(instant))
  const [day = '', time = ''] = shown.split(' ')
  return { day, time }
}

const shareIn = (language: Language, part: number, whole: number, number: (value: number) => string) => {
  if (whole === 0) return language === 'es' ? '0 de 0' : '0 of 0'
  const percent = number(Math.round((part / whole) * 100))
  return language === 'es'
    ? `${percent} % (${number(part)} de ${number(whole)})`
    : `${percent}% (${number(part)} of ${number(whole)})`
}

const sizeIn = (bytes: number, number: (value: number, digits?: number) => string) => {
  if (bytes < 1000) return `${number(bytes)} B`
  if (bytes < 1_000_000) return `${number(bytes / 1000)} kB`
  return `${number(bytes / 1_000_000, 1)} MB`
}
