import { Standing, Status } from '../../parts/Status.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Criterion } from './profile.ts'

/** What the office wrote when it sent this answer back, and whether something was done about it. */
export function Returned({ returned }: { readonly returned: NonNullable<Criterion['returned']> }) {
  const t = useWords()
  const forms = useForms()
  const day = forms.day(returned.at)
  return (
    <div className={returned.corrected ? 'note idle returned' : 'note halt returned'}>
      {returned.corrected ? (
        <Standing tone="idle" icon="tick">
          {t('assess.returned.corrected', { day })}
        </Standing>
      ) : (
        <Status of="answerReturned">{t('assess.returned.on', { day })}</Status>
      )}
      <Voice by={returned.by}>{returned.reason}</Voice>
    </div>
  )
}
