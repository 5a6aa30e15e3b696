import '../../look/office.css'
import { useSession } from '../../api/session.ts'
import { useFetched } from '../../api/useFetched.ts'
import { ButtonLink } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { ClockBars } from './ClockBars.tsx'
import { MonthsChart } from './MonthsChart.tsx'
import type { ComingEnd, OverviewData } from './overviewTypes.ts'
import { SealingNotice } from './SealingNotice.tsx'
import { StateBars } from './StateBars.tsx'

/** Where the programme will fail this week, what came in and went out, whose certificate ends. */
export function Overview() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<OverviewData>('/api/v1/overview')
  return (
    <>
      <Row
        first
        margin={<strong>{found.data ? forms.longDay(found.data.today) : t('office.page.overview')}</strong>}
      >
        <PageTitle short={t('office.page.overview')}>{useTitle(found.data)}</PageTitle>
      </Row>
      {found.data ? (
        <Board data={found.data} />
      ) : (
        <Row>
          <Fetched of={found} rows={10}>
            {() => null}
          </Fetched>
        </Row>
      )}
    </>
  )
}

const sum = (lines: readonly { readonly late: number; readonly week: number }[], key: 'late' | 'week') =>
  lines.reduce((total, line) => total + line[key], 0)

const useTitle = (data: OverviewData | undefined) => {
  const t = useWords()
  const forms = useForms()
  if (!data) return t('office.page.overview')
  const late = sum(data.clocks, 'late')
  const week = sum(data.clocks, 'week')
  if (late === 0 && week === 0) return t('office.overview.calm')
  return t('office.overview.title', {
    late: t('office.overview.late', { count: late, number: forms.number(late) }),
    week: t('office.overview.week', { count: week, number: forms.number(week) }),
  })
}

function Board({ data }: { readonly data: OverviewData }) {
  const t = useWords()
  return (
    <>
      <SealingNotice of={data.sealing} />
      <Row margin={<ToDecision data={data} />}>
        <Two aside={<StateBars data={data} />}>
          <Heading aside={<Go to="/cola?ver=vencidos">{t('office.overview.toQueue')}</Go>}>
            {t('office.overview.clocks')}
          </Heading>
          <ClockBars clocks={data.clocks} />
          <div style={{ marginTop: 40 }}>
            <MonthsChart months={data.months} />
          </div>
        </Two>
      </Row>
      <Row>
        <Ending data={data} />
      </Row>
      <ToLedger />
      <ToRetention />
    </>
  )
}

const readers: readonly string[] = ['decisionMaker', 'riskAnalyst', 'programmeManager', 'auditor']

/** What certification earns, for whoever may read the ledger. */
function ToLedger() {
  const t = useWords()
  const roles = useSession()?.roles ?? []
  if (!roles.some((role) => readers.includes(role))) return null
  return (
    <Row>
      <Go to="/beneficios/programa">{t('benefits.toLedger')}</Go>
    </Row>
  )
}

/** Where terms, holds and the frameworks of others stand, for whoever leads the programme and whoever audits it. */
function ToRetention() {
  const t = useWords()
  const roles = useSession()?.roles ?? []
  if (!roles.some((role) => role === 'programmeManager' || role === 'auditor')) return null
  return (
    <Row>
      <p>
        <Go to="/retencion">{t('retention.toPage')}</Go>
      </p>
      <p style={{ marginTop: 8 }}>
        <Go to="/incidentes">{t('incidents.toPage')}</Go>
      </p>
      <p style={{ marginTop: 8 }}>
        <Go to="/marcos">{t('frameworks.toPage')}</Go>
      </p>
    </Row>
  )
}

/** Fewer decisions than this tell nothing about how long one takes. */
const ENOUGH = 5

function ToDecision({ data }: { readonly data: OverviewData }) {
  const t = useWords()
  const forms = useForms()
  const { decided, median, ninth } = data.toDecision
  if (decided < ENOUGH || median === null || ninth === null)
    return (
      <>
        {t('office.overview.toDecision')}. <br />
        <span className="dim">{t('office.overview.tooFew', { number: forms.number(decided) })}</span>
      </>
    )
  return (
    <Big of={forms.number(median)}>
      {t('office.overview.median', {
        ninth: forms.number(ninth),
        decided: forms.number(decided),
      })}
    </Big>
  )
}

function Ending({ data }: { readonly data: OverviewData }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<ComingEnd>[] = [
    {
      key: 'until',
      title: t('office.certificate.until'),
      phone: 'right',
      cell: ({ until }) => <span className="num nb">{forms.day(until)}</span>,
    },
    {
      key: 'company',
      title: t('office.queue.company'),
      phone: 'title',
      cell: ({ number, company }) => <Go to={`/casos/${number}`}>{company}</Go>,
    },
    { key: 'state', title: t('office.queue.state'), cell: ({ state }) => <Status of={state} /> },
    {
      key: 'write',
      title: t('office.visits.act'),
      cell: ({ number }) => (
        <ButtonLink small look="line" to={`/casos/${number}/mensajes`}>
          {t('office.pane.write')}
        </ButtonLink>
      ),
    },
  ]
  return (
    <>
      <Heading aside={forms.number(data.ending.length)}>{t('office.overview.ending')}</Heading>
      <DataTable
        label={t('office.overview.ending')}
        columns={columns}
        rows={data.ending}
        keyOf={({ number }) => number}
        empty={<p className="sm soft empty">{t('office.overview.noneEnding')}</p>}
      />
    </>
  )
}
