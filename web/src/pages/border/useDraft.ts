import { useState } from 'react'
import type { Refusal } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { draftDoor, type Tables, type Targeting, targetingDoor } from './targeting.ts'

/** One's own draft: each change is kept at once, and can be taken back one by one as long as the page is open. */
export const useDraft = ({ current, draft }: Pick<Targeting, 'current' | 'draft'>) => {
  const [before, setBefore] = useState<readonly Tables[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const tables = draft?.tables ?? current.tables
  const save = async (next: Tables, basedOn = draft?.basedOn ?? current.version) => {
    setBusy(true)
    const answer = await api.put(draftDoor, { tables: next, basedOn, revision: draft?.revision ?? null })
    if (answer.ok) await queries.invalidateQueries({ queryKey: [targetingDoor] })
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.error)
    return answer.ok
  }
  return {
    ...{ tables, refusal, busy },
    canUndo: before.length > 0,
    change: async (next: Tables) => {
      const kept = await save(next)
      if (kept) setBefore([...before, tables])
      return kept
    },
    undo: async () => {
      const last = before.at(-1)
      if (last && (await save(last))) setBefore(before.slice(0, -1))
    },
    throwAway: async () => {
      const answer = await api.delete(draftDoor)
      if (!answer.ok) return setRefusal(answer.error)
      setBefore([])
      setRefusal(undefined)
      await queries.invalidateQueries({ queryKey: [targetingDoor] })
    },
  }
}
