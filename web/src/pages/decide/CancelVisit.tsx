import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { TextArea } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import type { Visit } from './caseTypes.ts'
import { caseChanged } from './useCase.ts'

/** Takes a visit out of the plan, with why; it stays in the case as cancelled. */
export function CancelVisit({ visit }: { readonly visit: Visit }) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { refusal, busy, submit } = useSending({
    send: () => api.post('/api/v1/visits/{id}/cancel', { reason }, { path: { id: visit.id } }),
    onDone: async () => {
      setOpen(false)
      await caseChanged()
    },
  })
  return (
    <>
      <TextButton onClick={() => setOpen(true)}>{t('office.visits.cancel')}</TextButton>
      <Dialog open={open} title={t('office.visits.cancel')} onClose={() => setOpen(false)}>
        <form className="fields" noValidate onSubmit={submit}>
          <TextArea voice rows={3} label={t('office.visits.cancelWhy')} value={reason} onChange={setReason} />
          <RefusalNotice of={refusal} />
          <Acts>
            <Button type="submit" look="halt" busy={busy}>
              {t('office.visits.cancel')}
            </Button>
            <TextButton onClick={() => setOpen(false)}>{t('web.cancel')}</TextButton>
          </Acts>
        </form>
      </Dialog>
    </>
  )
}
