import type { Day, Instant } from '../domain/kernel/day.ts'
import type { Language } from '../domain/programmes/programme.ts'
import type { Text } from '../domain/standards/text.ts'

const locales = { es: 'es-MX', en: 'en-GB' } as const satisfies Record<Language, string>

/** '14 de diciembre de 2026', '14 December 2026'. */
export const writtenDay = (day: Day): Text => ({
  es: longDay(day, 'es'),
  en: longDay(day, 'en'),
})

/** '14 dic 2026', '14 Dec 2026'. */
export const shortDay = (day: Day): Text => ({ es: short(day, 'es'), en: short(day, 'en') })

/** '14 dic 2026, 10:47:12 (UTC−6)': an instant on the clock of the office. */
export const writtenInstant = (instant: Instant, timeZone: string): Text => {
  const at = new Date(instant)
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at)
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')
  const zone = (offset?.value ?? 'GMT').replace('GMT', 'UTC').replace('-', '−')
  const [day, time] = [clock.slice(0, 10) as Day, clock.slice(11)]
  return { es: `${short(day, 'es')}, ${time} (${zone})`, en: `${short(day, 'en')}, ${time} (${zone})` }
}

const longDay = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

const short = (day: Day, language: Language): string => {
  const month = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
  return `${Number(day.slice(8))} ${month.slice(0, 3)} ${day.slice(0, 4)}`
}
