import { TextButton } from '../../parts/Button.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { AtDesk, Crosswalk, RelationWords } from './crosswalks.ts'
import { WordsTold } from './WordsTold.tsx'

/** Everything that was said of a relation, the latest first, down to what its file says. */
export function RelationHistory(props: {
  readonly of: AtDesk
  readonly crosswalk: Crosswalk
  readonly onPropose: (words: RelationWords) => void
}) {
  const t = useWords()
  const forms = useForms()
  const { of, crosswalk, onPropose } = props
  const { history, file, may } = of
  if (history.length === 0) return null
  const isChanged = history.some(({ kind, counts }) => kind === 'confirm' && counts)
  return (
    <details className="more">
      <summary>{t('cruces.review.history', { count: history.length })}</summary>
      <ol className="said">
        {history.map(({ id, kind, by, on, words, reason, counts }) => (
          <li key={id}>
            <p className="sm b6">
              {t(`cruces.said.${kind}`, { by, day: forms.day(on) })}
              {counts ? '' : ` (${t('cruces.review.stale')})`}
            </p>
            {words && id !== of.proposal?.id ? <WordsTold of={words} crosswalk={crosswalk} /> : null}
            {reason && id !== of.proposal?.id ? <Voice>{reason}</Voice> : null}
          </li>
        ))}
        <li>
          <p className="sm b6">{t('cruces.review.file', { by: file.saidBy, day: forms.day(file.on) })}</p>
          <WordsTold of={file} crosswalk={crosswalk} />
          {isChanged && may.includes('propose') ? (
            <TextButton onClick={() => onPropose(file)}>{t('cruces.review.backToFile')}</TextButton>
          ) : null}
        </li>
      </ol>
    </details>
  )
}
