import { useState } from 'react'
import { useSession } from '../../api/session.ts'
import type { Column } from '../../parts/DataTable.tsx'
import { useWords } from '../../words/useWords.ts'
import type { QueueItem } from './queueTypes.ts'

export interface ChosenCases {
  /** The chosen of the rows in sight. */
  readonly cases: readonly QueueItem[]
  readonly all: boolean
  readonly chooseAll: (all: boolean) => void
  /** A column of boxes, for those who may give cases to others. */
  readonly column: Column<QueueItem> | undefined
}

const givers = ['accountOfficer', 'programmeManager']

/** Rows ticked for doing something with several at once. */
export const useChosenCases = (items: readonly QueueItem[] = []): ChosenCases => {
  const t = useWords()
  const roles = useSession()?.roles ?? []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const cases = items.filter(({ id }) => chosen.has(id))
  const choose = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))
  const column: Column<QueueItem> = {
    key: 'choose',
    title: t('office.choose.title'),
    phone: 'line',
    cell: (item) => (
      <input
        type="checkbox"
        className="pick"
        checked={chosen.has(item.id)}
        aria-label={t('office.choose.one', { company: item.company })}
        onChange={(event) => choose(item.id, event.currentTarget.checked)}
      />
    ),
  }
  return {
    cases,
    all: items.length > 0 && cases.length === items.length,
    chooseAll: (all) => setChosen(new Set(all ? items.map(({ id }) => id) : [])),
    column: roles.some((role) => givers.includes(role)) ? column : undefined,
  }
}
