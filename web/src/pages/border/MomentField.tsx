import { TextInput } from '@mantine/core'
import '@mantine/core/styles/Input.layer.css'
import type { FieldProps } from '../../parts/Field.tsx'

/** A day and an hour on the reader's own clock: '2026-09-21T14:00'. */
export function MomentField(props: Omit<FieldProps, 'className'>) {
  return (
    <TextInput
      className="field"
      type="datetime-local"
      size="md"
      label={props.label}
      description={props.hint}
      error={props.error}
      value={props.value}
      name={props.name}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

const two = (value: number) => String(value).padStart(2, '0')

export const asTyped = (instant: string | null): string => {
  if (!instant) return ''
  const at = new Date(instant)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** As a door takes it; none where nothing was typed, or no moment. */
export const asSent = (typed: string): string | null => {
  const at = new Date(typed)
  return typed === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
