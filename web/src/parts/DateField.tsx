import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ActionIcon.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/dates/styles.layer.css'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/es'
import { useLanguage } from '../words/useLanguage.ts'
import { useWords } from '../words/useWords.ts'
import { dayTyped } from './dayTyped.ts'
import type { FieldProps } from './Field.tsx'

/** A day, typed or picked; its value is '2026-12-14'. Load the page that uses it lazily: the calendar is heavy. */
export function DateField(props: FieldProps & { readonly earliest?: string; readonly latest?: string }) {
  const language = useLanguage()
  const t = useWords()
  return (
    <DateInput
      className="field"
      label={props.label}
      description={props.hint}
      error={props.error}
      value={props.value || null}
      name={props.name}
      required={props.required}
      disabled={props.disabled}
      minDate={props.earliest}
      maxDate={props.latest}
      size="md"
      locale={language}
      previousLabel={t('web.calendar.previous')}
      nextLabel={t('web.calendar.next')}
      firstDayOfWeek={1}
      valueFormat="D MMM YYYY"
      dateParser={dayTyped}
      onChange={(day) => props.onChange(day ?? '')}
      onBlur={props.onBlur}
    />
  )
}
