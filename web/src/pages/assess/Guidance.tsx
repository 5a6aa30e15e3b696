import { useWords } from '../../words/useWords.ts'
import { useText } from '../apply/useText.ts'
import type { Criterion } from './profile.ts'

/** What an answer had best cover, and what usually proves it. */
export function Guidance({ criterion }: { readonly criterion: Criterion }) {
  const t = useWords()
  const say = useText()
  return (
    <div className="guidance">
      <h4>{t('assess.guidance.covers')}</h4>
      <p className="sm">{say(criterion.guidance)}</p>
      <h4>{t('assess.guidance.evidence')}</h4>
      <p className="sm">{say(criterion.typicalEvidence)}</p>
    </div>
  )
}
