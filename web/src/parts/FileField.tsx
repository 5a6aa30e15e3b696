import { type ReactNode, useId } from 'react'
import { useForms } from '../words/useForms.ts'
import { useWords } from '../words/useWords.ts'
import { Icon } from './Icon.tsx'
import '../look/assess.css'

/** One file. The button is ours: the browser's own speaks its language, not the page's. */
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
  const t = useWords()
  const forms = useForms()
  const id = useId()
  return (
    <div className="field">
      <p className="flabel" id={`${id}-label`}>
        {props.label}
      </p>
      {props.hint ? (
        <p className="sm soft" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <div className="acts inline filefield">
        <label className="btn line">
          <Icon name="plus" />
          <span id={`${id}-button`}>{t('assess.evidence.choose')}</span>
          <input
            type="file"
            name={props.name}
            accept={props.accept ?? '.pdf,image/*'}
            aria-labelledby={`${id}-label ${id}-button`}
            aria-describedby={props.hint ? `${id}-hint` : undefined}
            aria-invalid={props.error ? true : undefined}
            onChange={(event) => props.onChange(event.currentTarget.files?.[0])}
          />
        </label>
        {props.file ? (
          <span className="sm">
            {props.file.name} <span className="dim num">{forms.size(props.file.size)}</span>
          </span>
        ) : null}
      </div>
      {props.error ? (
        <p className="mantine-InputWrapper-error" role="alert">
          {props.error}
        </p>
      ) : null}
    </div>
  )
}
