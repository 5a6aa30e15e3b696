import type { ReactNode } from 'react'
import { Tick } from '../../parts/Field.tsx'

/** Some of a few, each with a box; `name` is where a fault is shown. */
export function TickList(props: {
  readonly legend: string
  readonly hint?: string
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: ReactNode }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error?: string | undefined
}) {
  const { chosen, onChange } = props
  return (
    <fieldset className="ticks-list">
      <legend className="flabel">{props.legend}</legend>
      {props.hint ? <p className="sm soft">{props.hint}</p> : null}
      <div className="beside-ticks">
        {props.options.map(({ value, label }) => (
          <Tick
            key={value}
            name={props.name}
            checked={chosen.includes(value)}
            onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
          >
            {label}
          </Tick>
        ))}
      </div>
      {props.error ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}
