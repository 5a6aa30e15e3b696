import type { ReactNode } from 'react'
import { useForms } from '../../words/useForms.ts'
import { HEIGHT, LEFT, type RateScale, WIDTH } from './rateScale.ts'

/** The axes of rates over time: how many of a hundred upwards, names of times along; what is drawn stands within. */
export function RateFrame(props: {
  readonly label: string
  readonly scale: RateScale
  /** By place in time; some may go without. */
  readonly names: readonly (string | undefined)[]
  readonly children: ReactNode
}) {
  const forms = useForms()
  const { most, end, x, y } = props.scale
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={props.label}>
      <svg className="ch twelve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={props.label}>
        {[0, most / 2, most].map((rate) => (
          <g key={rate}>
            <line className="g" x1={LEFT} x2={end} y1={y(rate)} y2={y(rate)} />
            <text x={LEFT - 6} y={y(rate) + 4} textAnchor="end">
              {forms.number(rate * 100, 1)}
            </text>
          </g>
        ))}
        {props.names.map((name, place) =>
          name === undefined ? null : (
            <text key={name} x={x(place)} y={HEIGHT - 6} textAnchor="middle">
              {name}
            </text>
          ),
        )}
        {props.children}
      </svg>
    </section>
  )
}
