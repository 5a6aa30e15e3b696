import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { listAddress } from '../operate/useQueue.ts'
import { DraftWorkshop } from './DraftWorkshop.tsx'
import { useCountries } from './useCountries.ts'
import { WorkshopFilters } from './WorkshopFilters.tsx'
import { WorkshopState } from './WorkshopState.tsx'
import {
  isFiltered,
  questionOf,
  tableAddress,
  type WorkshopLine,
  type WorkshopList,
  workshopsDoor,
} from './workshops.ts'

/** What is taught, where and when; who comes. */
export function Workshops() {
  const t = useWords()
  const forms = useForms()
  const [filters] = useFilters()
  const found = useFetched<WorkshopList>(workshopsDoor, { query: questionOf(filters) })
  const total = found.data?.total
  return (
    <>
      {found.data?.workshops.some(({ demonstration }) => demonstration) ? (
        <Band tone="idle">{t('workshops.demonstration')}</Band>
      ) : null}
      <Row
        first
        margin={
          total === undefined ? null : (
            <Big of={forms.number(total)}>{t('workshops.countWord', { count: total })}</Big>
          )
        }
      >
        <PageTitle short={t('workshops.page')} lead={t('workshops.lead')}>
          {total === undefined || total === 0 ? t('workshops.page') : t('workshops.title', { count: total })}
        </PageTitle>
        <p className="acts inline sm noprint" style={{ marginTop: 12 }}>
          {found.data?.mayManage ? <Go to="/talleres/importar">{t('history.page')}</Go> : null}
          <Go to="/talleres/totales">{t('workshops.totals')}</Go>
          <Go to="/capacitacion">{t('workshops.public')}</Go>
        </p>
      </Row>
      <Row>
        <Fetched of={found} rows={6}>
          {(data) => <Found of={data} />}
        </Fetched>
      </Row>
    </>
  )
}

function Found({ of }: { readonly of: WorkshopList }) {
  const t = useWords()
  const [filters] = useFilters()
  const [drafting, setDrafting] = useState(false)
  const draft = of.mayManage ? (
    <Button icon="plus" onClick={() => setDrafting(true)}>
      {t('workshops.draft')}
    </Button>
  ) : null
  if (drafting) return <DraftWorkshop modules={of.modules} onClose={() => setDrafting(false)} />
  return (
    <>
      <WorkshopFilters of={of} />
      <div style={{ marginTop: 24 }}>
        <Table of={of.workshops} draft={draft} />
      </div>
      {of.workshops.length > 0 ? (
        <Acts>
          {draft}
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('workshops.print')}
          </Button>
          <a className="btn line sml" href={tableAddress(workshopsDoor, filters)} download>
            {t('workshops.csv')}
          </a>
          {filters.despues ? (
            <Go to={listAddress('/talleres', filters, { despues: undefined })}>{t('workshops.latest')}</Go>
          ) : null}
          {of.next ? (
            <Go to={listAddress('/talleres', filters, { despues: of.next })}>{t('workshops.older')}</Go>
          ) : null}
        </Acts>
      ) : null}
    </>
  )
}

function Table({ of, draft }: { readonly of: readonly WorkshopLine[]; readonly draft: React.ReactNode }) {
  const t = useWords()
  const columns = useColumns(of.some(({ registered }) => registered !== null))
  const [filters] = useFilters()
  const empty = isFiltered(filters) ? (
    <Empty
      title={t('workshops.noneFound')}
      why={t('workshops.noneFoundWhy')}
      act={<Go to="/talleres">{t('workshops.all')}</Go>}
    />
  ) : (
    <Empty title={t('workshops.none')} why={t('workshops.noneWhy')} act={draft} />
  )
  return (
    <DataTable
      label={t('workshops.page')}
      columns={columns}
      rows={of}
      keyOf={({ id }) => id}
      to={({ id }) => `/talleres/${id}`}
      empty={empty}
    />
  )
}

const useColumns = (counts: boolean): readonly Column<WorkshopLine>[] => {
  const t = useWords()
  const forms = useForms()
  const country = useCountries()
  const came: readonly Column<WorkshopLine>[] = [
    {
      key: 'registered',
      title: t('workshops.column.registered'),
      numeric: true,
      sortBy: ({ registered }) => registered ?? 0,
      cell: ({ registered, capacity }) =>
        `${forms.number(registered ?? 0)}${capacity === null ? '' : ` / ${forms.number(capacity)}`}`,
    },
    {
      key: 'attended',
      title: t('workshops.column.attended'),
      numeric: true,
      sortBy: ({ attended }) => attended ?? 0,
      cell: ({ attended, state }) =>
        state === 'draft' || state === 'open' ? '' : forms.number(attended ?? 0),
    },
  ]
  return [
    {
      key: 'title',
      title: t('workshops.column.title'),
      phone: 'title',
      sortBy: ({ title }) => title,
      cell: ({ id, title, forSmallFirms }) => (
        <>
          <Go to={`/talleres/${id}`} className="co">
            {title}
          </Go>
          {forSmallFirms ? <span className="xs soft"> {t('workshops.smallFirms')}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: t('workshops.column.state'),
      phone: 'right',
      sortBy: ({ state }) => state,
      cell: ({ state }) => <WorkshopState of={state} />,
    },
    {
      key: 'days',
      title: t('workshops.column.days'),
      sortBy: ({ startsOn }) => startsOn,
      cell: ({ startsOn, endsOn }) => (
        <span className="num">
          {startsOn === endsOn
            ? forms.shortDay(startsOn)
            : `${forms.shortDay(startsOn)} – ${forms.shortDay(endsOn)}`}
        </span>
      ),
    },
    {
      key: 'country',
      title: t('workshops.column.country'),
      sortBy: ({ country: code }) => country(code),
      cell: ({ country: code, place }) => [country(code), place].filter(Boolean).join(', '),
    },
    {
      key: 'track',
      title: t('workshops.column.track'),
      sortBy: ({ track }) => track,
      cell: ({ track }) => t(`training.track.${track}`),
    },
    { key: 'mode', title: t('workshops.column.mode'), cell: ({ mode }) => t(`training.mode.${mode}`) },
    ...(counts ? came : []),
  ]
}
