import { Tick } from '../../parts/Field.tsx'
import type { ProgrammeChoices } from './company.ts'
import { useText } from './useText.ts'
import '../../look/apply.css'

/** What a company does: as many as are true. */
export function TypesField(props: {
  readonly legend: string
  readonly types: ProgrammeChoices['operatorTypes']
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error?: string | undefined
}) {
  const say = useText()
  const toggle = (id: string, isOn: boolean) =>
    props.onChange(isOn ? [...props.chosen, id] : props.chosen.filter((one) => one !== id))
  return (
    <fieldset>
      <legend className="flabel">{props.legend}</legend>
      <div className="manyticks">
        {props.types.map(({ id, name }) => (
          <Tick key={id} name={id} checked={props.chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)}>
            {say(name)}
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
