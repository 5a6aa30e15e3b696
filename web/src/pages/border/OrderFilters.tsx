import { type FormEvent, useState } from 'react'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { useFilters } from '../../parts/Go.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { IncidentRead } from './incidents.ts'
import { useIncidentWords } from './useIncidentWords.ts'

const looks = ['adjusted', 'held', 'outOfTurn', 'withoutHour'] as const

/** Class, what was adjusted, part of a number; all of it in the address. */
export function OrderFilters({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const forms = useForms()
  const say = useIncidentWords(of.officeNames)
  const [filters, change] = useFilters()
  const [sought, setSought] = useState(filters.q ?? '')
  const search = (event: FormEvent) => {
    event.preventDefault()
    change({ q: sought.trim() })
  }
  const all = { value: '', label: t('incident.filter.all') }
  const classes = of.classes.flatMap((name, rank) => {
    const count = of.waiting.byClass[rank] ?? 0
    return count > 0 ? [{ value: name, label: `${say.classOf(name)} (${forms.number(count)})` }] : []
  })
  return (
    <search className="noprint">
      <form className="order-narrow" onSubmit={search} aria-label={t('incident.filter')}>
        <TextField
          small
          kind="search"
          name="q"
          label={t('incident.filter.q')}
          longest={80}
          value={sought}
          onChange={setSought}
          onBlur={() => change({ q: sought.trim() })}
        />
        <ShortSelect
          small
          name="clase"
          label={t('incident.filter.class')}
          value={filters.clase ?? ''}
          onChange={(clase) => change({ clase })}
          options={[all, ...classes]}
        />
        <ShortSelect
          small
          name="ver"
          label={t('incident.filter.only')}
          value={filters.ver ?? ''}
          onChange={(ver) => change({ ver })}
          options={[all, ...looks.map((look) => ({ value: look, label: t(`incident.only.${look}`) }))]}
        />
      </form>
    </search>
  )
}
