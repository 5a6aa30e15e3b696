import { useWords } from '../words/useWords.ts'
import { TextField } from './Field.tsx'

/** Six digits from the person's authenticator. */
export function CodeField(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly autoFocus?: boolean
}) {
  const t = useWords()
  return (
    <TextField
      className="code6"
      label={t('web.code.label')}
      hint={t('web.code.hint')}
      name="code"
      mode="numeric"
      fill="one-time-code"
      longest={7}
      required
      autoFocus={props.autoFocus ?? false}
      value={props.value}
      error={props.error}
      onChange={props.onChange}
    />
  )
}
