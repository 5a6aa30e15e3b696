import { type FormEvent, useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { ShortSelect, TextField } from '../../parts/Field.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { Pages } from '../../parts/Pages.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { useOperatorTypes } from './useOperatorTypes.ts'

/** The reader's own day: the register is of now. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date())

interface Holder {
  readonly traderNumber: string
  readonly name: string
  readonly types: readonly string[]
  readonly tier: string | null
  readonly city: string
  readonly since: string
  /** An invented company of the demonstration country. */
  readonly demonstration: boolean
}

interface Found {
  readonly items: readonly Holder[]
  readonly total: number
  readonly pages: number
}

/** Who is certified today, of those who agreed to be listed. */
export function Register() {
  const t = useWords()
  const forms = useForms()
  const [{ q = '', type = '', city = '', page = '1' }] = useFilters()
  const found = useFetched<Found>('/api/v1/register', {
    query: { q: q || undefined, type: type || undefined, city: city || undefined, page: Number(page) || 1 },
  })
  const sought = q !== '' || type !== '' || city !== ''
  const total = found.data?.total
  const title =
    total === undefined || total === 0
      ? t('web.page.register')
      : t(sought ? 'web.register.titleFound' : 'web.register.title', {
          count: total,
          number: forms.number(total),
        })
  return (
    <>
      <Row first margin={<strong>{t('web.register.asOf', { day: forms.day(today()) })}</strong>}>
        <PageTitle short={t('web.page.register')} lead={t('web.register.lead')}>
          {title}
        </PageTitle>
      </Row>
      <Row>
        <Search key={`${q} ${type} ${city}`} q={q} type={type} city={city} />
        <div style={{ marginTop: 24 }}>
          <Fetched of={found} rows={8}>
            {(data) => <Holders found={data} sought={sought} page={Number(page) || 1} />}
          </Fetched>
        </div>
      </Row>
    </>
  )
}

function Search({ q, type, city }: { readonly q: string; readonly type: string; readonly city: string }) {
  const t = useWords()
  const [, setFilters] = useFilters()
  const [words, setWords] = useState(q)
  const [place, setPlace] = useState(city)
  const { options } = useOperatorTypes()
  const search = (event: FormEvent) => {
    event.preventDefault()
    setFilters({ q: words.trim(), city: place.trim(), page: undefined })
  }
  return (
    <search>
      <form className="find" onSubmit={search}>
        <TextField
          kind="search"
          name="q"
          label={t('web.welcome.findLabel')}
          value={words}
          onChange={setWords}
        />
        <TextField name="city" label={t('web.register.city')} value={place} onChange={setPlace} />
        <ShortSelect
          label={t('web.register.type')}
          value={type}
          options={[{ value: '', label: t('web.register.anyType') }, ...options]}
          onChange={(value) => setFilters({ type: value, page: undefined })}
        />
        <Button type="submit" icon="lens">
          {t('web.register.find')}
        </Button>
      </form>
    </search>
  )
}

function Holders({
  found,
  sought,
  page,
}: {
  readonly found: Found
  readonly sought: boolean
  readonly page: number
}) {
  const t = useWords()
  const columns = useColumns()
  const [filters] = useFilters()
  const empty = sought ? (
    <Empty
      title={t('web.register.none')}
      why={t('web.register.noneWhy')}
      act={<Go to="/registro">{t('web.register.all')}</Go>}
    />
  ) : (
    <Empty
      title={t('web.register.empty')}
      why={t('web.register.emptyWhy')}
      act={<Go to="/programa">{t('web.welcome.programme')}</Go>}
    />
  )
  return (
    <>
      {found.items.some(({ demonstration }) => demonstration) ? (
        <Band tone="idle">{t('web.demonstration')}</Band>
      ) : null}
      <DataTable
        label={t('web.page.register')}
        columns={columns}
        rows={found.items}
        keyOf={(holder) => holder.traderNumber}
        empty={empty}
      />
      <Pages
        page={page}
        perPage={perPageOf(found, page)}
        total={found.total}
        to={(next) => `/registro?${new URLSearchParams({ ...filters, page: String(next) })}`}
      />
    </>
  )
}

/** The server chooses how many a page holds; the last one may hold fewer. */
const perPageOf = ({ items, total, pages }: Found, page: number) =>
  page < pages || page === 1 ? Math.max(items.length, 1) : (total - items.length) / (page - 1)

const useColumns = (): readonly Column<Holder>[] => {
  const t = useWords()
  const forms = useForms()
  const { named, tierNamed, hasTiers } = useOperatorTypes()
  const tier: Column<Holder> = {
    key: 'tier',
    title: t('web.certificate.tier'),
    cell: ({ tier: held }) => (held ? tierNamed(held) : ''),
  }
  return [
    {
      key: 'name',
      title: t('web.register.company'),
      phone: 'title',
      cell: ({ name }) => <span className="b6">{name}</span>,
    },
    {
      key: 'number',
      title: t('web.register.number'),
      cell: ({ traderNumber }) => <span className="num nb">{traderNumber}</span>,
    },
    { key: 'types', title: t('web.register.types'), cell: ({ types }) => types.map(named).join(', ') },
    ...(hasTiers ? [tier] : []),
    { key: 'city', title: t('web.register.city'), phone: 'right', cell: ({ city }) => city },
    {
      key: 'since',
      title: t('web.register.since'),
      cell: ({ since }) => <span className="num nb">{forms.day(since)}</span>,
    },
  ]
}
