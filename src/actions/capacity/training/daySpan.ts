const months = {
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const

const short = (day: string, language: 'es' | 'en'): string =>
  `${Number(day.slice(8, 10))} ${months[language][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** '4 feb 2027', or '4 feb 2027 – 6 feb 2027'. */
export const shortDaySpan = (from: string, until: string, language: 'es' | 'en'): string =>
  from === until ? short(from, language) : `${short(from, language)} – ${short(until, language)}`
