import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { oscalDoor } from './oscal.ts'

/** Keeps a sound document whole, for whoever may. */
export function KeepDocument({ file }: { readonly file: File }) {
  const t = useWords()
  const mayKeep = useSession()?.roles.includes('programmeManager') ?? false
  const [state, setState] = useState<'waiting' | 'busy' | 'kept' | 'already'>('waiting')
  const [refusal, setRefusal] = useState<Refusal>()
  const keep = async () => {
    setState('busy')
    const answer = await api.post<{ readonly already: boolean }>(`${oscalDoor}/documents`, file)
    setRefusal(answer.ok ? undefined : answer.error)
    setState(answer.ok ? (answer.data.already ? 'already' : 'kept') : 'waiting')
    if (answer.ok) await queries.invalidateQueries({ queryKey: [`${oscalDoor}/documents`] })
  }
  if (!mayKeep) return null
  if (state === 'kept' || state === 'already') return <Notice tone="good" title={t(`oscalDesk.${state}`)} />
  return (
    <div className="acts" style={{ marginTop: 20 }}>
      <Button look="line" icon="tick" busy={state === 'busy'} onClick={() => void keep()}>
        {t('oscalDesk.keep')}
      </Button>
      <RefusalNotice of={refusal} />
    </div>
  )
}
