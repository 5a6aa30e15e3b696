import '../../look/reading.css'
import { useEffect, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { FoundCriterion, type Hit } from './FoundCriterion.tsx'
import type { ProgrammeLine } from './reading.ts'

interface Found {
  readonly q: string
  readonly total: number
  readonly loosely: boolean
  readonly programmes: readonly { readonly id: string; readonly shortName: string; readonly count: number }[]
  readonly items: readonly Hit[]
}

const searchAddress = '/api/v1/search'
/** The address follows the typing after this pause; every state of it can be sent to somebody. */
const PAUSE_MS = 150

/** Looks through every programme as one types. */
export function Search() {
  const t = useWords()
  const [{ q = '', programa, nivel, tipo }, change] = useFilters()
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (typed.trim() === q) return undefined
    const pause = setTimeout(() => change({ q: typed.trim() }), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed, q])
  const query = { q, programme: programa, level: nivel, type: tipo }
  const found = useFetched<Found>(searchAddress, { query }, q !== '')
  const data = q === '' ? undefined : found.data
  return (
    <>
      <Row first margin={<Go to="/programas">{t('reading.allProgrammes')}</Go>}>
        <PageTitle short={t('reading.page.search')} lead={t('reading.search.lead')}>
          {titleOf(t, data)}
        </PageTitle>
        <search className="choices">
          <TextField
            kind="search"
            name="q"
            small
            longest={200}
            label={t('reading.search.label')}
            value={typed}
            onChange={setTyped}
          />
          <Narrowing />
        </search>
      </Row>
      <Row>
        {q === '' ? (
          <Empty title={t('reading.search.start')} why={t('reading.search.startWhy')} />
        ) : (
          <Fetched of={found} rows={8}>
            {(answer) => <Results found={answer} />}
          </Fetched>
        )}
      </Row>
    </>
  )
}

const titleOf = (t: ReturnType<typeof useWords>, found: Found | undefined): string => {
  if (!found) return t('reading.page.search')
  const { q, total, loosely } = found
  if (total === 0) return t('reading.search.none', { q })
  return t(loosely ? 'reading.search.like' : 'reading.search.found', { q, count: total })
}

/** By kind of operator and by whether it binds. The kinds are those of the programme chosen, or of all. */
function Narrowing() {
  const t = useWords()
  const say = useText()
  const [{ programa, nivel = '', tipo = '' }, change] = useFilters()
  const list =
    useFetched<{ readonly items: readonly ProgrammeLine[] }>('/api/v1/programmes').data?.items ?? []
  const types = new Map(
    list
      .filter(({ id }) => !programa || id === programa)
      .flatMap(({ operatorTypes }) => operatorTypes)
      .map(({ id, name }) => [id, say(name)]),
  )
  return (
    <>
      <ShortSelect
        small
        label={t('reading.choose.type')}
        value={tipo}
        options={[
          { value: '', label: t('reading.choose.anyType') },
          ...[...types].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) => change({ tipo: value })}
      />
      <ShortSelect
        small
        label={t('reading.choose.level')}
        value={nivel}
        options={[
          { value: '', label: t('reading.choose.anyLevel') },
          { value: 'must', label: t('programmes.level.must') },
          { value: 'should', label: t('programmes.level.should') },
        ]}
        onChange={(value) => change({ nivel: value })}
      />
    </>
  )
}

function Results({ found }: { readonly found: Found }) {
  const t = useWords()
  const [filters] = useFilters()
  const { programa } = filters
  const all = found.programmes.reduce((sum, { count }) => sum + count, 0)
  const to = (programme: string | undefined) => {
    const { programa: _left, ...others } = filters
    return `/buscar?${new URLSearchParams({ ...others, ...(programme ? { programa: programme } : {}) })}`
  }
  return (
    <>
      {found.programmes.length > 0 ? (
        <Tabs
          label={t('reading.search.programmes')}
          of={[
            { key: '', label: t('reading.search.all'), to: to(undefined), count: all, current: !programa },
            ...found.programmes.map(({ id, shortName, count }) => ({
              key: id,
              label: shortName,
              to: to(id),
              count,
              current: programa === id,
            })),
          ]}
        />
      ) : null}
      <p className="sr" aria-live="polite">
        {titleOf(t, found)}
      </p>
      {found.items.length === 0 ? (
        <Empty
          title={t('reading.search.none', { q: found.q })}
          why={t('reading.search.noneWhy')}
          act={<Go to={`/buscar?${new URLSearchParams({ q: found.q })}`}>{t('reading.search.all')}</Go>}
        />
      ) : (
        <ol className="criteria found">
          {found.items.map((hit) => (
            <FoundCriterion key={`${hit.programme.id} ${hit.id}`} hit={hit} />
          ))}
        </ol>
      )}
      {found.total > found.items.length ? (
        <p className="sm soft" style={{ marginTop: 16 }}>
          {t('reading.search.more', { shown: found.items.length })}
        </p>
      ) : null}
    </>
  )
}
