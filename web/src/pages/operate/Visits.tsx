import '../../look/office.css'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { listAddress } from './useQueue.ts'
import { VisitsMap } from './VisitsMap.tsx'

interface VisitLine {
  readonly id: string
  readonly caseNumber: string
  readonly caseState: string
  readonly company: string
  readonly siteName: string
  readonly city: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly plannedOn: string
  readonly remote: boolean
  readonly leadName: string
  readonly state: string
  readonly results: number
  readonly findings: number
}

interface VisitList {
  readonly items: readonly VisitLine[]
  readonly today: string
}

const looks = [
  ['', 'planned'],
  ['hechas', 'finished'],
  ['canceladas', 'cancelled'],
] as const

/** Visits to hold, by day; a validator sees their own first. */
export function Visits() {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  const validator = useSession()?.roles.includes('validator') ?? false
  const mine = filters.de ? filters.de === 'mi' : validator
  const state = looks.find(([ver]) => ver === (filters.ver ?? ''))?.[1] ?? 'planned'
  const found = useFetched<VisitList>('/api/v1/visits', { query: { state, mine: mine || undefined } })
  const count = found.data?.items.length
  const hasMap = filters.mapa === 'si'
  return (
    <>
      <Row
        first
        margin={<strong>{found.data ? forms.weekday(found.data.today) : t('office.page.visits')}</strong>}
      >
        <PageTitle short={t('office.page.visits')}>
          {count === undefined
            ? t('office.page.visits')
            : t(`office.visitList.${state}`, { count, number: forms.number(count) })}
        </PageTitle>
        <Tabs
          label={t('office.filters.label')}
          of={looks.map(([ver, word]) => ({
            key: word,
            label: t(`office.visitList.look.${word}`),
            to: listAddress('/visitas', filters, { ver }),
            current: word === state,
          }))}
        />
        <div className="either sm">
          <Go to={listAddress('/visitas', filters, { de: 'mi' })} current={mine}>
            {t('office.visitList.mine')}
          </Go>
          <Go to={listAddress('/visitas', filters, { de: 'todos' })} current={!mine}>
            {t('office.visitList.everybody')}
          </Go>
        </div>
        <p className="sm noprint" style={{ marginTop: 8 }}>
          <Go to={listAddress('/visitas', filters, { mapa: hasMap ? '' : 'si' })}>
            {t(hasMap ? 'map.hide' : 'map.show')}
          </Go>
        </p>
      </Row>
      {hasMap && found.data ? (
        <Row>
          <VisitsMap visits={found.data.items} />
        </Row>
      ) : null}
      <Row>
        <Fetched of={found} rows={8}>
          {(list) => <VisitTable list={list} numbered={hasMap} />}
        </Fetched>
      </Row>
    </>
  )
}

function VisitTable({ list, numbered }: { readonly list: VisitList; readonly numbered: boolean }) {
  const t = useWords()
  const columns = useColumns(list.today)
  return (
    <DataTable
      dense
      label={t('office.page.visits')}
      columns={numbered ? [numberColumn(t('map.number'), list.items), ...columns] : columns}
      rows={list.items}
      keyOf={({ id }) => id}
      to={({ id }) => `/visitas/${id}`}
      groupOf={useGroups(list.today)}
      empty={
        <Empty
          title={t('office.visitList.none')}
          why={t('office.visitList.noneWhy')}
          act={<Go to="/cola">{t('office.page.queue')}</Go>}
        />
      }
    />
  )
}

/** The number that a visit has on the map. */
const numberColumn = (title: string, all: readonly VisitLine[]): Column<VisitLine> => ({
  key: 'number',
  title,
  cell: (visit) => <b className="num">{all.indexOf(visit) + 1}</b>,
})

const inDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const useGroups = (today: string) => {
  const t = useWords()
  return ({ state, plannedOn }: VisitLine) => {
    if (state !== 'planned') return undefined
    if (plannedOn < today) return t('office.visitList.overdue')
    if (plannedOn === today) return t('office.group.today')
    return t(plannedOn <= inDays(today, 7) ? 'office.group.week' : 'office.group.later')
  }
}

const useColumns = (today: string): readonly Column<VisitLine>[] => {
  const t = useWords()
  const forms = useForms()
  return [
    {
      key: 'on',
      title: t('office.visits.on'),
      phone: 'right',
      sortBy: ({ plannedOn }) => plannedOn,
      cell: ({ plannedOn, state }) => (
        <span className={state === 'planned' && plannedOn < today ? 'num nb latest' : 'num nb'}>
          {forms.weekday(plannedOn)}
        </span>
      ),
    },
    {
      key: 'company',
      title: t('office.queue.company'),
      phone: 'title',
      sortBy: ({ company }) => company,
      cell: ({ id, company }) => (
        <Go to={`/visitas/${id}`} className="co">
          {company}
        </Go>
      ),
    },
    {
      key: 'site',
      title: t('office.visits.site'),
      cell: ({ siteName, city }) => [siteName, city].filter(Boolean).join(', '),
    },
    {
      key: 'how',
      title: t('office.visits.how'),
      cell: ({ remote }) => t(remote ? 'validation.visit.remote' : 'validation.visit.onSite'),
    },
    { key: 'lead', title: t('office.visits.lead'), cell: ({ leadName }) => leadName },
    {
      key: 'done',
      title: t('office.visitList.recorded'),
      numeric: true,
      cell: ({ results, findings }) =>
        t('office.visitList.progress', {
          count: findings,
          results: forms.number(results),
          findings: forms.number(findings),
        }),
    },
    {
      key: 'case',
      title: t('office.queue.case'),
      cell: ({ caseNumber }) => (
        <Go to={`/casos/${caseNumber}/visitas`} className="num">
          {caseNumber}
        </Go>
      ),
    },
  ]
}
