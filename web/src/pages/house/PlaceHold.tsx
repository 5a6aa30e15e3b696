import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextArea, TextField } from '../../parts/Field.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { holdsChanged } from './holdsChanged.ts'
import { holdsDoor } from './retention.ts'

/** Holds a case or a company, with the reason that whoever asks later will read. */
export function PlaceHold() {
  const t = useWords()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <Acts>
        <Button small look="line" icon="plus" onClick={() => setOpen(true)}>
          {t('holds.add')}
        </Button>
      </Acts>
    )
  return <HoldForm onClose={() => setOpen(false)} />
}

function HoldForm({ onClose }: { readonly onClose: () => void }) {
  const t = useWords()
  const [about, setAbout] = useState('')
  const [reason, setReason] = useState('')
  const { missing, refusal, busy, submit } = useSending<'about' | 'reason', unknown>({
    check: () => ({
      ...(about.trim() ? {} : { about: t('holds.aboutMissing') }),
      ...(reason.trim() ? {} : { reason: t('holds.reasonMissing') }),
    }),
    send: () => api.post(holdsDoor, { about, reason }),
    onDone: async () => {
      await holdsChanged()
      onClose()
    },
  })
  return (
    <form
      className="fields"
      noValidate
      onSubmit={submit}
      style={{ marginTop: 20 }}
      aria-label={t('holds.add')}
    >
      <TextField
        name="about"
        label={t('holds.about')}
        longest={60}
        value={about}
        onChange={setAbout}
        error={missing.about}
      />
      <TextArea
        name="reason"
        label={t('holds.reason')}
        rows={3}
        longest={2000}
        value={reason}
        onChange={setReason}
        error={missing.reason}
      />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('holds.place')}
        </Button>
        <TextButton onClick={onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
