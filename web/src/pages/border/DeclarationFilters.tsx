import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import { useOffices } from '../house/useOffices.ts'
import {
  type DeclarationFilter,
  declarationFilters,
  isFiltered,
  kinds,
  laneNames,
  states,
} from './declarations.ts'

type Written = Readonly<Record<DeclarationFilter, string>>
type Filters = Readonly<Record<string, string | undefined>>

/** One box for whatever is known of a shipment, and filters beneath it. All of it stands in the address. */
export function DeclarationFilters({ filters }: { readonly filters: Filters }) {
  return <Form key={declarationFilters.map((name) => filters[name]).join('|')} filters={filters} />
}

function Form({ filters }: { readonly filters: Filters }) {
  const t = useWords()
  const [, setFilters] = useFilters()
  const [written, setWritten] = useState<Written>(
    () => Object.fromEntries(declarationFilters.map((name) => [name, filters[name] ?? ''])) as Written,
  )
  const set = (name: DeclarationFilter) => (value: string) => setWritten((now) => ({ ...now, [name]: value }))
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = Object.entries(written).map(([name, text]) => [name, text.trim() || undefined])
    setFilters({ ...Object.fromEntries(trimmed), despues: undefined })
  }
  const isOpen = declarationFilters.some((name) => name !== 'q' && filters[name])
  return (
    <form onSubmit={ask} aria-label={t('office.filters.label')} style={{ marginTop: 16 }} className="noprint">
      <div className="searchline">
        <TextField
          name="q"
          kind="search"
          longest={70}
          label={t('declarations.filter.q')}
          hint={t('declarations.filter.qHint')}
          value={written.q}
          onChange={set('q')}
        />
        <div className="acts inline">
          <Button type="submit" icon="lens">
            {t('declarations.search')}
          </Button>
          {isFiltered(filters) ? <Go to="/declaraciones">{t('declarations.all')}</Go> : null}
        </div>
      </div>
      <details className="morefilters" open={isOpen}>
        <summary>{t('declarations.more')}</summary>
        <Narrowing written={written} set={set} />
      </details>
    </form>
  )
}

function Narrowing(props: {
  readonly written: Written
  readonly set: (name: DeclarationFilter) => (value: string) => void
}) {
  const t = useWords()
  const { offices } = useOffices()
  const { written, set } = props
  const choice = (name: DeclarationFilter, of: readonly (readonly [string, string])[], all: string) => (
    <ShortSelect
      name={name}
      label={t(`declarations.filter.${name}`)}
      value={written[name]}
      options={[{ value: '', label: all }, ...of.map(([value, label]) => ({ value, label }))]}
      onChange={set(name)}
    />
  )
  const line = (name: DeclarationFilter) => (
    <TextField
      name={name}
      longest={35}
      label={t(`declarations.filter.${name}`)}
      value={written[name]}
      onChange={set(name)}
    />
  )
  const day = (name: DeclarationFilter) => (
    <DateField
      name={name}
      label={t(`declarations.filter.${name}`)}
      value={written[name]}
      onChange={set(name)}
    />
  )
  return (
    <div className="columnchoice">
      {choice(
        'oficina',
        offices.map(({ id, name }) => [id, name] as const),
        t('declarations.anyOffice'),
      )}
      {choice(
        'carril',
        laneNames.map((lane) => [lane, t(`gate.lane.${lane}`)] as const),
        t('declarations.any'),
      )}
      {choice(
        'estado',
        states.map((state) => [state, t(`declarations.state.${state}`)] as const),
        t('declarations.any'),
      )}
      {choice(
        'clase',
        kinds.map((kind) => [kind, t(`declarations.kind.${kind}`)] as const),
        t('declarations.anyOffice'),
      )}
      {line('regimen')}
      {line('operador')}
      {day('desde')}
      {day('hasta')}
    </div>
  )
}
