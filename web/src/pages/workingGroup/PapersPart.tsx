import { useId, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { TextButton } from '../../parts/Button.tsx'
import { FileLink } from '../../parts/FileLink.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { LaidPaper } from './group.ts'
import { groupChanged } from './groupChanged.ts'
import '../../look/assess.css'

const paperDoor = '/api/v1/group/papers/{id}'

/** Files laid to a meeting or an initiative: to read, to lay, and to take away where it was an error. */
export function PapersPart(props: {
  readonly of: readonly LaidPaper[]
  /** Where a file is sent. */
  readonly door: string
  readonly id: string
  readonly mayLay: boolean
  readonly timeZone: string
}) {
  const t = useWords()
  const [refusal, setRefusal] = useState<Refusal>()
  const drop = async (id: string) => {
    const answer = await api.delete(paperDoor, undefined, { path: { id } })
    setRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) await groupChanged()
  }
  return (
    <>
      <ul className="group-list papers">
        {props.of.map((one) => (
          <li key={one.id}>
            <Paper of={one} timeZone={props.timeZone} />
            {props.mayLay && one.mayDrop ? (
              <TextButton onClick={() => void drop(one.id)}>
                {t('group.paper.drop', { name: one.name })}
              </TextButton>
            ) : null}
          </li>
        ))}
      </ul>
      {props.mayLay ? <Lay door={props.door} id={props.id} onRefusal={setRefusal} /> : null}
      <RefusalNotice of={refusal} />
    </>
  )
}

function Paper({ of, timeZone }: { readonly of: LaidPaper; readonly timeZone: string }) {
  const t = useWords()
  const forms = useForms(timeZone)
  return (
    <>
      <FileLink href={`/api/v1/group/papers/${of.id}`} name={of.name}>
        {of.name}
      </FileLink>{' '}
      <span className="xs dim num">{forms.size(of.size)}</span>
      <p className="xs dim">
        {t('group.paper.laid', { name: of.uploadedByName ?? '–', moment: forms.shortMoment(of.uploadedAt) })}{' '}
        <span className="hash">{t('group.paper.hash', { hash: of.sha256.slice(0, 16) })}</span>
      </p>
    </>
  )
}

function Lay(props: {
  readonly door: string
  readonly id: string
  readonly onRefusal: (refusal: Refusal | undefined) => void
}) {
  const t = useWords()
  const label = useId()
  const [busy, setBusy] = useState(false)
  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file || busy) return
    const body = new FormData()
    body.append('file', file)
    setBusy(true)
    const answer = await api.post(props.door, body, { path: { id: props.id } })
    setBusy(false)
    input.value = ''
    props.onRefusal(answer.ok ? undefined : answer.error)
    if (answer.ok) await groupChanged()
  }
  return (
    <div className="acts inline filefield">
      <label className="btn line sml">
        <Icon name="plus" />
        <span id={label}>{t(busy ? 'group.paper.sending' : 'group.paper.lay')}</span>
        <input
          type="file"
          name="paper"
          aria-labelledby={label}
          onChange={(event) => void send(event.currentTarget)}
        />
      </label>
      <span className="xs dim">{t('group.paper.what')}</span>
    </div>
  )
}
