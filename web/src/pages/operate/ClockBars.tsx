import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { ClockLine } from './overviewTypes.ts'

/** Each clock of the law with its cases: late ones hatched, then those that end within a week, then the rest. */
export function ClockBars({ clocks }: { readonly clocks: readonly ClockLine[] }) {
  const t = useWords()
  const forms = useForms()
  const all = ({ late, week, later }: ClockLine) => late + week + later
  const most = Math.max(1, ...clocks.map(all))
  const share = (count: number) => ({ width: `${(count / most) * 100}%` })
  if (clocks.length === 0) return <p className="sm soft empty">{t('office.clocks.none')}</p>
  return (
    <>
      <ul className="bars">
        {clocks.map((line) => (
          <li key={line.clock}>
            <span className="name">{t(`clock.${line.clock}`)}</span>
            <span className="bar" aria-hidden="true">
              <i className="late" style={share(line.late)} />
              <i className="week" style={share(line.week)} />
              <i style={share(line.later)} />
            </span>
            <span className="num sm">
              {(['late', 'week', 'later'] as const)
                .filter((key) => line[key] > 0)
                .map((key) => t(`office.bars.${key}`, { count: line[key], number: forms.number(line[key]) }))
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p className="legend" style={{ marginTop: 10 }}>
        {(['late', 'week', 'later'] as const).map((key) => (
          <span key={key}>
            <i className={`swatch ${key}`} aria-hidden="true" />
            {t(`office.bars.legend.${key}`)}
          </span>
        ))}
      </p>
    </>
  )
}
