import { Clock } from '../../parts/Clock.tsx'
import { Go } from '../../parts/Go.tsx'
import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ClockShown, Home } from './company.ts'
import { useText } from './useText.ts'

/** Days that come nearer beside the one that presses. */
export function HomeDeadlines({ home }: { readonly home: Home }) {
  const t = useWords()
  const forms = useForms()
  const others = home.clocks.slice(1)
  const isQuiet = others.length === 0 && home.deadlines.length === 0
  return (
    <>
      <Heading>{t('apply.deadlines.title')}</Heading>
      {others.map((clock) => (
        <OtherClock key={clock.name} clock={clock} />
      ))}
      {home.deadlines.map((one) => (
        <Deadline key={`${one.kind} ${one.id}`} one={one} today={home.today} />
      ))}
      {isQuiet ? (
        <p className="sm soft" style={{ marginTop: 12 }}>
          {t('apply.deadlines.none')}
        </p>
      ) : null}
      {home.told.length > 0 ? (
        <p className="xs dim" style={{ marginTop: 12 }}>
          {t('apply.deadlines.told', { names: forms.list(home.told) })}
        </p>
      ) : null}
      {home.steps.some((one) => one.step === 'withdraw' && one.allowed) ? (
        <p className="xs" style={{ marginTop: 12 }}>
          <Go to="/presentar?tramite=withdraw">{t('step.withdraw')}</Go>
        </p>
      ) : null}
    </>
  )
}

function OtherClock({ clock }: { readonly clock: ClockShown }) {
  const t = useWords()
  const forms = useForms()
  const say = useText()
  const ends = clock.dueOn
    ? t(clock.state === 'late' ? 'apply.clock.wasDue' : 'apply.clock.due', {
        day: forms.weekday(clock.dueOn),
      })
    : t('apply.clock.fromService')
  const paused = t('apply.clock.pausedSince', {
    day: forms.shortDay(clock.pausedOn ?? ''),
    number: clock.days - clock.left,
  })
  return (
    <Clock title={t(`clock.${clock.name}`)} {...clock}>
      {clock.state === 'paused' ? paused : ends}
      {clock.because ? `. ${say(clock.because)}` : null}
    </Clock>
  )
}

const dayMs = 86_400_000

function Deadline({ one, today }: { readonly one: Home['deadlines'][number]; readonly today: string }) {
  const t = useWords()
  const forms = useForms()
  const left = Math.round((Date.parse(one.on) - Date.parse(today)) / dayMs)
  const where = one.kind === 'evidence' ? `/evidencias#${one.id}` : undefined
  const what = one.kind === 'notice' ? t(`notices.${one.what}`) : one.what
  return (
    <div className={left < 0 ? 'clock halt' : left <= 15 ? 'clock heed' : 'clock'}>
      <p>{where ? <Go to={where}>{what}</Go> : what}</p>
      <b>{forms.number(Math.abs(left))}</b>{' '}
      <span className="sm">
        {left < 0
          ? t('web.clock.lateBy', { days: forms.dayWords(left, 'calendar') })
          : forms.dayWords(left, 'calendar')}
      </span>
      <p>{t(`apply.deadlines.${one.kind}`, { day: forms.day(one.on) })}</p>
    </div>
  )
}
