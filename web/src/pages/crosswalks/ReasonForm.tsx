import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { JudgementKind } from './crosswalks.ts'

/** Why somebody takes back, declines or withdraws. */
export function ReasonForm(props: {
  readonly kind: JudgementKind
  readonly send: (reason: string) => Promise<Answer<unknown>>
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'reason', unknown>({
    check: () => (reason.trim() ? {} : { reason: t('cruces.review.reasonMissing') }),
    send: () => props.send(reason),
    onDone: props.onDone,
  })
  const what = t(`cruces.review.${props.kind}`)
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={what}>
      <TextArea
        name="reason"
        autoFocus
        label={t('cruces.review.reason')}
        hint={t('cruces.review.reasonHint')}
        rows={2}
        longest={2000}
        value={reason}
        onChange={setReason}
        error={missing.reason}
      />
      <RefusalNotice of={refusal} />
      <Acts inline>
        <Button type="submit" small busy={busy}>
          {what}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
