import { PasswordField } from '../../parts/PasswordField.tsx'
import { useWords } from '../../words/useWords.ts'

const shortest = 12

/** How many characters a new password still lacks. The server decides; this only spares a round trip. */
export const shortOf = (password: string) => Math.max(0, shortest - [...password].length)

export function NewPasswordField(props: {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}) {
  const t = useWords()
  return (
    <PasswordField
      fresh
      name="password"
      label={props.label}
      hint={t('web.password.fresh')}
      value={props.value}
      error={props.error}
      onChange={props.onChange}
    />
  )
}
