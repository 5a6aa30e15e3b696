import { useId, useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { Icon } from '../../parts/Icon.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import '../../look/assess.css'

interface Sent {
  readonly kept: readonly { readonly id: string; readonly name: string }[]
  readonly refused: readonly { readonly name: string; readonly message: string }[]
}

/** Files that show a finding mended: photos from a phone or papers from a disk. */
export function SendProof({
  count,
  onSent,
}: {
  readonly count: number
  readonly onSent: (ids: readonly string[]) => void
}) {
  const t = useWords()
  const id = useId()
  const [sent, setSent] = useState<Sent>()
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (files: FileList | null) => {
    if (!files || files.length === 0) return
    const body = new FormData()
    for (const file of files) body.append('file', file)
    const answer = await api.post<Sent>('/api/v1/company/evidence', body)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    setSent(answer.data)
    onSent(answer.data.kept.map((one) => one.id))
  }
  return (
    <div>
      <p className="flabel" id={id}>
        {t('reply.proof')}
      </p>
      <label className="btn line">
        <Icon name="plus" />
        {t('assess.evidence.choose')}
        <input
          type="file"
          multiple
          aria-describedby={id}
          onChange={(event) => void send(event.currentTarget.files)}
        />
      </label>
      {count > 0 ? <p className="sm">{t('reply.proofKept', { count })}</p> : null}
      {sent?.refused.map((one) => (
        <Notice key={one.name} tone="halt" title={`${one.name}: ${one.message}`} />
      ))}
      <RefusalNotice of={refusal} />
    </div>
  )
}
