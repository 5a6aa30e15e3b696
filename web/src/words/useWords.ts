import { useTranslation } from 'react-i18next'
import { isLanguage, localeOf } from './language.ts'

/** A key of `messages/*.json`: the room, a dot, the rest. */
export type WordKey = `${string}.${string}`
export type WordValues = Readonly<Record<string, string | number>>

/** The words of the reader's language: `t('web.search')`, `t('company.left', { count: 1214 })` → 1,214. */
export type Words = (key: WordKey, values?: WordValues) => string

export const useWords = (): Words => {
  const { t, i18n } = useTranslation()
  const locale = localeOf(isLanguage(i18n.language) ? i18n.language : 'es')
  return (key, values = {}) => t(key, { ...values, replace: asWritten(values, locale) })
}

/** Numbers inside a sentence stand as the reader writes them. */
const asWritten = (values: WordValues, locale: string) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString(locale) : value,
    ]),
  )
