import { useWords } from '../../words/useWords.ts'
import { type Quarter, runsOf, shareOf } from './publicLedger.ts'
import { RateFrame } from './RateFrame.tsx'
import { type RateScale, rateScale } from './rateScale.ts'

const RIGHT = 150
const sides = ['certified', 'others'] as const
type Side = (typeof sides)[number]

/** Quarter by quarter, how many of a hundred were inspected on each side; withheld quarters are gaps. */
export function QuartersChart({ of }: { readonly of: readonly Quarter[] }) {
  const t = useWords()
  const quarters = [...of].reverse()
  const rates = (side: Side) =>
    quarters.map(({ all }) => {
      const share = shareOf(all, side)
      return share && share.inspected / share.of
    })
  const told = { certified: rates('certified'), others: rates('others') }
  const known = sides.flatMap((side) => told[side].filter((rate) => rate !== undefined))
  if (quarters.length < 2 || known.length < 2) return null
  const scale = rateScale({ places: quarters.length, highest: Math.max(...known), right: RIGHT })
  const names = quarters.map(({ quarter }) => quarter.split('-').reverse().join('/'))
  return (
    <RateFrame label={t('statistics.chart')} scale={scale} names={names}>
      {sides.map((side) => (
        <Line key={side} side={side} rates={told[side]} scale={scale} />
      ))}
    </RateFrame>
  )
}

function Line(props: {
  readonly side: Side
  readonly rates: readonly (number | undefined)[]
  readonly scale: RateScale
}) {
  const t = useWords()
  const { side, rates } = props
  const { x, y, end } = props.scale
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
        <text x={end + 10} y={y(last[1]) + 4} style={{ fill: colour }} fontWeight="600">
          {t(`statistics.side.${side}`)}
        </text>
      ) : null}
    </g>
  )
}
