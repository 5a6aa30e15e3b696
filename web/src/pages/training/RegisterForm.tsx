import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { linkDoor } from './byLink.ts'
import { asSent, nobody, PersonFields } from './PersonFields.tsx'

/** A minute on a phone: who one is, and where the code goes. */
export function RegisterForm(props: {
  readonly link: string
  readonly waits: boolean
  readonly country: string
}) {
  const t = useWords()
  const [draft, setDraft] = useState({ ...nobody, country: props.country })
  const [sentTo, setSentTo] = useState<string>()
  const { missing, refusal, busy, submit } = useSending<'name' | 'email', unknown>({
    check: () => ({
      ...(draft.name.trim() ? {} : { name: t('taller.form.nameMissing') }),
      ...(draft.email.trim() ? {} : { email: t('taller.form.emailMissing') }),
    }),
    send: () =>
      api.post(
        `${linkDoor}/registrations`,
        { ...asSent(draft), email: draft.email.trim() },
        { path: { link: props.link } },
      ),
    onDone: () => setSentTo(draft.email.trim()),
  })
  if (sentTo)
    return (
      <Notice tone="good" title={t('taller.sentTitle')} todo={t('taller.sent', { email: sentTo })}>
        <TextButton
          onClick={() => {
            setDraft({ ...draft, name: '', email: '', gender: '' })
            setSentTo(undefined)
          }}
        >
          {t('taller.again')}
        </TextButton>
      </Notice>
    )
  return (
    <form className="fields" noValidate onSubmit={submit} aria-label={t('taller.register')}>
      {props.waits ? <Notice tone="heed" title={t('taller.full')} /> : null}
      <PersonFields draft={draft} onChange={setDraft} missing={missing} email="asked" />
      <p className="sm soft prose">{t('taller.privacy')}</p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button type="submit" busy={busy}>
          {t(props.waits ? 'taller.registerWait' : 'taller.register')}
        </Button>
      </Acts>
    </form>
  )
}
