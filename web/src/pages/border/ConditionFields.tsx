import { TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import {
  type Condition,
  isNumberField,
  numberFields,
  numberOperators,
  textFields,
  textOperators,
  wantsValue,
} from './targeting.ts'

/** A condition while somebody writes it. */
export interface ConditionTyped {
  readonly field: string
  readonly is: string
  readonly typed: string
}

export const emptyCondition: ConditionTyped = { field: 'hs', is: 'startsWith', typed: '' }

export const conditionTyped = ({ field, is, value }: Condition): ConditionTyped => ({
  ...{ field, is },
  typed: value === undefined ? '' : typeof value === 'number' ? String(value) : value.join(', '),
})

/** The condition, or nothing where its value is missing. */
export const conditionRead = ({ field, is, typed }: ConditionTyped): Condition | undefined => {
  if (!wantsValue(is)) return { field, is }
  if (isNumberField(field)) {
    const value = Number(typed.trim().replace(',', '.'))
    return typed.trim() !== '' && Number.isFinite(value) ? { field, is, value } : undefined
  }
  const value = [
    ...new Set(
      typed
        .split(/[,\n;]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  ]
  return value.length > 0 ? { field, is, value } : undefined
}

export function ConditionFields(props: {
  readonly of: readonly ConditionTyped[]
  readonly currency: string
  readonly isChecked: boolean
  readonly onChange: (next: readonly ConditionTyped[]) => void
}) {
  const t = useWords()
  const put = (at: number, next: ConditionTyped) => props.onChange(props.of.with(at, next))
  return (
    <>
      {props.of.map((one, at) => (
        <fieldset key={at} className="fields">
          <legend className="lab">{t('targeting.form.condition', { count: at + 1 })}</legend>
          <OneCondition
            of={one}
            currency={props.currency}
            isChecked={props.isChecked}
            onChange={(next) => put(at, next)}
          />
          {props.of.length > 1 ? (
            <TextButton onClick={() => props.onChange(props.of.toSpliced(at, 1))}>
              {t('targeting.form.removeCondition')}
            </TextButton>
          ) : null}
        </fieldset>
      ))}
      <p>
        <TextButton onClick={() => props.onChange([...props.of, emptyCondition])}>
          {t('targeting.form.addCondition')}
        </TextButton>
      </p>
    </>
  )
}

function OneCondition(props: {
  readonly of: ConditionTyped
  readonly currency: string
  readonly isChecked: boolean
  readonly onChange: (next: ConditionTyped) => void
}) {
  const t = useWords()
  const { of } = props
  const isNumber = isNumberField(of.field)
  const allowed: readonly string[] = isNumber ? numberOperators : textOperators
  const isMissing = props.isChecked && conditionRead(of) === undefined
  const changeField = (field: string) => {
    const fits: readonly string[] = isNumberField(field) ? numberOperators : textOperators
    props.onChange({
      field,
      is: fits.includes(of.is) ? of.is : (fits[0] ?? 'in'),
      typed: isNumberField(field) === isNumber ? of.typed : '',
    })
  }
  return (
    <>
      <ShortSelect
        label={t('targeting.form.field')}
        value={of.field}
        onChange={changeField}
        options={[...textFields, ...numberFields].map((value) => ({
          value,
          label: t(`targeting.field.${value}`),
        }))}
      />
      <ShortSelect
        label={t('targeting.form.operator')}
        value={of.is}
        onChange={(is) => props.onChange({ ...of, is })}
        options={allowed.map((value) => ({ value, label: t(`targeting.operator.${value}`) }))}
      />
      {wantsValue(of.is) && isNumber ? (
        <TextField
          mode="decimal"
          longest={20}
          label={t('targeting.form.number')}
          hint={t('targeting.form.numberHint', { currency: props.currency })}
          value={of.typed}
          onChange={(typed) => props.onChange({ ...of, typed })}
          error={isMissing ? t('targeting.form.numberMissing') : undefined}
        />
      ) : null}
      {wantsValue(of.is) && !isNumber ? (
        <TextArea
          rows={2}
          label={t('targeting.form.value')}
          hint={t('targeting.form.valueHint')}
          value={of.typed}
          onChange={(typed) => props.onChange({ ...of, typed })}
          error={isMissing ? t('targeting.form.valueMissing') : undefined}
        />
      ) : null}
    </>
  )
}
