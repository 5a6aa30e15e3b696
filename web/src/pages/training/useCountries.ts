import { useMemo } from 'react'
import { useLanguage } from '../../words/useLanguage.ts'

/** Countries by name in the reader's language, as the browser knows them. */
export const useCountries = (): ((code: string) => string) => {
  const language = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    return (code: string) => {
      try {
        return names.of(code) ?? code
      } catch {
        return code
      }
    }
  }, [language])
}

/** Where the programme of the Americas works, first; others are typed. */
export const countryCodes = [
  'AR',
  'BR',
  'CL',
  'CO',
  'CR',
  'DO',
  'EC',
  'SV',
  'GT',
  'HN',
  'JM',
  'MX',
  'NI',
  'PA',
  'PY',
  'PE',
  'US',
  'UY',
]
