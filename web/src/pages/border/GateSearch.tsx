import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { soughtOnDevice } from './findOnDevice.ts'
import type { Gate } from './gate.ts'
import { QrCamera } from './QrCamera.tsx'
import { readQr } from './readQr.ts'

/** A unit that is not next: by the certificate's code before the camera, in a photo, or typed. */
export function GateSearch(props: {
  readonly last: Gate
  readonly found: Gate | undefined
  readonly onFound: (gate: Gate | undefined) => void
}) {
  const t = useWords()
  const [text, setText] = useState('')
  const [isScanning, setScanning] = useState(false)
  const { told, refusal, look, tell } = useLookUp(props.last, props.onFound)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void look(text)
  }
  const said = (code: string) => {
    setScanning(false)
    setText(code)
    void look(code)
  }
  const photographed = async (photo: File | undefined) => {
    const code = photo ? await readQr(photo).catch(() => undefined) : undefined
    if (code) said(code)
    else tell(t('gate.qrNot'))
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
        <Button type="submit" look="line">
          {t('gate.searchAct')}
        </Button>
        <Button look="line" onClick={() => setScanning(!isScanning)}>
          {t('gate.readQr')}
        </Button>
        <label className="btn line gate-camera">
          {t('gate.scan.photo')}
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
      {isScanning ? <QrCamera onRead={said} onClose={() => setScanning(false)} /> : null}
      {told ? <Notice tone="heed" title={told} /> : null}
      {refusal ? <RefusalNotice of={refusal} /> : null}
    </form>
  )
}

/** By the office where it answers; else among what this device knew last, and it says so. */
const useLookUp = (last: Gate, onFound: (gate: Gate) => void) => {
  const t = useWords()
  const [told, tell] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const show = (found: Gate, nothing: string, note?: string) => {
    if (found.items.length > 0) onFound(found)
    tell(found.items.length > 0 ? note : nothing)
  }
  const look = async (typed: string) => {
    const answer = await api.get<Gate>('/api/v1/border/gate/search', { query: { q: typed } })
    const isAlone = !answer.ok && answer.error.status === 0
    setRefusal(answer.ok || isAlone ? undefined : answer.error)
    if (answer.ok) show(answer.data, t('gate.nothingFound', { text: typed }))
    else if (isAlone)
      show(soughtOnDevice(last, typed), t('gate.nothingFoundHere', { text: typed }), t('gate.foundHere'))
    else tell(undefined)
  }
  return { told, refusal, look, tell }
}
