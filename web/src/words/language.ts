export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language => value === 'es' || value === 'en'

/** Numbers follow Mexico in Spanish: 1,214 and 71 %. */
export const localeOf = (language: Language) => (language === 'es' ? 'es-MX' : 'en')

export const otherLanguage = (language: Language): Language => (language === 'es' ? 'en' : 'es')
