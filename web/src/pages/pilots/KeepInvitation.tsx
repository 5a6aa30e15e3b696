import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { Choice } from '../../parts/Choice.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { Voice } from '../../parts/Voice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { pilotChanged } from './pilotChanged.ts'
import type { InvitationLine, PilotRead } from './pilots.ts'

/** One invitation, whole: its letter, and what the office may do with it. */
export function KeepInvitation(props: { readonly of: PilotRead; readonly invitation: InvitationLine }) {
  const t = useWords()
  const forms = useForms()
  const { of, invitation } = props
  const open = ['invited', 'noAnswer', 'accepted'].includes(invitation.standing)
  return (
    <div style={{ marginTop: 24 }}>
      <Heading>{invitation.name}</Heading>
      <p className="sm">
        {t('pilot.invitation.sent', {
          day: forms.day(invitation.invitedAt.slice(0, 10)),
          email: invitation.email,
        })}
        {' · '}
        {t(invitation.known ? 'pilot.invitation.known' : 'pilot.invitation.unknown')}
      </p>
      <Voice>{invitation.letter}</Voice>
      {invitation.reason ? <Voice>{invitation.reason}</Voice> : null}
      {of.may.manage && open ? <Keep invitation={invitation} /> : null}
    </div>
  )
}

function Keep({ invitation }: { readonly invitation: InvitationLine }) {
  const t = useWords()
  const accepted = invitation.standing === 'accepted'
  const steps = accepted ? ['withdraw'] : ['prolong', 'accept', 'decline', 'withdraw']
  const [step, setStep] = useState(steps[0] ?? 'withdraw')
  const [reason, setReason] = useState('')
  const [answerBy, setAnswerBy] = useState('')
  const { missing, refusal, busy, submit } = useSending<'reason' | 'answerBy', unknown>({
    check: () =>
      step === 'prolong'
        ? answerBy
          ? {}
          : { answerBy: t('pilot.form.missing.answerBy') }
        : reason.trim()
          ? {}
          : { reason: t('pilot.form.reasonMissing') },
    send: () =>
      api.post(
        '/api/v1/pilot-invitations/{id}',
        { step, reason, answerBy: step === 'prolong' ? answerBy : null },
        { path: { id: invitation.id } },
      ),
    onDone: pilotChanged,
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('pilot.keep')}>
      <Choice
        legend={t('pilot.keep')}
        name="step"
        column
        value={step}
        onChange={setStep}
        options={steps.map((value) => ({ value, label: t(`pilot.keep.${value}`) }))}
      />
      {step === 'prolong' ? (
        <DateField
          name="answerBy"
          label={t('pilots.column.answerBy')}
          value={answerBy}
          onChange={setAnswerBy}
          error={missing.answerBy}
        />
      ) : (
        <TextArea
          name="reason"
          label={t('pilots.column.reason')}
          rows={2}
          longest={5000}
          value={reason}
          onChange={setReason}
          error={missing.reason}
        />
      )}
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" look="line" busy={busy}>
          {t('pilot.keep.send')}
        </Button>
      </Acts>
    </form>
  )
}
