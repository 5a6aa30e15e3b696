import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Levels } from './reading.ts'

/** «170 obligatorios, 50 recomendados y 9 mixtos»; what there is none of is not named. */
export const useLevelWords = () => {
  const t = useWords()
  const forms = useForms()
  return (levels: Levels): string =>
    forms.list(
      [
        levels.must ? t('reading.count.must', { count: levels.must }) : '',
        levels.should ? t('reading.count.should', { count: levels.should }) : '',
        levels.mixed ? t('reading.count.mixed', { count: levels.mixed }) : '',
        levels.customs ? t('reading.count.customs', { count: levels.customs }) : '',
      ].filter(Boolean),
    )
}
