import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import { forget, keep, kept } from '../../device/kept.ts'

export interface ApplicationDraft {
  readonly types: readonly string[]
  readonly answers: Readonly<Record<string, string | number | boolean>>
  readonly name: string
  readonly taxId: string
  readonly city: string
  readonly legalRepresentative: string
  readonly officeId: string
}

const blank: ApplicationDraft = {
  types: [],
  answers: {},
  name: '',
  taxId: '',
  city: '',
  legalRepresentative: '',
  officeId: '',
}

export type ChangeDraft = (changed: Partial<ApplicationDraft> | 'entered') => void

/** An application being written: every keystroke stays on the device until the company is entered. */
export const useApplicationDraft = (): readonly [ApplicationDraft, ChangeDraft] => {
  const place = `aval.draft.${useSession()?.person.id ?? 'nobody'}.application`
  const [draft, setDraft] = useState(() => draftAt(place))
  const change: ChangeDraft = (changed) => {
    if (changed === 'entered') {
      forget(place)
      return
    }
    setDraft((now) => {
      const next = { ...now, ...changed }
      keep(place, JSON.stringify(next))
      return next
    })
  }
  return [draft, change]
}

const draftAt = (place: string): ApplicationDraft => {
  try {
    return { ...blank, ...(JSON.parse(kept(place) ?? '{}') as Partial<ApplicationDraft>) }
  } catch {
    return blank
  }
}

export const answersOf = (draft: ApplicationDraft) =>
  Object.entries(draft.answers).map(([rule, answer]) => ({ rule, answer }))
