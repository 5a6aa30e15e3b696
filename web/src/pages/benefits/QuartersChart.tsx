import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import { type Quarter, runsOf, shareOf } from './publicLedger.ts'

const WIDTH = 760
const HEIGHT = 220
const LEFT = 40
const RIGHT = 150
const BOTTOM = 26
const sides = ['certified', 'others'] as const
type Side = (typeof sides)[number]

/** Quarter by quarter, how many of a hundred were inspected on each side; withheld quarters are gaps. */
export function QuartersChart({ of }: { readonly of: readonly Quarter[] }) {
  const t = useWords()
  const forms = useForms()
  const quarters = [...of].reverse()
  const rates = (side: Side) =>
    quarters.map(({ all }) => {
      const share = shareOf(all, side)
      return share && share.inspected / share.of
    })
  const told = { certified: rates('certified'), others: rates('others') }
  const known = sides.flatMap((side) => told[side].filter((rate) => rate !== undefined))
  if (quarters.length < 2 || known.length < 2) return null
  const most = Math.ceil(Math.max(...known) * 50) / 50 || 0.02
  const x = (place: number) => LEFT + (place / (quarters.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (rate: number) => HEIGHT - BOTTOM - (rate / most) * (HEIGHT - BOTTOM - 12)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('statistics.chart')}>
      <svg
        className="ch twelve"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('statistics.chart')}
      >
        {[0, most / 2, most].map((rate) => (
          <g key={rate}>
            <line className="g" x1={LEFT} x2={WIDTH - RIGHT} y1={y(rate)} y2={y(rate)} />
            <text x={LEFT - 6} y={y(rate) + 4} textAnchor="end">
              {forms.number(rate * 100, 1)}
            </text>
          </g>
        ))}
        {quarters.map(({ quarter }, place) => (
          <text key={quarter} x={x(place)} y={HEIGHT - 6} textAnchor="middle">
            {quarter.split('-').reverse().join('/')}
          </text>
        ))}
        {sides.map((side) => (
          <Line key={side} side={side} rates={told[side]} x={x} y={y} />
        ))}
      </svg>
    </section>
  )
}

function Line(props: {
  readonly side: Side
  readonly rates: readonly (number | undefined)[]
  readonly x: (place: number) => number
  readonly y: (rate: number) => number
}) {
  const t = useWords()
  const { side, rates, x, y } = props
  const runs = runsOf(rates)
  const last = runs.at(-1)?.at(-1)
  const colour = side === 'certified' ? 'var(--good)' : 'var(--ink-2)'
  return (
    <g>
      {runs.map((run) => (
        <path
          key={run[0]?.[0]}
          d={run.map(([place, rate], at) => `${at === 0 ? 'M' : 'L'}${x(place)} ${y(rate)}`).join('')}
          fill="none"
          stroke={colour}
          strokeWidth="2.5"
          strokeDasharray={side === 'others' ? '6 4' : undefined}
        />
      ))}
      {runs.flat().map(([place, rate]) => (
        <circle key={place} cx={x(place)} cy={y(rate)} r="3" fill={colour} />
      ))}
      {last ? (
        <text x={WIDTH - RIGHT + 10} y={y(last[1]) + 4} style={{ fill: colour }} fontWeight="600">
          {t(`statistics.side.${side}`)}
        </text>
      ) : null}
    </g>
  )
}
