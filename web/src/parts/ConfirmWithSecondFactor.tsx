import { type FormEvent, type ReactNode, useState } from 'react'
import type { Answer, Refusal } from '../api/answer.ts'
import { useWords } from '../words/useWords.ts'
import { Acts, Button, TextButton } from './Button.tsx'
import { CodeField } from './CodeField.tsx'
import { Dialog } from './Dialog.tsx'
import { RefusalNotice } from './Notice.tsx'

/** Signs something that counts: says what follows, asks for the six digits, and hands them on. */
export function ConfirmWithSecondFactor(props: {
  readonly open: boolean
  readonly title: ReactNode
  /** What follows from it, in one sentence. */
  readonly consequence: ReactNode
  readonly act: string
  readonly look?: 'fill' | 'halt'
  readonly onConfirm: (code: string) => Promise<Answer<unknown>>
  readonly onClose: () => void
}) {
  const t = useWords()
  const [code, setCode] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const close = () => {
    setCode('')
    setRefusal(undefined)
    props.onClose()
  }
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const answer = await props.onConfirm(code.replace(/\s/g, ''))
    setBusy(false)
    if (answer.ok) close()
    else setRefusal(answer.error)
  }
  return (
    <Dialog open={props.open} title={props.title} onClose={close}>
      <p className="soft">{props.consequence}</p>
      <form onSubmit={confirm} className="fields" style={{ marginTop: 20 }}>
        <CodeField value={code} onChange={setCode} autoFocus />
        <RefusalNotice of={refusal} />
        <Acts>
          <Button type="submit" icon="pen" busy={busy} look={props.look ?? 'fill'}>
            {props.act}
          </Button>
          <TextButton onClick={close}>{t('web.cancel')}</TextButton>
        </Acts>
      </form>
    </Dialog>
  )
}
