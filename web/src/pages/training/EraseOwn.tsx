import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSending } from '../account/useSending.ts'
import { linkDoor } from './byLink.ts'

/** Whoever came may be forgotten: asked twice, since nobody can take it back. */
export function EraseOwn(props: { readonly link: string; readonly onErased: () => void }) {
  const t = useWords()
  const [sure, setSure] = useState(false)
  const { refusal, busy, submit } = useSending<never, unknown>({
    send: () => api.post(`${linkDoor}/erasure`, { sure: true }, { path: { link: props.link } }),
    onDone: props.onErased,
  })
  if (!sure)
    return (
      <p>
        <TextButton onClick={() => setSure(true)}>{t('taller.erase')}</TextButton>
      </p>
    )
  return (
    <>
      <p className="b6">{t('taller.eraseSure')}</p>
      <RefusalNotice of={refusal} />
      <Acts>
        <Button look="halt" busy={busy} onClick={() => void submit()}>
          {t('taller.eraseYes')}
        </Button>
        <TextButton onClick={() => setSure(false)}>{t('web.cancel')}</TextButton>
      </Acts>
    </>
  )
}
