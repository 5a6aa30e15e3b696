import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { Effect, Keyed } from './benefits.ts'
import { RateFrame } from './RateFrame.tsx'
import { type RateScale, rateScale } from './rateScale.ts'

const RIGHT = 170

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
      <Drawing points={points} />
    </figure>
  )
}

function Drawing({ points }: { readonly points: readonly Point[] }) {
  const t = useWords()
  const forms = useForms()
  const highest = Math.max(
    ...points.map(({ effect }) => Math.max(effect.otherRate.value, effect.certifiedRate.high ?? 0)),
  )
  const scale = rateScale({ places: points.length, highest, right: RIGHT })
  const { x, y } = scale
  const path = (of: (effect: Effect) => number) =>
    points.map(({ effect }, place) => `${place === 0 ? 'M' : 'L'}${x(place)} ${y(of(effect))}`).join('')
  const low = points
    .map(({ effect }, place) => `L${x(place)} ${y(effect.certifiedRate.low)}`)
    .toReversed()
    .join('')
  const last = points.at(-1)?.effect
  const label = (rate: number) => `${forms.number(rate * 100, 1)} %`
  const each = Math.ceil(points.length / 12)
  const names = points.map(({ month }, place) =>
    place % each === 0 ? forms.month(`${month}-01`) : undefined,
  )
  return (
    <RateFrame label={t('benefits.months.label')} scale={scale} names={names}>
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
      {last ? <EndLabels last={last} scale={scale} label={label} /> : null}
    </RateFrame>
  )
}

function EndLabels(props: {
  readonly last: Effect
  readonly scale: RateScale
  readonly label: (rate: number) => string
}) {
  const t = useWords()
  const { last, label } = props
  const { y, end } = props.scale
  const [own, other] = [y(last.certifiedRate.value), y(last.otherRate.value)]
  // fifteen units apart, whichever is above
  const push = Math.max(0, 15 - Math.abs(own - other)) / 2
  const up = own <= other ? -1 : 1
  return (
    <>
      <text x={end + 10} y={own + up * push + 4} style={{ fill: 'var(--good)' }} fontWeight="600">
        {t('benefits.side.certified')} {label(last.certifiedRate.value)}
      </text>
      <text className="ink" x={end + 10} y={other - up * push + 4}>
        {t('benefits.side.others')} {label(last.otherRate.value)}
      </text>
    </>
  )
}
