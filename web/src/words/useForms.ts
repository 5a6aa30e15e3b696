import { useMemo } from 'react'
import { type Forms, formsIn } from './forms.ts'
import { useLanguage } from './useLanguage.ts'
import { useWords } from './useWords.ts'

export type DayCount = 'working' | 'calendar'

export interface FormsWithWords extends Forms {
  /** «15 días hábiles» · '15 working days'. Never a count without saying which days. */
  readonly days: (count: number, counted: DayCount) => string
  /** The same without its number, to stand beside a large one. */
  readonly dayWords: (count: number, counted: DayCount) => string
}

/** Dates and numbers in the reader's form. Give the office's zone where its clock is the one that counts. */
export const useForms = (timeZone?: string): FormsWithWords => {
  const language = useLanguage()
  const t = useWords()
  const forms = useMemo(() => formsIn(language, timeZone), [language, timeZone])
  const key = (counted: DayCount) => (counted === 'working' ? 'web.days.working' : 'web.days.calendar')
  return {
    ...forms,
    days: (count, counted) => `${forms.number(count)} ${t(key(counted), { count: Math.abs(count) })}`,
    dayWords: (count, counted) => t(key(counted), { count: Math.abs(count) }),
  }
}
