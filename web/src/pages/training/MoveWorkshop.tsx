import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

const asksReason = ['cancel', 'reopen']

/** The steps that may be taken now; what is undone asks why. */
export function MoveWorkshop({ of }: { readonly of: WorkshopRead }) {
  const t = useWords()
  const [step, setStep] = useState<string>()
  const [reason, setReason] = useState('')
  const { missing, refusal, setRefusal, busy, submit } = useSending<'reason', unknown>({
    check: () =>
      step && asksReason.includes(step) && !reason.trim() ? { reason: t('workshop.reasonMissing') } : {},
    send: () => api.post(`${workshopDoor}/steps`, { step, reason }, { path: { id: of.id } }),
    onDone: async () => {
      setStep(undefined)
      await workshopsChanged()
    },
  })
  const ask = (one: string) => {
    setRefusal(undefined)
    setReason('')
    setStep(one)
  }
  return (
    <>
      {of.steps.map((one, place) => (
        <Button
          key={one}
          small={place > 0 || one === 'reopen'}
          look={one === 'cancel' ? 'halt' : one === 'reopen' || place > 0 ? 'line' : 'fill'}
          onClick={() => ask(one)}
        >
          {t(`training.step.${one}`)}
        </Button>
      ))}
      <Dialog
        title={step ? t(`training.step.${step}`) : ''}
        open={step !== undefined}
        onClose={() => setStep(undefined)}
      >
        <form className="fields" noValidate onSubmit={submit}>
          <p>{step ? t(`workshop.stepMeans.${step}`) : ''}</p>
          {step && asksReason.includes(step) ? (
            <TextArea
              name="reason"
              rows={3}
              longest={2_000}
              label={t('workshop.reason')}
              value={reason}
              error={missing.reason}
              onChange={setReason}
            />
          ) : null}
          <RefusalNotice of={refusal} />
          <Acts>
            <Button type="submit" busy={busy} look={step === 'cancel' ? 'halt' : 'fill'}>
              {step ? t(`training.step.${step}`) : ''}
            </Button>
            <TextButton onClick={() => setStep(undefined)}>{t('workshop.notNow')}</TextButton>
          </Acts>
        </form>
      </Dialog>
    </>
  )
}
