import type { ReactNode } from 'react'
import { RowClock } from '../../parts/Clock.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Go } from '../../parts/Go.tsx'
import { Pages } from '../../parts/Pages.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { QueueItem, QueuePage } from './queueTypes.ts'
import { RiskBars } from './RiskBars.tsx'
import { listAddress } from './useQueue.ts'

/** Cases by the law's clock, which stands in the margin; grouped by how soon it ends. */
export function QueueTable(props: {
  readonly path: string
  readonly page: QueuePage
  readonly filters: Readonly<Record<string, string>>
  readonly selected?: string | undefined
  readonly onSelect?: (number: string) => void
  readonly choose?: Column<QueueItem>
  readonly withOfficer?: boolean
  /** The part of the case that a row opens. */
  readonly tab?: string
  readonly empty: ReactNode
}) {
  const t = useWords()
  const { page, onSelect } = props
  const columns = useColumns(props)
  return (
    <div style={{ paddingTop: 12 }}>
      <DataTable
        dense
        withMargin
        label={t('office.queue.label')}
        columns={props.choose ? [...columns.slice(0, 1), props.choose, ...columns.slice(1)] : columns}
        rows={page.items}
        keyOf={({ number }) => number}
        groupOf={(item) => t(`office.group.${item.group}`)}
        to={({ number }) => caseAddress(number, props.tab)}
        {...(onSelect
          ? { onSelect: ({ number }: QueueItem) => onSelect(number), selected: props.selected }
          : {})}
        empty={props.empty}
      />
      <div className="qpages">
        <Pages
          page={page.page}
          perPage={page.perPage}
          total={page.counts.shown}
          to={(next) => listAddress(props.path, props.filters, { pagina: String(next) })}
        />
      </div>
    </div>
  )
}

const caseAddress = (number: string, tab: string | undefined) => `/casos/${number}${tab ? `/${tab}` : ''}`

const useColumns = ({ tab, withOfficer }: Parameters<typeof QueueTable>[0]): readonly Column<QueueItem>[] => {
  const t = useWords()
  const forms = useForms()
  const officer: Column<QueueItem> = {
    key: 'officer',
    title: t('office.queue.officer'),
    cell: ({ assignedName }) => <span className="dim">{assignedName ?? t('office.queue.nobody')}</span>,
  }
  return [
    {
      key: 'clock',
      title: t('office.queue.clock'),
      phone: 'right',
      cell: ({ clock }) =>
        clock ? <RowClock {...clock} /> : <span className="noclock">{t('office.queue.noClock')}</span>,
    },
    {
      key: 'company',
      title: t('office.queue.company'),
      phone: 'title',
      cell: ({ company, number }) => (
        <Go to={caseAddress(number, tab)} className="co">
          {company}
        </Go>
      ),
    },
    { key: 'number', title: t('office.queue.case'), className: 'id', cell: ({ number }) => number },
    { key: 'state', title: t('office.queue.state'), cell: ({ state }) => <Status of={state} /> },
    {
      key: 'todo',
      title: t('office.queue.todo'),
      cell: ({ state, turn }) => (
        <span className={turn === 'mine' ? undefined : 'dim'}>{t(`office.todo.${state}`)}</span>
      ),
    },
    {
      key: 'sites',
      title: t('office.queue.sites'),
      numeric: true,
      phone: 'hide',
      cell: ({ sites }) => forms.number(sites),
    },
    {
      key: 'risk',
      title: t('office.queue.risk'),
      phone: 'hide',
      cell: ({ riskBand }) => <RiskBars band={riskBand} />,
    },
    ...(withOfficer ? [officer] : []),
    {
      key: 'news',
      title: t('office.queue.news'),
      cell: (item) => (item.unread + item.evidence > 0 ? <News item={item} /> : null),
    },
  ]
}

/** What came from the company and nobody has looked at. */
export function News({ item }: { readonly item: QueueItem }) {
  const t = useWords()
  const words = [
    item.unread > 0 ? t('office.news.messages', { count: item.unread }) : '',
    item.evidence > 0 ? t('office.news.evidence', { count: item.evidence }) : '',
  ].filter(Boolean)
  return words.length > 0 ? <span className="dim">{words.join(' · ')}</span> : null
}
