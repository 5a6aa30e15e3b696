import { useWords } from '../words/useWords.ts'

export function SkipLink() {
  const t = useWords()
  return (
    <a className="skip" href="#main">
      {t('web.skip')}
    </a>
  )
}
