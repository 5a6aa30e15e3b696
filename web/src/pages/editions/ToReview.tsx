import { useState } from 'react'
import type { Answer, Refusal } from '../../api/answer.ts'
import { queries } from '../../api/queries.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import type { Review } from './editions.ts'

/** An answer that came over from another edition and waits: why, and the word that it still holds. Writing it anew is enough too. */
export function ToReview(props: {
  readonly review: Review
  readonly editable: boolean
  /** Says at the door that it still holds. */
  readonly hold: () => Promise<Answer<unknown>>
}) {
  const t = useWords()
  const say = useText()
  const [refusal, setRefusal] = useState<Refusal>()
  const [held, setHeld] = useState(false)
  const stillHolds = async () => {
    setRefusal(undefined)
    const answer = await props.hold()
    if (!answer.ok) return setRefusal(answer.error)
    setHeld(true)
    void queries.invalidateQueries()
  }
  if (held)
    return (
      <div className="note idle returned" role="status">
        <Standing tone="idle" icon="tick">
          {t('edition.review.held')}
        </Standing>
      </div>
    )
  return (
    <div className="note heed returned">
      <Standing tone="heed" icon="eye">
        {t('edition.review.title')}
      </Standing>
      <p className="sm">{t(`edition.because.${props.review.because}`)}</p>
      {props.review.told.map((text) => (
        <p key={text.en} className="sm soft">
          {say(text)}
        </p>
      ))}
      {props.editable ? (
        <Acts>
          <Button look="line" small onClick={() => void stillHolds()}>
            {t('edition.review.act')}
          </Button>
        </Acts>
      ) : null}
      <RefusalNotice of={refusal} />
    </div>
  )
}
