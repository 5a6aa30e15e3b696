import { type FormEvent, useState } from 'react'
import { Button } from '../../parts/Button.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { useWords } from '../../words/useWords.ts'
import { reasonsFor } from './alike.ts'

const said = ['open', 'later', 'different'] as const

export const isFilteredAlike = ({ q, razon, ver }: Readonly<Record<string, string>>): boolean =>
  Boolean(q || razon || ver)

/** Which pairs: by who they are, by what they share, and by what was said of them. */
export function AlikeFilters() {
  const t = useWords()
  const [filters, setFilters] = useFilters()
  const [q, setQ] = useState(filters.q ?? '')
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: q.trim() || undefined, par: undefined })
  }
  return (
    <search className="alikefind">
      <form className="find noprint" onSubmit={ask}>
        <TextField
          name="q"
          kind="search"
          longest={80}
          label={t('alike.filter.q')}
          value={q}
          onChange={setQ}
        />
        <ShortSelect
          name="razon"
          label={t('alike.filter.razon')}
          value={filters.razon ?? ''}
          options={[
            { value: '', label: t('alike.filter.any') },
            ...reasonsFor.map((value) => ({ value, label: t(`alike.share.${value}`) })),
          ]}
          onChange={(value) => setFilters({ razon: value || undefined, par: undefined })}
        />
        <ShortSelect
          name="ver"
          label={t('alike.filter.ver')}
          value={filters.ver ?? 'open'}
          options={said.map((value) => ({ value, label: t(`alike.said.${value}`) }))}
          onChange={(value) => setFilters({ ver: value === 'open' ? undefined : value, par: undefined })}
        />
        <Button type="submit" icon="lens">
          {t('alike.filter.find')}
        </Button>
        {isFilteredAlike(filters) ? <Go to="/talleres/personas">{t('alike.everything')}</Go> : null}
      </form>
    </search>
  )
}
