import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { asSent, nobody, PersonFields } from './PersonFields.tsx'
import { peopleDoor, type WorkshopRead } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'

/** Somebody who stands before the trainer, one after another. */
export function EnrolForm(props: { readonly workshop: WorkshopRead; readonly onClose: () => void }) {
  const t = useWords()
  const language = useLanguage()
  const [draft, setDraft] = useState(nobody)
  const [entered, setEntered] = useState<{
    readonly name: string
    readonly state: string
    readonly isNew: boolean
  }>()
  const { missing, refusal, busy, submit } = useSending<
    'name',
    { readonly state: string; readonly isNew: boolean }
  >({
    check: () => (draft.name.trim() ? {} : { name: t('taller.form.nameMissing') }),
    send: () =>
      api.post(
        peopleDoor,
        { ...asSent(draft), email: draft.email.trim() || null, language },
        { path: { id: props.workshop.id } },
      ),
    onDone: async ({ state, isNew }) => {
      setEntered({ name: draft.name, state, isNew })
      setDraft({ ...nobody, organisation: draft.organisation, organisationKind: draft.organisationKind })
      await workshopsChanged()
    },
  })
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('workshop.people.enrol')}>
      {entered ? (
        <Notice
          tone={entered.isNew ? 'good' : 'idle'}
          title={t(entered.isNew ? `workshop.people.entered.${entered.state}` : 'workshop.people.there', {
            name: entered.name,
          })}
        />
      ) : null}
      <PersonFields draft={draft} onChange={setDraft} missing={missing} email="optional" />
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t('workshop.people.enter')}
        </Button>
        <TextButton onClick={props.onClose}>{t('workshop.scan.close')}</TextButton>
      </Acts>
    </form>
  )
}
