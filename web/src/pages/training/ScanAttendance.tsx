import { type FormEvent, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Acts, Button, TextButton } from '../../parts/Button.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { QrCamera } from '../border/QrCamera.tsx'
import { type WorkshopRead, workshopDoor } from './workshops.ts'
import { workshopsChanged } from './workshopsChanged.ts'
import '../../look/gate.css'

interface Marked {
  readonly name: string
  readonly attended: number
  readonly sessions: number
  readonly changed: boolean
}

/** One after another past the camera; or what the code says, typed. */
export function ScanAttendance(props: {
  readonly workshop: WorkshopRead
  readonly session: string
  readonly onClose: () => void
}) {
  const t = useWords()
  const [code, setCode] = useState('')
  const [turn, setTurn] = useState(0)
  const [filming, setFilming] = useState(true)
  const [marked, setMarked] = useState<Marked>()
  const [refusal, setRefusal] = useState<Refusal>()
  const mark = async (read: string) => {
    const answer = await api.post<Marked>(
      `${workshopDoor}/attendance`,
      { sessionId: props.session, code: read.trim().slice(0, 40), attended: true },
      { path: { id: props.workshop.id } },
    )
    setMarked(answer.ok ? answer.data : undefined)
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) await workshopsChanged()
  }
  const onRead = async (read: string) => {
    await mark(read)
    // The next one steps before the camera: the same code is not read again at once.
    setTimeout(() => setTurn((now) => now + 1), 1_500)
  }
  const type = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim()) void mark(code).then(() => setCode(''))
  }
  return (
    <section className="scan" aria-label={t('workshop.people.scan')}>
      {filming ? (
        <QrCamera key={turn} onRead={(read) => void onRead(read)} onClose={() => setFilming(false)} />
      ) : null}
      {marked ? (
        <Notice
          tone={marked.changed ? 'good' : 'idle'}
          title={t(marked.changed ? 'workshop.scan.marked' : 'workshop.scan.already', { name: marked.name })}
          todo={t('workshop.scan.sessions', { attended: marked.attended, sessions: marked.sessions })}
        />
      ) : null}
      <RefusalNotice of={refusal} />
      <form className="searchline" onSubmit={type}>
        <TextField name="code" longest={40} label={t('workshop.scan.code')} value={code} onChange={setCode} />
        <Acts inline>
          <Button type="submit" look="line">
            {t('workshop.scan.mark')}
          </Button>
          {filming ? null : (
            <TextButton onClick={() => setFilming(true)}>{t('workshop.scan.camera')}</TextButton>
          )}
          <TextButton onClick={props.onClose}>{t('workshop.scan.close')}</TextButton>
        </Acts>
      </form>
    </section>
  )
}
