import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { Button } from '../../parts/Button.tsx'
import { RefusalNotice } from '../../parts/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import { frameworksDoor } from './frameworks.ts'

/** Puts a library away, or takes it out again. Nothing is lost either way, so nobody is asked twice. */
export function PutAway(props: {
  readonly library: string
  readonly putAway: boolean
  /** The button takes back what was just done. */
  readonly undo?: boolean
  readonly onDone?: () => void
}) {
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const set = async () => {
    setBusy(true)
    const answer = await api.put(
      `${frameworksDoor}/{library}/standing`,
      { putAway: !props.putAway },
      { path: { library: props.library } },
    )
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    if (!answer.ok) return
    await queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) => String(key).startsWith(frameworksDoor),
    })
    props.onDone?.()
  }
  return (
    <>
      <Button
        look="line"
        small
        icon={props.undo || props.putAway ? 'turn' : 'bin'}
        busy={busy}
        onClick={() => void set()}
      >
        {t(props.undo ? 'frameworks.undo' : props.putAway ? 'frameworks.takeOut' : 'frameworks.away')}
      </Button>
      <RefusalNotice of={refusal} />
    </>
  )
}
