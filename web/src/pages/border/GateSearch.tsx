import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Gate } from './gate.ts'
import { readQr } from './readQr.ts'

/** A unit that is not next: typed, or read from the certificate's code. */
export function GateSearch(props: {
  readonly found: Gate | undefined
  readonly onFound: (gate: Gate | undefined) => void
}) {
  const t = useWords()
  const [text, setText] = useState('')
  const [told, setTold] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const look = async (typed: string) => {
    setTold(undefined)
    const answer = await api.get<Gate>('/api/v1/border/gate/search', { query: { q: typed } })
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    if (answer.data.items.length > 0) props.onFound(answer.data)
    else setTold(t('gate.nothingFound', { text: typed }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void look(text)
  }
  const photographed = async (photo: File | undefined) => {
    const said = photo ? await readQr(photo).catch(() => undefined) : undefined
    if (!said) return setTold(t('gate.qrNot'))
    setText(said)
    await look(said)
  }
  return (
    <form className="gate-search" onSubmit={submit}>
      <TextField
        label={t('gate.search')}
        hint={t('gate.searchHint')}
        value={text}
        onChange={setText}
        kind="search"
      />
      <div className="acts inline">
        <Button type="submit" look="line" small>
          {t('gate.searchAct')}
        </Button>
        <label className="btn line sml gate-camera">
          {t('gate.readQr')}
          <input
            className="sr"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void photographed(event.target.files?.[0])}
          />
        </label>
        {props.found ? (
          <TextButton onClick={() => props.onFound(undefined)}>{t('gate.back')}</TextButton>
        ) : null}
      </div>
      {told ? <Notice tone="heed" title={told} /> : null}
      {refusal ? <RefusalNotice of={refusal} /> : null}
    </form>
  )
}
