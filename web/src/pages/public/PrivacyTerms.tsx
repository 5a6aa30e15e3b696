import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'

interface Kept {
  readonly keeps: readonly { readonly kind: string; readonly days: number }[]
}

/** For how long what is kept, as it is set here and now. */
export function PrivacyTerms() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<Kept>('/api/v1/privacy')
  return (
    <>
      <p>{t('web.privacy.terms')}</p>
      <Fetched of={found} rows={6}>
        {({ keeps }) => (
          <ul>
            {keeps.map(({ kind, days }) => (
              <li key={kind}>
                {t(`web.privacy.kind.${kind}`)}:{' '}
                <span className="b6 nb">{t('web.privacy.days', { days: forms.number(days) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </>
  )
}
