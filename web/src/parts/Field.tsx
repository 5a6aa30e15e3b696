import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/InlineInput.layer.css'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong and what to do; read out when it appears. */
  readonly error?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name?: string
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
  readonly className?: string
}

const wired = (props: FieldProps) => ({
  className: ['field', props.className].filter(Boolean).join(' '),
  label: props.label,
  description: props.hint,
  error: props.error,
  value: props.value,
  name: props.name,
  required: props.required,
  disabled: props.disabled,
  autoFocus: props.autoFocus,
  onBlur: props.onBlur,
})

/** A line of text. `kind` sets the keyboard on phones and what the browser may fill in. */
export function TextField(
  props: FieldProps & {
    readonly kind?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'number'
    readonly fill?: HTMLInputAutoCompleteAttribute
    readonly mode?: 'numeric' | 'decimal' | 'text'
    readonly longest?: number
    readonly placeholder?: string
    readonly small?: boolean
  },
) {
  return (
    <TextInput
      {...wired(props)}
      size={props.small ? 'sm' : 'md'}
      type={props.kind ?? 'text'}
      autoComplete={props.fill ?? 'off'}
      inputMode={props.mode}
      maxLength={props.longest}
      placeholder={props.placeholder}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** Several lines. `voice` where a person answers in their own words: it is then set in serif. */
export function TextArea(
  props: FieldProps & { readonly voice?: boolean; readonly rows?: number; readonly longest?: number },
) {
  const { className, ...rest } = wired(props)
  return (
    <Textarea
      {...rest}
      className={props.voice ? `${className} voiced` : className}
      size="md"
      rows={props.rows ?? 4}
      maxLength={props.longest}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** A few options to choose one from; the phone's own wheel. For long lists take SelectField. */
export function ShortSelect(
  props: FieldProps & { readonly options: readonly Option[]; readonly small?: boolean },
) {
  return (
    <NativeSelect
      {...wired(props)}
      size={props.small ? 'sm' : 'md'}
      data={props.options.map(({ value, label }) => ({ value, label }))}
      rightSection={<Icon name="chevronDown" />}
      rightSectionPointerEvents="none"
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** One box to tick, with its sentence. */
export function Tick(props: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly name?: string
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={props.name}
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.children}</span>
    </label>
  )
}
