import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { useWords } from '../../words/useWords.ts'
import { type AuditFilter, actionWords, auditFilters } from './auditLog.ts'

type Written = Readonly<Record<AuditFilter, string>>
type Filters = Readonly<Record<string, string | undefined>>

/** Who, what, to whom, between which days. All of it stands in the address. */
export function AuditFilters(props: { readonly actions: readonly string[]; readonly filters: Filters }) {
  const { filters } = props
  return <Form key={auditFilters.map((name) => filters[name]).join('|')} {...props} />
}

function Form({ actions, filters }: { readonly actions: readonly string[]; readonly filters: Filters }) {
  const t = useWords()
  const [, setFilters] = useFilters()
  const [written, setWritten] = useState<Written>(
    () => Object.fromEntries(auditFilters.map((name) => [name, filters[name] ?? ''])) as Written,
  )
  const set = (name: AuditFilter) => (value: string) => setWritten((now) => ({ ...now, [name]: value }))
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = Object.entries(written).map(([name, text]) => [name, text.trim() || undefined])
    setFilters({ ...Object.fromEntries(trimmed), despues: undefined })
  }
  const options = actions
    .map((value) => ({ value, label: actionWords(t, value) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const line = (name: AuditFilter) => (
    <TextField
      name={name}
      kind="search"
      label={t(`audit.filter.${name}`)}
      value={written[name]}
      onChange={set(name)}
    />
  )
  return (
    <form onSubmit={ask} aria-label={t('office.filters.label')} style={{ marginBottom: 16 }}>
      <div className="beside">
        {line('quien')}
        <SelectField
          name="accion"
          label={t('audit.filter.accion')}
          value={written.accion}
          options={[{ value: '', label: t('audit.anyAction') }, ...distinct(options)]}
          onChange={set('accion')}
        />
        {line('empresa')}
        {line('caso')}
        <DateField
          name="desde"
          label={t('audit.filter.desde')}
          value={written.desde}
          onChange={set('desde')}
        />
        <DateField
          name="hasta"
          label={t('audit.filter.hasta')}
          value={written.hasta}
          onChange={set('hasta')}
        />
      </div>
      <div className="acts" style={{ marginTop: 16 }}>
        <Button type="submit" small icon="lens">
          {t('house.search')}
        </Button>
        {auditFilters.some((name) => filters[name]) ? <Go to="/bitacora">{t('audit.all')}</Go> : null}
      </div>
    </form>
  )
}

/** Two actions with the same words are told apart by their codes. */
const distinct = (options: readonly { readonly value: string; readonly label: string }[]) =>
  options.map((one) =>
    options.filter(({ label }) => label === one.label).length > 1
      ? { ...one, label: `${one.label} (${one.value})` }
      : one,
  )
