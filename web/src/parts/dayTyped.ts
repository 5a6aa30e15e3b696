const months = [
  ['ene', 'jan'],
  ['feb'],
  ['mar'],
  ['abr', 'apr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['ago', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dic', 'dec'],
] as const

/** «14/12/2026», «14-12-26», «14 dic 2026», '14 December 2026' and '2026-12-14' are all that Monday; else nothing. */
export const dayTyped = (typed: string): string | null => {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const digits = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/.exec(text)
  if (digits) return dayOf(digits[3], digits[2], digits[1])
  const letters = /^(\d{1,2})(?: de)? (\p{L}{3})\p{L}*\.?(?: de)? (\d{4})$/u.exec(text)
  if (!letters) return null
  const month = months.findIndex((names) => names.some((name) => name === letters[2])) + 1
  return dayOf(letters[3], String(month), letters[1])
}

/** A day that exists: the 31st of February is none. */
const dayOf = (year = '', month = '', date = ''): string | null => {
  const full = year.length === 2 ? `20${year}` : year
  const day = `${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const real = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day ? null : day
}
