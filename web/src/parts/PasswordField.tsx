import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/PasswordInput.layer.css'
import { PasswordInput } from '@mantine/core'
import { useWords } from '../words/useWords.ts'
import type { FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

/** A password, which may be shown; password managers fill it. */
export function PasswordField(props: FieldProps & { readonly fresh?: boolean }) {
  const t = useWords()
  return (
    <PasswordInput
      className="field"
      label={props.label}
      description={props.hint}
      error={props.error}
      value={props.value}
      name={props.name ?? 'password'}
      required={props.required}
      autoFocus={props.autoFocus}
      size="md"
      autoComplete={props.fresh ? 'new-password' : 'current-password'}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'noEye' : 'eye'} />}
      visibilityToggleButtonProps={{ 'aria-label': t('web.password.show'), tabIndex: 0 }}
    />
  )
}
