import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import { audiences } from './announcements.ts'

/** What is looked for in the archive; part of the address. */
export function AnnouncementFilters({ years }: { readonly years: readonly number[] }) {
  const t = useWords()
  const [filters, setFilters] = useFilters()
  const [q, setQ] = useState(filters.q ?? '')
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: q.trim() || undefined, antes: undefined })
  }
  const choice = (name: 'para' | 'anio', label: string, options: readonly (readonly [string, string])[]) => (
    <ShortSelect
      name={name}
      label={label}
      value={filters[name] ?? ''}
      options={[
        { value: '', label: t('announcement.filter.any') },
        ...options.map(([value, text]) => ({ value, label: text })),
      ]}
      onChange={(value) => setFilters({ [name]: value || undefined, antes: undefined })}
    />
  )
  const isFiltered = filters.q || filters.para || filters.anio
  if (years.length === 0 && !isFiltered) return null
  return (
    <search>
      <form className="find noprint" onSubmit={ask}>
        <TextField
          name="q"
          kind="search"
          longest={100}
          label={t('announcement.filter.q')}
          value={q}
          onChange={setQ}
        />
        {choice(
          'para',
          t('announcement.filter.audience'),
          audiences.map((one) => [one, t(`announcement.for.${one}`)] as const),
        )}
        {choice(
          'anio',
          t('announcement.filter.year'),
          years.map((year) => [String(year), String(year)] as const),
        )}
        <Button type="submit" icon="lens">
          {t('announcement.filter.find')}
        </Button>
        {isFiltered ? <Go to="/comunicados">{t('announcement.filter.all')}</Go> : null}
      </form>
    </search>
  )
}
