import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { useGo } from '../../parts/Go.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { asSent, type DraftFault, draftOf, useDraftFaults, WorkshopFields } from './WorkshopFields.tsx'
import { type TrainingModule, type WorkshopRead, workshopDoor, workshopsDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

/** Drafts a workshop and goes to it; or changes the one given. */
export function DraftWorkshop(props: {
  readonly modules: readonly TrainingModule[]
  readonly of?: WorkshopRead
  readonly onClose: () => void
}) {
  const t = useWords()
  const go = useGo()
  const faults = useDraftFaults()
  const [draft, setDraft] = useState(draftOf(props.of))
  const id = props.of?.id
  const { missing, refusal, busy, submit } = useSending<DraftFault, { readonly id: string }>({
    check: () => faults(draft),
    send: () =>
      id === undefined
        ? api.post(workshopsDoor, asSent(draft))
        : api.put(workshopDoor, asSent(draft), { path: { id } }),
    onDone: async (made) => {
      await workshopsChanged()
      if (id === undefined) await go(`/talleres/${made.id}`)
      else props.onClose()
    },
  })
  const name = t(id === undefined ? 'workshops.draft' : 'workshop.change')
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={name}>
      <WorkshopFields draft={draft} onChange={setDraft} modules={props.modules} missing={missing} />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(id === undefined ? 'workshops.form.send' : 'workshops.form.save')}
        </Button>
        <TextButton onClick={props.onClose}>{t('web.cancel')}</TextButton>
      </Acts>
    </form>
  )
}
