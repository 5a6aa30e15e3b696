import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import type { Visit } from './evaluations.ts'

/** Countries, visits and levels as the reader calls them. */
export const useEvaluationWords = () => {
  const t = useWords()
  const forms = useForms()
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' })
  return {
    country: (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code),
    visit: ({ kind, number }: Pick<Visit, 'kind' | 'number'>) => t(`evaluation.named.${kind}`, { number }),
    days: ({ from, until }: Pick<Visit, 'from' | 'until'>) =>
      from === until ? forms.day(from) : `${forms.shortDay(from)} – ${forms.day(until)}`,
    level: (level: number | null | undefined) =>
      level === null
        ? t('evaluation.noEvidence')
        : level === undefined
          ? t('evaluation.notScored')
          : forms.number(level),
    group: (group: string) => t(`evaluation.group.${group}`),
  }
}
