import { type FormEvent, useState } from 'react'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { QueueCounts } from './queueTypes.ts'
import { listAddress } from './useQueue.ts'

const looks = [
  ['', 'total'],
  ['mios', 'mine'],
  ['vencidos', 'late'],
  ['hoy', 'today'],
  ['semana', 'week'],
  ['novedad', 'news'],
  ['riesgo', 'high'],
  ['pausa', 'paused'],
] as const

/** Filters as words with their counts; the state and the search beside them. All of it is in the address. */
export function QueueFilters(props: {
  readonly path: string
  readonly counts: QueueCounts
  readonly filters: Readonly<Record<string, string>>
}) {
  const t = useWords()
  const { counts, filters, path } = props
  return (
    <>
      <Tabs
        label={t('office.filters.label')}
        of={looks.map(([ver, count]) => ({
          key: count,
          label: t(`office.filters.${count}`),
          to: listAddress(path, filters, { ver, pagina: undefined }),
          count: counts[count],
          current: (filters.ver ?? '') === ver,
        }))}
      />
      <Narrow key={filters.q ?? ''} {...props} />
    </>
  )
}

function Narrow({ counts, filters }: Parameters<typeof QueueFilters>[0]) {
  const t = useWords()
  const forms = useForms()
  const [, change] = useFilters()
  const [words, setWords] = useState(filters.q ?? '')
  const search = (event: FormEvent) => {
    event.preventDefault()
    change({ q: words.trim(), pagina: undefined })
  }
  const states = Object.entries(counts.states).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return (
    <search>
      <form className="narrow" onSubmit={search}>
        <TextField
          small
          kind="search"
          name="q"
          label={t('office.filters.search')}
          value={words}
          onChange={setWords}
          onBlur={() => words.trim() !== (filters.q ?? '') && change({ q: words.trim(), pagina: undefined })}
        />
        <ShortSelect
          small
          label={t('office.filters.state')}
          value={filters.estado ?? ''}
          onChange={(estado) => change({ estado, pagina: undefined })}
          options={[
            { value: '', label: t('office.filters.anyState') },
            ...states.map(([state, many]) => ({
              value: state,
              label: `${t(`state.${state}`)} (${forms.number(many)})`,
            })),
          ]}
        />
      </form>
    </search>
  )
}
