import { useWords } from '../../words/useWords.ts'
import { type Cells, periods, type Side, sides } from './measures.ts'

const WIDTH = 440
const HEIGHT = 190
const LEFT = 56
const RIGHT = 130
const [TOP, BOTTOM] = [12, 28]
const colours: Readonly<Record<Side, string>> = { pilot: 'var(--stamp)', comparison: 'var(--ink-2)' }

/** Two lines from before to during: those of the pilot and those they are compared with, each figure with its interval. */
export function ChangeChart(props: {
  readonly label: string
  readonly cells: Cells
  readonly shown: (value: number) => string
}) {
  const t = useWords()
  const { cells, shown } = props
  const all = sides.flatMap((side) => periods.map((period) => cells[side][period]))
  const most = niceAbove(Math.max(...all.map(({ high }) => high)))
  const x = { before: LEFT + 30, after: WIDTH - RIGHT - 20 }
  const y = (value: number) =>
    HEIGHT - BOTTOM - (Math.max(0, Math.min(value, most)) / most) * (HEIGHT - TOP - BOTTOM)
  const ends = labelsApart(sides.map((side) => y(cells[side].after.value)))
  return (
    <svg className="ch change" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
      {[0, most / 2, most].map((value) => (
        <g key={value}>
          <line className="g" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 6} y={y(value) + 4} textAnchor="end">
            {shown(value)}
          </text>
        </g>
      ))}
      {periods.map((period) => (
        <text key={period} x={x[period]} y={HEIGHT - 8} textAnchor="middle">
          {t(`pilot.measure.at.${period}`)}
        </text>
      ))}
      {sides.map((side, place) => (
        <g key={side} stroke={colours[side]} fill={colours[side]}>
          <line
            x1={x.before}
            x2={x.after}
            y1={y(cells[side].before.value)}
            y2={y(cells[side].after.value)}
            strokeWidth="2.5"
            strokeDasharray={side === 'comparison' ? '6 4' : undefined}
          />
          {periods.map((period) => {
            const { value, low, high } = cells[side][period]
            const at = x[period] + (side === 'pilot' ? -3 : 3)
            return (
              <g key={period}>
                <line x1={at} x2={at} y1={y(low)} y2={y(high)} strokeWidth="1.2" />
                <circle cx={x[period]} cy={y(value)} r="3.5" stroke="none" />
              </g>
            )
          })}
          <text
            x={x.after + 14}
            y={(ends[place] ?? 0) + 4}
            stroke="none"
            style={{ fill: colours[side] }}
            fontWeight="600"
          >
            {t(`pilot.measure.side.${side}`)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Two words at the ends of lines that meet stand one above the other. */
const labelsApart = ([one = 0, other = 0]: readonly number[]): readonly number[] => {
  const gap = 15 - Math.abs(one - other)
  if (gap <= 0) return [one, other]
  return one <= other ? [one - gap / 2, other + gap / 2] : [one + gap / 2, other - gap / 2]
}

const niceAbove = (value: number): number => {
  if (!(value > 0)) return 1
  const unit = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 4, 5, 10].map((step) => step * unit).find((step) => step >= value) ?? value
}
