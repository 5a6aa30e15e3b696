import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Heading, Row } from '../../parts/Sheet.tsx'
import { Standing } from '../../parts/Status.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { DeclareIncident } from './DeclareIncident.tsx'
import { type IncidentLine, type IncidentList, incidentsDoor, type OfficeName } from './incidents.ts'
import { useIncidentWords } from './useIncidentWords.ts'
import '../../look/resumption.css'

/** What stops trade now, and what did before. */
export function Incidents() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<IncidentList>(incidentsDoor)
  const open = found.data?.incidents.filter(({ state, exercise }) => state === 'open' && !exercise).length
  return (
    <>
      <Row
        first
        margin={
          open === undefined ? null : (
            <Big of={forms.number(open)}>{t('incidents.openWord', { count: open })}</Big>
          )
        }
      >
        <PageTitle short={t('incidents.page')} lead={t('incidents.lead')}>
          {open === undefined
            ? t('incidents.page')
            : open === 0
              ? t('incidents.title.none')
              : t('incidents.title', { count: open })}
        </PageTitle>
      </Row>
      <Row>
        <Fetched of={found} rows={4}>
          {(data) => <Lists of={data} />}
        </Fetched>
      </Row>
    </>
  )
}

function Lists({ of }: { readonly of: IncidentList }) {
  const t = useWords()
  const [declaring, setDeclaring] = useState(false)
  const { incidents, offices } = of
  const open = incidents.filter(({ state }) => state === 'open')
  const closed = incidents.filter(({ state }) => state === 'closed')
  const act =
    of.mayDeclare && !declaring ? (
      <Button icon="plus" onClick={() => setDeclaring(true)}>
        {t('incidents.declare')}
      </Button>
    ) : null
  return (
    <>
      {incidents.length === 0 && !declaring ? (
        <Empty title={t('incidents.none')} why={t('incidents.noneWhy')} act={act} />
      ) : null}
      {declaring ? <DeclareIncident offices={offices} onClose={() => setDeclaring(false)} /> : null}
      {open.length > 0 ? <Table title={t('incidents.open')} of={open} offices={offices} /> : null}
      {incidents.length > 0 && act ? <Acts>{act}</Acts> : null}
      {closed.length > 0 ? <Table title={t('incidents.closed')} of={closed} offices={offices} /> : null}
    </>
  )
}

function Table(props: {
  readonly title: string
  readonly of: readonly IncidentLine[]
  readonly offices: readonly OfficeName[]
}) {
  const t = useWords()
  const forms = useForms()
  const say = useIncidentWords(props.offices)
  const columns: readonly Column<IncidentLine>[] = [
    {
      key: 'name',
      title: t('incidents.column.name'),
      phone: 'title',
      cell: ({ id, name, exercise }) => (
        <>
          <Go to={`/incidentes/${id}`} className="co">
            {name}
          </Go>{' '}
          {exercise ? <Exercise /> : null}
        </>
      ),
    },
    { key: 'kind', title: t('incidents.column.kind'), cell: ({ kind }) => t(`incidents.kind.${kind}`) },
    {
      key: 'offices',
      title: t('incidents.column.offices'),
      cell: ({ offices, modes }) => `${say.offices(offices)} (${say.modes(modes)})`,
    },
    { key: 'from', title: t('incidents.column.from'), cell: ({ fromAt }) => forms.shortMoment(fromAt) },
    {
      key: 'until',
      title: t('incidents.column.until'),
      cell: ({ untilAt, closedAt }) =>
        closedAt
          ? forms.shortMoment(closedAt)
          : untilAt
            ? forms.shortMoment(untilAt)
            : t('incidents.notKnown'),
    },
    {
      key: 'order',
      title: t('incidents.column.order'),
      cell: ({ published }) =>
        published > 0 ? t('incidents.version', { version: published }) : t('incidents.notPublished'),
    },
  ]
  return (
    <>
      <Heading>{props.title}</Heading>
      <DataTable
        label={props.title}
        columns={columns}
        rows={props.of}
        keyOf={({ id }) => id}
        to={({ id }) => `/incidentes/${id}`}
        empty={null}
      />
    </>
  )
}

/** The mark of what is not real, wherever it stands. */
export function Exercise() {
  const t = useWords()
  return (
    <Standing tone="heed" icon="dashedRing" boxed>
      {t('incidents.exercise')}
    </Standing>
  )
}
