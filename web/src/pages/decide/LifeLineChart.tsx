import { isStatusName, statusVocabulary } from '../../parts/statusVocabulary.ts'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { LifeLine } from './caseTypes.ts'

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** A case's life on one line: its states, the long clock running or standing, today, and where the clock ends. */
export function LifeLineChart(props: {
  readonly life: LifeLine
  readonly today: string
  /** The line is told as of an earlier day. */
  readonly past: boolean
}) {
  const { life, today, past } = props
  const t = useWords()
  const forms = useForms()
  const first = dayNumber(life.from)
  const end = Math.max(dayNumber(today), dayNumber(life.clock?.dueOn ?? today), first + 14)
  const at = (day: string) => ((dayNumber(day) - first) / (end - first)) * 100
  const span = (from: string, to: string) => ({
    left: `${at(from)}%`,
    width: `${Math.max(0.4, at(to) - at(from))}%`,
  })
  const due = life.clock?.dueOn
  const years = end - first > 366
  return (
    <figure className="life" aria-label={t('office.life.label')}>
      <div className="months" aria-hidden="true">
        {monthsBetween(life.from, end)
          .filter((month) => at(month) < (years ? 85 : 95))
          .map((month) => (
            <span key={month} style={{ left: `${at(month)}%` }}>
              {years ? forms.day(month).replace(/^\d+\s/, '') : forms.month(month)}
            </span>
          ))}
      </div>
      <p className="lab">{t('office.life.state')}</p>
      <ol className="bar">
        {life.states.map(({ state, from, to }, place) => (
          <li
            key={`${state} ${from}`}
            className={isStatusName(state) ? statusVocabulary[state].tone : 'idle'}
            style={span(from, to)}
            title={t('office.life.span', {
              state: t(`state.${state}`),
              from: forms.day(from),
              to: forms.day(to),
            })}
          >
            <span className={wordClass(at(from), at(to), place === life.states.length - 1)}>
              {t(`state.${state}`)}
            </span>
          </li>
        ))}
      </ol>
      {life.clock ? (
        <>
          <p className="lab">{t(`clock.${life.clock.name}`)}</p>
          <ol className="run">
            {life.clock.runs.map(({ state, from, to }) => (
              <li key={`${state} ${from}`} className={state} style={span(from, to)}>
                <span className="sr">
                  {t(`clockState.${state}`)}: {forms.day(from)} – {forms.day(to)}
                </span>
              </li>
            ))}
            {due && due > today ? <li className="rest" style={span(today, due)} aria-hidden="true" /> : null}
          </ol>
        </>
      ) : null}
      <p className="now" style={{ left: `${at(today)}%` }}>
        <span className={at(today) > 55 ? 'before' : ''}>
          {t(`office.life.${past ? 'then' : 'today'}`, { day: forms.shortDay(today) })}
          {due && due > today ? <> · {t('office.life.ends', { day: forms.shortDay(due) })}</> : null}
        </span>
      </p>
    </figure>
  )
}

/** A short stretch's word is left to readers; the last one's, late on the line, ends where the stretch does. */
const wordClass = (from: number, to: number, isLast: boolean): string => {
  if (!isLast) return to - from < 9 ? 'sr' : 'word'
  return from > 45 ? 'word before' : 'word'
}

/** The first of each month on the line; of each quarter or year where there are many. */
const monthsBetween = (from: string, end: number): readonly string[] => {
  const start = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  const months: string[] = []
  for (let place = 1; place < 60; place += 1) {
    const day = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + place, 1))
    if (day.getTime() / 86_400_000 > end) break
    months.push(day.toISOString().slice(0, 10))
  }
  const every = months.length > 24 ? 6 : months.length > 8 ? 3 : 1
  return months.filter((_, place) => place % every === 0)
}
