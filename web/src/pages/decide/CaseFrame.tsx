import '../../look/office.css'
import type { ReactNode } from 'react'
import { MarginClock } from '../../parts/Clock.tsx'
import { Fetched } from '../../parts/Fetched.tsx'
import { Go, useGo } from '../../parts/Go.tsx'
import { Band } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Row } from '../../parts/Sheet.tsx'
import { Status } from '../../parts/Status.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { useKey } from '../../parts/useKey.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { AsItStood } from './AsItStood.tsx'
import { CaseOfficer } from './CaseOfficer.tsx'
import type { CaseClock, CaseView } from './caseTypes.ts'
import { type CaseTab, tabAddress } from './stepPlaces.ts'
import { useCase } from './useCase.ts'

/** The ground of every page of a case: whose it is, where it stands, its parts as addresses. */
export function CaseFrame(props: {
  readonly tab: CaseTab
  readonly children: (view: CaseView) => ReactNode
}) {
  const t = useWords()
  const { number, on, found } = useCase()
  const view = found.data
  const go = useGo()
  useKey('m', () => void go(tabAddress(number, 'mensajes')))
  return (
    <>
      <Row first wide margin={<CaseMargin number={number} view={view} />}>
        <div className="casehead">
          <div>
            <PageTitle
              short={[t(`office.tab.${props.tab}`), number, view?.desk.operator.name]
                .filter(Boolean)
                .join(' · ')}
              status={view ? <Status of={view.case.state} boxed /> : undefined}
            >
              {view?.desk.operator.name ?? t('office.case.title', { number })}
            </PageTitle>
          </div>
          {view ? <AsItStood view={view} tab={props.tab} /> : null}
        </div>
        <Tabs label={t('office.case.parts', { number })} of={useTabs(number, view, props.tab, on)} />
      </Row>
      {view?.asOf ? <StoodBand view={view} tab={props.tab} /> : null}
      {view ? (
        props.children(view)
      ) : (
        <Row>
          <Fetched of={found} rows={8}>
            {() => null}
          </Fetched>
        </Row>
      )}
    </>
  )
}

function CaseMargin({ number, view }: { readonly number: string; readonly view: CaseView | undefined }) {
  const t = useWords()
  if (!view) return <strong>{number}</strong>
  const { types, officeName } = view.desk.operator
  const lines = [
    types.map((type) => view.words.types[type] ?? type).join(', '),
    `${t('office.sites', { count: view.sites.length })} · ${t(`office.risk.${view.case.riskBand}`)}`,
    officeName,
  ]
  return (
    <>
      <strong>{number}</strong>
      <br />
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="marginline">
          {line}
        </span>
      ))}
      <span className="marginline">
        <Go to={`/casos/${number}/edicion`}>
          {t('edition.page.case')} {view.words.programme.edition}
        </Go>
      </span>
      <CaseOfficer view={view} />
    </>
  )
}

/** The clock that presses most, for the margin: the earliest end among those that run. */
export const pressing = (view: CaseView): CaseClock | undefined =>
  view.clocks
    .filter((clock) => clock.state === 'running' || clock.state === 'late')
    .toSorted((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1))[0] ??
  view.clocks.find((clock) => clock.state === 'paused')

export function PressingClock({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const forms = useForms()
  const clock = pressing(view)
  if (!clock) return null
  return (
    <MarginClock
      {...clock}
      words={`· ${t(`clock.${clock.name}`)}`}
      due={
        clock.dueOn && clock.state !== 'paused'
          ? t(clock.state === 'late' ? 'office.wasDueOn' : 'office.dueOn', {
              day: forms.weekday(clock.dueOn),
            })
          : null
      }
    />
  )
}

function StoodBand({ view, tab }: { readonly view: CaseView; readonly tab: CaseTab }) {
  const t = useWords()
  const forms = useForms()
  return (
    <Row>
      <Band tone="heed">
        {t('office.stood.band', { day: forms.longDay(view.asOf ?? '') })}{' '}
        <Go to={tabAddress(view.case.number, tab)}>{t('office.stood.today')}</Go>
      </Band>
    </Row>
  )
}

const useTabs = (number: string, view: CaseView | undefined, current: CaseTab, on: string | undefined) => {
  const t = useWords()
  const counts: Partial<Record<CaseTab, number>> = view
    ? {
        verificacion: view.vetting.length,
        visitas: view.visits.filter((visit) => visit.state !== 'cancelled').length,
        hallazgos: view.findings.length,
        cartas: view.desk.letters.length,
        mensajes: view.desk.messages.total,
      }
    : {}
  const tabs: readonly CaseTab[] = [
    'linea',
    'perfil',
    'cruce',
    'verificacion',
    'visitas',
    'hallazgos',
    'cartas',
    'mensajes',
    'decision',
  ]
  return tabs.map((tab) => ({
    key: tab,
    label: t(`office.tab.${tab}`),
    to: tabAddress(number, tab, on),
    current: tab === current,
    ...(counts[tab] ? { count: counts[tab] } : {}),
  }))
}
