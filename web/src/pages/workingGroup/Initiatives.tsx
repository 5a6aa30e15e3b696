import { useState } from 'react'
import { Acts, Button } from '../../parts/Button.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Go, useFilters } from '../../parts/Go.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type GroupRead, type InitiativeLine, initiativeStates, isOpen } from './group.ts'
import { InitiativeStanding } from './InitiativeStanding.tsx'
import { RaiseInitiative } from './RaiseInitiative.tsx'

/** Needs and initiatives: the open ones, or those of one state. */
export function Initiatives({ of }: { readonly of: GroupRead }) {
  const t = useWords()
  const [raising, setRaising] = useState(false)
  const [{ estado }] = useFilters()
  const chosen = estado === 'todas' ? 'all' : (initiativeStates.find((state) => state === estado) ?? 'open')
  const rows = of.initiatives.filter(
    ({ state }) => chosen === 'all' || (chosen === 'open' ? isOpen(state) : state === chosen),
  )
  const tab = (key: string, to: string, label: string, count: number) => ({
    ...{ key, to, label, count, current: chosen === key },
  })
  return (
    <Row>
      <Heading>{t('initiative.all')}</Heading>
      {of.initiatives.length > 0 ? (
        <Tabs
          label={t('initiative.filter')}
          of={[
            tab(
              'open',
              '/grupo',
              t('initiative.filter.open'),
              of.initiatives.filter((one) => isOpen(one.state)).length,
            ),
            ...initiativeStates.flatMap((state) => {
              const count = of.initiatives.filter((one) => one.state === state).length
              return count > 0
                ? [tab(state, `/grupo?estado=${state}`, t(`initiative.state.${state}`), count)]
                : []
            }),
            tab('all', '/grupo?estado=todas', t('initiative.filter.all'), of.initiatives.length),
          ]}
        />
      ) : null}
      <Table rows={rows} none={of.initiatives.length === 0} />
      {raising ? (
        <RaiseInitiative of={of} onClose={() => setRaising(false)} />
      ) : (
        <Acts>
          {of.mayTakePart ? (
            <Button icon="plus" small onClick={() => setRaising(true)}>
              {t('initiative.raise')}
            </Button>
          ) : null}
          {of.initiatives.length > 0 ? (
            <>
              <a className="btn line sml" href="/api/v1/group/initiatives.csv" download>
                {t('workingGroup.csv')}
              </a>
              <Button small look="line" icon="print" onClick={() => print()}>
                {t('workingGroup.print')}
              </Button>
            </>
          ) : null}
        </Acts>
      )}
      {!of.mayTakePart && !raising ? <p className="sm soft">{t('initiative.membersOnly')}</p> : null}
    </Row>
  )
}

function Table({ rows, none }: { readonly rows: readonly InitiativeLine[]; readonly none: boolean }) {
  const t = useWords()
  const forms = useForms()
  const columns: readonly Column<InitiativeLine>[] = [
    {
      key: 'title',
      title: t('initiative.title'),
      phone: 'title',
      sortBy: ({ number }) => number,
      cell: ({ id, number, title, language }) => (
        <Go to={`/grupo/iniciativas/${id}`} lang={language}>
          {t('initiative.numbered', { number, title })}
        </Go>
      ),
    },
    {
      key: 'kind',
      title: t('initiative.kind'),
      sortBy: ({ kind, about }) => `${kind} ${about}`,
      cell: ({ kind, about }) => `${t(`initiative.kind.${kind}`)} · ${t(`initiative.about.${about}`)}`,
    },
    {
      key: 'who',
      title: t('initiative.by'),
      sortBy: ({ organisation }) => organisation ?? '',
      cell: ({ organisation }) => organisation ?? '–',
    },
    {
      key: 'raised',
      title: t('initiative.raisedOn'),
      sortBy: ({ raisedAt }) => raisedAt,
      cell: ({ raisedAt }) => forms.day(raisedAt.slice(0, 10)),
    },
    {
      key: 'state',
      title: t('initiative.stateHead'),
      sortBy: ({ state }) => initiativeStates.indexOf(state),
      cell: ({ state, cast, voters, myVoteIsDue }) => (
        <>
          <InitiativeStanding of={state} />
          {cast !== null && voters !== null ? (
            <span className="sm soft"> {t('initiative.castOf', { cast, voters })}</span>
          ) : null}
          {myVoteIsDue ? <span className="sm b6"> {t('initiative.yourVote')}</span> : null}
        </>
      ),
    },
  ]
  return (
    <DataTable
      label={t('initiative.all')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      to={({ id }) => `/grupo/iniciativas/${id}`}
      findIn={({ number, title, organisation }) => `${number} ${title} ${organisation ?? ''}`}
      empty={
        <Empty
          title={t(none ? 'initiative.none' : 'initiative.noneHere')}
          why={t(none ? 'initiative.noneWhy' : 'initiative.noneHereWhy')}
        />
      }
    />
  )
}
