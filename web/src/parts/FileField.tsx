import { type ReactNode, useId } from 'react'
import { useForms } from '../words/useForms.ts'

/** One file, chosen with the browser's own button. */
export function FileField(props: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly file: File | undefined
  readonly name?: string
  /** What the browser offers first: papers and pictures unless told. */
  readonly accept?: string
  readonly error?: ReactNode
  readonly onChange: (file: File | undefined) => void
}) {
  const forms = useForms()
  const id = useId()
  return (
    <div className="field">
      <label className="flabel" htmlFor={id}>
        {props.label}
      </label>
      {props.hint ? (
        <p className="sm soft" id={`${id} hint`}>
          {props.hint}
        </p>
      ) : null}
      <input
        id={id}
        type="file"
        name={props.name}
        accept={props.accept ?? '.pdf,image/*'}
        className="filefield"
        aria-invalid={props.error ? true : undefined}
        onChange={(event) => props.onChange(event.currentTarget.files?.[0])}
      />
      {props.file ? <p className="xs dim num">{forms.size(props.file.size)}</p> : null}
      {props.error ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </div>
  )
}
