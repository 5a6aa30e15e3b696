import { localeOf } from '../../words/language.ts'
import { useLanguage } from '../../words/useLanguage.ts'

/** Numbers with the decimals they have, as the reader writes them. */
export const useDecimal = (): ((value: number) => string) => {
  const locale = localeOf(useLanguage())
  return (value) => value.toLocaleString(locale, { maximumFractionDigits: 6 })
}
