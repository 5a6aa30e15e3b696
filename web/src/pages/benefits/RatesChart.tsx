import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Effect, Keyed } from './benefits.ts'

const WIDTH = 760
const HEIGHT = 220
const LEFT = 40
const RIGHT = 170
const BOTTOM = 26

interface Point {
  readonly month: string
  readonly effect: Effect
}

/** Month by month: certified, with the band of their interval, and others of their kind. The numbers stand below. */
export function RatesChart({ months }: { readonly months: readonly Keyed[] }) {
  const t = useWords()
  const points = months.flatMap(({ key, effect }): readonly Point[] =>
    effect ? [{ month: key, effect }] : [],
  )
  if (points.length < 2) return null
  return (
    <figure>
      <Heading>{t('benefits.months.title')}</Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={t('benefits.months.label')}>
        <Drawing points={points} />
      </section>
    </figure>
  )
}

function Drawing({ points }: { readonly points: readonly Point[] }) {
  const t = useWords()
  const forms = useForms()
  const highest = Math.max(
    ...points.map(({ effect }) => Math.max(effect.otherRate.value, effect.certifiedRate.high ?? 0)),
  )
  const most = Math.ceil(highest * 50) / 50 || 0.02
  const x = (place: number) => LEFT + (place / (points.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (rate: number) => HEIGHT - BOTTOM - (Math.min(rate, most) / most) * (HEIGHT - BOTTOM - 12)
  const path = (of: (effect: Effect) => number) =>
    points.map(({ effect }, place) => `${place === 0 ? 'M' : 'L'}${x(place)} ${y(of(effect))}`).join('')
  const low = points
    .map(({ effect }, place) => `L${x(place)} ${y(effect.certifiedRate.low)}`)
    .toReversed()
    .join('')
  const last = points.at(-1)?.effect
  const label = (rate: number) => `${forms.number(rate * 100, 1)} %`
  const each = Math.ceil(points.length / 12)
  return (
    <svg
      className="ch twelve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('benefits.months.label')}
    >
      {[0, most / 2, most].map((rate) => (
        <g key={rate}>
          <line className="g" x1={LEFT} x2={WIDTH - RIGHT} y1={y(rate)} y2={y(rate)} />
          <text x={LEFT - 6} y={y(rate) + 4} textAnchor="end">
            {forms.number(rate * 100, 1)}
          </text>
        </g>
      ))}
      {points.map(({ month }, place) =>
        place % each === 0 ? (
          <text key={month} x={x(place)} y={HEIGHT - 6} textAnchor="middle">
            {forms.month(`${month}-01`)}
          </text>
        ) : null,
      )}
      <path
        d={`${path((effect) => effect.certifiedRate.high ?? effect.certifiedRate.value)}${low}z`}
        fill="var(--good-wash)"
      />
      <path
        d={path((effect) => effect.otherRate.value)}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="2"
        strokeDasharray="6 4"
      />
      <path
        d={path((effect) => effect.certifiedRate.value)}
        fill="none"
        stroke="var(--good)"
        strokeWidth="2.5"
      />
      {last ? <EndLabels last={last} y={y} label={label} /> : null}
    </svg>
  )
}

function EndLabels(props: {
  readonly last: Effect
  readonly y: (rate: number) => number
  readonly label: (rate: number) => string
}) {
  const t = useWords()
  const { last, y, label } = props
  const [own, other] = [y(last.certifiedRate.value), y(last.otherRate.value)]
  // fifteen units apart, whichever is above
  const push = Math.max(0, 15 - Math.abs(own - other)) / 2
  const up = own <= other ? -1 : 1
  return (
    <>
      <text x={WIDTH - RIGHT + 10} y={own + up * push + 4} style={{ fill: 'var(--good)' }} fontWeight="600">
        {t('benefits.side.certified')} {label(last.certifiedRate.value)}
      </text>
      <text className="ink" x={WIDTH - RIGHT + 10} y={other - up * push + 4}>
        {t('benefits.side.others')} {label(last.otherRate.value)}
      </text>
    </>
  )
}
