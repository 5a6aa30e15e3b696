import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import { useCountries } from './useCountries.ts'
import { isFiltered, states, tracks, type WorkshopList } from './workshops.ts'

/** Filters are part of the address. */
export function WorkshopFilters({ of }: { readonly of: Pick<WorkshopList, 'countries' | 'years'> }) {
  const t = useWords()
  const country = useCountries()
  const [filters, setFilters] = useFilters()
  const [q, setQ] = useState(filters.q ?? '')
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: q.trim() || undefined, despues: undefined })
  }
  const choice = (name: string, options: readonly (readonly [string, string])[]) => (
    <ShortSelect
      name={name}
      label={t(`workshops.filter.${name}`)}
      value={filters[name] ?? ''}
      options={[
        { value: '', label: t('workshops.filter.any') },
        ...options.map(([value, label]) => ({ value, label })),
      ]}
      onChange={(value) => setFilters({ [name]: value || undefined, despues: undefined })}
    />
  )
  return (
    <search>
      <form className="find noprint" onSubmit={ask}>
        <TextField
          name="q"
          kind="search"
          longest={80}
          label={t('workshops.filter.q')}
          value={q}
          onChange={setQ}
        />
        {choice(
          'pais',
          of.countries.map((code) => [code, country(code)] as const),
        )}
        {choice(
          'anio',
          of.years.map((year) => [String(year), String(year)] as const),
        )}
        {choice(
          'vertiente',
          tracks.map((track) => [track, t(`training.track.${track}`)] as const),
        )}
        {choice(
          'estado',
          states.map((state) => [state, t(`training.state.${state}`)] as const),
        )}
        <Button type="submit" icon="lens">
          {t('workshops.filter.find')}
        </Button>
        {isFiltered(filters) ? <Go to="/talleres">{t('workshops.all')}</Go> : null}
      </form>
    </search>
  )
}
