import { useState } from 'react'
import { useFetched } from '../../api/useFetched.ts'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Big, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useText } from '../../words/useText.ts'
import { useWords } from '../../words/useWords.ts'
import { Invented, PilotMark } from './PilotMark.tsx'
import { PreparePilot } from './PreparePilot.tsx'
import { type PilotLine, type PilotList, pilotsDoor } from './pilots.ts'

const over: readonly string[] = ['opened', 'ended']

/** Programmes that are tried first, and those that were. */
export function Pilots() {
  const t = useWords()
  const forms = useForms()
  const found = useFetched<PilotList>(pilotsDoor)
  const living = found.data?.pilots.filter(({ state }) => !over.includes(state)).length
  return (
    <>
      <Row
        first
        margin={
          living === undefined ? null : (
            <Big of={forms.number(living)}>{t('pilots.livingWord', { count: living })}</Big>
          )
        }
      >
        <PageTitle short={t('pilots.page')} lead={t('pilots.lead')}>
          {living === undefined
            ? t('pilots.page')
            : living === 0
              ? t('pilots.title.none')
              : t('pilots.title', { count: living })}
        </PageTitle>
      </Row>
      <Row>
        <Fetched of={found} rows={4}>
          {(data) => <List of={data} />}
        </Fetched>
      </Row>
    </>
  )
}

function List({ of }: { readonly of: PilotList }) {
  const t = useWords()
  const [preparing, setPreparing] = useState(false)
  const act =
    of.mayPrepare && !preparing ? (
      <Button icon="plus" onClick={() => setPreparing(true)}>
        {t('pilots.prepare')}
      </Button>
    ) : null
  return (
    <>
      {of.pilots.length === 0 && !preparing ? (
        <Empty title={t('pilots.none')} why={t('pilots.noneWhy')} act={act} />
      ) : null}
      {preparing ? <PreparePilot programmes={of.programmes} onClose={() => setPreparing(false)} /> : null}
      {of.pilots.length > 0 ? <Listed of={of.pilots} /> : null}
      {of.pilots.length > 0 ? (
        <Acts>
          {act}
          <a className="btn line sml" href="/api/v1/pilots.csv" download>
            {t('pilot.companies.csv')}
          </a>
          <Button small look="line" icon="print" onClick={() => print()}>
            {t('pilots.print')}
          </Button>
        </Acts>
      ) : null}
    </>
  )
}

/** Which are shown is in the address, so that a link leads to the same. */
function Listed({ of }: { readonly of: readonly PilotLine[] }) {
  const t = useWords()
  const [{ estado }] = useFilters()
  const known = [...new Set(of.map(({ state }) => state))]
  const chosen = known.find((state) => state === estado)
  const tab = (key: string, label: string, to: string, current: boolean) => ({ key, label, to, current })
  return (
    <>
      {known.length > 1 ? (
        <Tabs
          label={t('pilots.filter')}
          of={[
            tab('all', t('pilots.filter.all', { count: of.length }), '/pilotos', !chosen),
            ...known.map((state) =>
              tab(
                state,
                `${t(`pilots.state.${state}`)} (${of.filter((one) => one.state === state).length})`,
                `/pilotos?estado=${state}`,
                state === chosen,
              ),
            ),
          ]}
        />
      ) : null}
      <Table of={chosen ? of.filter(({ state }) => state === chosen) : of} />
    </>
  )
}

function Table({ of }: { readonly of: readonly PilotLine[] }) {
  const t = useWords()
  const say = useText()
  const forms = useForms()
  const columns: readonly Column<PilotLine>[] = [
    {
      key: 'programme',
      title: t('pilots.column.programme'),
      phone: 'title',
      sortBy: ({ programme }) => programme.shortName,
      cell: ({ id, programme, demonstration }) => (
        <>
          <Go to={`/pilotos/${id}`} className="co">
            {programme.shortName} {programme.edition}
          </Go>{' '}
          {demonstration ? <Invented /> : null}
          <br />
          <span className="sm soft">{say(programme.name)}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('pilots.column.state'),
      phone: 'right',
      sortBy: ({ state }) => t(`pilots.state.${state}`),
      cell: ({ state }) => <PilotMark of={state} />,
    },
    {
      key: 'starts',
      title: t('pilots.column.starts'),
      sortBy: ({ startsOn }) => startsOn ?? '',
      cell: ({ startsOn }) => (startsOn ? forms.day(startsOn) : t('pilots.noDay')),
    },
    {
      key: 'ends',
      title: t('pilots.column.ends'),
      sortBy: ({ opensOn, endsOn }) => opensOn ?? endsOn ?? '',
      cell: ({ opensOn, endsOn }) =>
        opensOn
          ? t('pilots.opensOn', { day: forms.day(opensOn) })
          : endsOn
            ? forms.day(endsOn)
            : t('pilots.noDay'),
    },
    {
      key: 'accepted',
      title: t('pilots.column.accepted'),
      numeric: true,
      sortBy: ({ accepted }) => accepted,
      cell: ({ accepted, invited }) =>
        t('pilots.acceptedOf', { accepted: forms.number(accepted), invited: forms.number(invited) }),
    },
  ]
  return (
    <DataTable
      label={t('pilots.page')}
      columns={columns}
      rows={of}
      keyOf={({ id }) => id}
      to={({ id }) => `/pilotos/${id}`}
      findIn={({ programme }) => `${programme.shortName} ${say(programme.name)}`}
      empty={null}
    />
  )
}
