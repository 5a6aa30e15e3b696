import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { Select } from '@mantine/core'
import { useWords } from '../words/useWords.ts'
import type { FieldProps, Option } from './Field.tsx'
import { Icon } from './Icon.tsx'

/** One of many, found by typing. */
export function SelectField(
  props: FieldProps & { readonly options: readonly Option[]; readonly placeholder?: string },
) {
  const t = useWords()
  return (
    <Select
      className="field"
      label={props.label}
      description={props.hint}
      error={props.error}
      value={props.value || null}
      name={props.name}
      required={props.required}
      disabled={props.disabled}
      placeholder={props.placeholder}
      size="md"
      searchable
      rightSection={<Icon name="chevronDown" />}
      rightSectionPointerEvents="none"
      data={props.options.map(({ value, label }) => ({ value, label }))}
      nothingFoundMessage={t('web.select.none')}
      onChange={(value) => props.onChange(value ?? '')}
    />
  )
}
