import { useState } from 'react'
import type { Answer } from '../../api/answer.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { Facts } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { AnswerMark } from './PilotMark.tsx'
import type { InvitationRead } from './pilots.ts'
import '../../look/pilots.css'

/** The letter, until when it waits, and the answer. */
export function InvitationTold(props: {
  readonly of: InvitationRead
  readonly send: (said: { readonly answer: string; readonly reason: string }) => Promise<Answer<unknown>>
  readonly onDone: () => Promise<void>
}) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const { of } = props
  return (
    <div className="pilot-told">
      <Facts
        of={[
          [t('pilots.column.programme'), say(of.programme.name)],
          [t('pilots.column.sector'), say(of.sector)],
          [t('pilots.column.stage'), say(of.stage)],
          [t('pilots.column.answerBy'), forms.day(of.answerBy)],
          [t('pilots.column.standing'), <AnswerMark key="mark" of={of.standing} />],
        ]}
      />
      <Voice>{of.letter}</Voice>
      {of.reason ? <Voice>{of.reason}</Voice> : null}
      {of.standing === 'accepted' ? (
        <Notice
          tone="good"
          title={t(of.stageStartedOn ? 'pilot.invited.apply' : 'pilot.invited.waits')}
          todo={t('pilot.invited.taxId', { taxId: of.taxId })}
        />
      ) : null}
      {of.standing === 'noAnswer' ? (
        <Notice tone="heed" title={t('refusal.pilots.invitation.tooLate')} />
      ) : null}
      {of.standing === 'invited' ? <AnswerForm send={props.send} onDone={props.onDone} /> : null}
    </div>
  )
}

function AnswerForm(props: {
  readonly send: (said: { readonly answer: string; readonly reason: string }) => Promise<Answer<unknown>>
  readonly onDone: () => Promise<void>
}) {
  const t = useWords()
  const [answer, setAnswer] = useState('accept')
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'reason', unknown>({
    check: () => (answer === 'decline' && !reason.trim() ? { reason: t('pilot.form.reasonMissing') } : {}),
    send: () => props.send({ answer, reason }),
    onDone: props.onDone,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.invited.answer')}>
      <Choice
        legend={t('pilot.invited.answer')}
        name="answer"
        value={answer}
        onChange={setAnswer}
        options={['accept', 'decline'].map((value) => ({ value, label: t(`pilot.invited.${value}`) }))}
      />
      {answer === 'decline' ? (
        <TextArea
          voice
          name="reason"
          label={t('pilot.invited.why')}
          rows={3}
          longest={5000}
          value={reason}
          onChange={setReason}
          error={missing.reason}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('pilot.invited.send')}
        </Button>
      </Acts>
    </form>
  )
}
