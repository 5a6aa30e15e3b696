import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import { forget, keep, kept } from '../../device/kept.ts'

/**
 * A form being written: every keystroke stays on this device, for this person and company, until it was sent. Answers what
 * is written, a way to change it and a way to be done with it.
 */
export const useKeptDraft = <T extends object>(name: string, blank: T) => {
  const session = useSession()
  const place = `aval.draft.${session?.person.id ?? 'nobody'}.${session?.activeOperator ?? 'none'}.${name}`
  const [draft, setDraft] = useState<T>(() => draftAt(place, blank))
  const change = (changed: Partial<T>) =>
    setDraft((now) => {
      const next = { ...now, ...changed }
      keep(place, JSON.stringify(next))
      return next
    })
  const finish = () => {
    forget(place)
    setDraft(blank)
  }
  return [draft, change, finish] as const
}

const draftAt = <T extends object>(place: string, blank: T): T => {
  try {
    return { ...blank, ...(JSON.parse(kept(place) ?? '{}') as Partial<T>) }
  } catch {
    return blank
  }
}
