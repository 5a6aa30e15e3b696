import { Clock } from '../../parts/Clock.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { TaskList } from '../../parts/TaskList.tsx'
import { useForms } from '../../words/useForms.ts'
import { useLanguage } from '../../words/useLanguage.ts'
import { useWords } from '../../words/useWords.ts'
import { CaseFrame, PressingClock, pressing } from './CaseFrame.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import type { CaseClock, CaseView } from './caseTypes.ts'
import { FindingsTable } from './FindingsTable.tsx'
import { LifeLineChart } from './LifeLineChart.tsx'
import { useRefusalWords } from './StepForm.tsx'
import { placeOf, tabAddress } from './stepPlaces.ts'

/** What happened in a case, what runs, and what may be done next. */
export function CasePage() {
  return <CaseFrame tab="linea">{(view) => <Story view={view} />}</CaseFrame>
}

function Story({ view }: { readonly view: CaseView }) {
  return (
    <>
      {view.life ? (
        <Row wide>
          <LifeLineChart life={view.life} today={view.asOf ?? view.today} past={view.asOf !== null} />
        </Row>
      ) : null}
      <Row margin={<PressingClock view={view} />}>
        <Two aside={<OtherClocks view={view} />}>
          <Next view={view} />
          <FindingsTable view={view} />
        </Two>
      </Row>
      <CaseTimeline view={view} />
    </>
  )
}

function Next({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const why = useRefusalWords()
  if (view.asOf) return null
  const { number } = view.case
  return (
    <>
      <Heading>{t('office.next.title')}</Heading>
      {view.possible.length === 0 ? (
        <p className="soft sm" style={{ marginTop: 12 }}>
          {t('office.next.none')}
        </p>
      ) : (
        <TaskList
          tasks={view.possible.map((step) => ({
            key: step.step,
            title: t(`step.${step.step}`),
            ...(step.allowed ? { to: tabAddress(number, placeOf(step.step).tab) } : { why: why(step) }),
          }))}
        />
      )}
    </>
  )
}

function OtherClocks({ view }: { readonly view: CaseView }) {
  const t = useWords()
  const main = pressing(view)
  const others = view.clocks.filter((clock) => clock.state !== 'done' && clock.name !== main?.name)
  return (
    <>
      <Heading>{t('office.clocks.title')}</Heading>
      {main ? <ClockReason clock={main} /> : null}
      {others.map((clock) => (
        <Clock key={clock.name} {...clock} title={t(`clock.${clock.name}`)}>
          <ClockWords clock={clock} />
        </Clock>
      ))}
      {others.length === 0 && !main ? <p className="sm soft">{t('office.clocks.none')}</p> : null}
    </>
  )
}

function ClockReason({ clock }: { readonly clock: CaseClock }) {
  const t = useWords()
  return (
    <div className="clock">
      <p>{t(`clock.${clock.name}`)}</p>
      <p className="sm">
        <ClockWords clock={clock} />
      </p>
    </div>
  )
}

function ClockWords({ clock }: { readonly clock: CaseClock }) {
  const t = useWords()
  const language = useLanguage()
  return (
    <>
      {useClockEnd()(clock)}
      {clock.because ? <> · {clock.because[language]}</> : null}
      {clock.certainty === 'assumed' ? <> · {t('office.assumed')}</> : null}
    </>
  )
}

const useClockEnd = () => {
  const t = useWords()
  const forms = useForms()
  return ({ waitsForService, state, pausedOn, dueOn }: CaseClock): string => {
    if (waitsForService) return t('clockState.waitsForService')
    if (state === 'paused' && pausedOn) return t('office.pausedSince', { day: forms.weekday(pausedOn) })
    return dueOn
      ? t(state === 'late' ? 'office.wasDueOn' : 'office.dueOn', { day: forms.weekday(dueOn) })
      : ''
  }
}
