import { Heading } from '../../parts/Sheet.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import type { IncidentRead } from './incidents.ts'
import { type QueueCurve, type QueuePoint, queueOverTime } from './queueOverTime.ts'

const WIDTH = 860
const HEIGHT = 240
const LEFT = 52
const RIGHT = 90
const BOTTOM = 28

/** The queue until it was last counted, and from there as the order says. The title says the conclusion. */
export function QueueChart({ of }: { readonly of: IncidentRead }) {
  const t = useWords()
  const forms = useForms()
  const curve = queueOverTime(of.queue, of.projected, Date.parse(of.reckonedAt), of.waiting.held)
  const { most, goneAt } = curve
  const title =
    most === 0
      ? t('incident.chart.titleEmpty')
      : goneAt === null
        ? t('incident.chart.titleOpen', { most })
        : t(of.waiting.held > 0 ? 'incident.chart.titleHeld' : 'incident.chart.title', {
            most,
            moment: forms.shortMoment(new Date(goneAt).toISOString()),
          })
  return (
    <figure>
      <Heading>{title}</Heading>
      {most === 0 ? null : (
        <>
          <Drawing curve={curve} now={Date.parse(of.reckonedAt)} />
          <details className="sm">
            <summary>{t('incident.chart.numbers')}</summary>
            <Numbers curve={curve} />
          </details>
        </>
      )}
    </figure>
  )
}

const scalesOf = ({ actual, projected, most }: QueueCurve) => {
  const all = [...actual, ...projected].map(({ at }) => at)
  const first = Math.min(...all)
  const span = Math.max(1, Math.max(...all) - first)
  const top = Math.max(2, most)
  return {
    top,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => first + part * span),
    x: (at: number) => LEFT + ((at - first) / span) * (WIDTH - LEFT - RIGHT),
    y: (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - 18),
  }
}

function Drawing({ curve, now }: { readonly curve: QueueCurve; readonly now: number }) {
  const t = useWords()
  const forms = useForms()
  const { x, y, top, ticks } = scalesOf(curve)
  const path = (points: readonly QueuePoint[]) =>
    points.map(({ at, waiting }, place) => `${place === 0 ? 'M' : 'L'}${x(at)} ${y(waiting)}`).join('')
  const lastWaiting = curve.projected.at(-1)?.waiting ?? 0
  const highestX = x(curve.actual.find(({ waiting }) => waiting === curve.most)?.at ?? now)
  // There is room for its words on its left, or they go to its right.
  const isEarly = highestX < WIDTH / 3
  const said = useTicks(ticks)
  return (
    // A chart wider than a phone is moved sideways with the arrow keys too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={t('incident.chart.label')}>
      <svg
        className="ch queue-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('incident.chart.label')}
      >
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line className="g" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
            <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
              {forms.number(value)}
            </text>
          </g>
        ))}
        {ticks.map((at, place) => (
          <text
            key={at}
            x={x(at)}
            y={HEIGHT - 8}
            textAnchor={place === 0 ? 'start' : place === 4 ? 'end' : 'middle'}
          >
            {said[place]}
          </text>
        ))}
        <line className="ax now" x1={x(now)} x2={x(now)} y1={10} y2={HEIGHT - BOTTOM} />
        <text x={x(now) + 5} y={12}>
          {t('incident.chart.now')}
        </text>
        <path className="actual" d={path(curve.actual)} />
        <path className="projected" d={path(curve.projected)} />
        <text
          className="ink"
          x={highestX + (isEarly ? 8 : -8)}
          y={y(curve.most) - 6}
          textAnchor={isEarly ? 'start' : 'end'}
        >
          {t('incident.chart.actual')}
        </text>
        {curve.projected.length > 0 ? (
          <text className="ink" x={WIDTH - RIGHT + 8} y={y(lastWaiting) - 4}>
            {t('incident.chart.projected')}
          </text>
        ) : null}
      </svg>
    </section>
  )
}

/** The day once; after it the hour alone, as long as the day is the same. */
const useTicks = (ticks: readonly number[]): readonly string[] => {
  const forms = useForms()
  const told = ticks.map((at) => new Date(at).toISOString())
  const dayOf = (instant: string) => forms.shortMoment(instant).replace(/, [^,]*$/, '')
  return told.map((instant, place) =>
    place > 0 && dayOf(instant) === dayOf(told[place - 1] ?? '')
      ? forms.time(instant)
      : forms.shortMoment(instant),
  )
}

/** So many rows tell the course; a hundred hours of the same would not. */
const MOST_ROWS = 48

function Numbers({ curve }: { readonly curve: QueueCurve }) {
  const t = useWords()
  const forms = useForms()
  const rows = [
    ...curve.actual.map((point) => ({ ...point, kind: 'actual' })),
    ...curve.projected.slice(1).map((point) => ({ ...point, kind: 'projected' })),
  ].filter((row, place, all) => all[place + 1]?.at !== row.at || all[place + 1]?.kind !== row.kind)
  const step = Math.max(1, Math.ceil(rows.length / MOST_ROWS))
  const shown = rows.filter((_, place) => place % step === 0 || place === rows.length - 1)
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('incident.chart.hour')}</th>
            <th scope="col" className="n">
              {t('incident.chart.waiting')}
            </th>
            <th scope="col">{t('incident.chart.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ at, waiting, kind }) => (
            <tr key={`${kind}${at}`}>
              <td>{forms.shortMoment(new Date(at).toISOString())}</td>
              <td className="n num">{forms.number(waiting)}</td>
              <td>{t(`incident.chart.${kind}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
