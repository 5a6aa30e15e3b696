import { TextButton } from '../../parts/Button.tsx'
import { ShortSelect, TextArea, TextField } from '../../parts/Field.tsx'
import { useWords } from '../../words/useWords.ts'
import { TickList } from './TickList.tsx'
import {
  type Condition,
  isNumberField,
  numberFields,
  numberOperators,
  textFields,
  textOperators,
  wantsValue,
} from './targeting.ts'
import { type CodeWord, codedFields, useCodeWords } from './useCodeWords.ts'

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
  const value = valuesIn(typed)
  return value.length > 0 ? { field, is, value } : undefined
}

const valuesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,\n;]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

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

const operatorsFor = (isNumber: boolean, isChosen: boolean): readonly string[] => {
  if (isNumber) return numberOperators
  return isChosen ? textOperators.filter((one) => one !== 'startsWith') : textOperators
}

interface OneProps {
  readonly of: ConditionTyped
  readonly currency: string
  readonly isChecked: boolean
  readonly onChange: (next: ConditionTyped) => void
}

function OneCondition(props: OneProps) {
  const t = useWords()
  const { of } = props
  const isNumber = isNumberField(of.field)
  const choices = useCodeWords().choicesOf(of.field)
  const isChosen = choices !== undefined && of.is !== 'startsWith'
  const allowed = operatorsFor(isNumber, isChosen)
  const changeField = (field: string) => {
    const isCoded = codedFields.includes(field)
    const fits = operatorsFor(isNumberField(field), isCoded)
    const isAlike = isNumberField(field) === isNumber && !isCoded && choices === undefined
    props.onChange({
      field,
      is: fits.includes(of.is) ? of.is : (fits[0] ?? 'in'),
      typed: isAlike ? of.typed : '',
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
      {wantsValue(of.is) ? <ValueField {...props} choices={isChosen ? choices : undefined} /> : null}
    </>
  )
}

/** A number, some of a few words, or what somebody writes. */
function ValueField(props: OneProps & { readonly choices: readonly CodeWord[] | undefined }) {
  const t = useWords()
  const { of } = props
  const isMissing = props.isChecked && conditionRead(of) === undefined
  const write = (typed: string) => props.onChange({ ...of, typed })
  if (isNumberField(of.field))
    return (
      <TextField
        mode="decimal"
        longest={20}
        label={t('targeting.form.number')}
        hint={t('targeting.form.numberHint', { currency: props.currency })}
        value={of.typed}
        onChange={write}
        error={isMissing ? t('targeting.form.numberMissing') : undefined}
      />
    )
  if (props.choices)
    return (
      <TickList
        name="value"
        legend={t('targeting.form.value')}
        options={props.choices}
        chosen={valuesIn(of.typed)}
        onChange={(chosen) => write(chosen.join(', '))}
        error={isMissing ? t('targeting.form.valueUnticked') : undefined}
      />
    )
  return (
    <TextArea
      rows={2}
      label={t('targeting.form.value')}
      hint={t('targeting.form.valueHint')}
      value={of.typed}
      onChange={write}
      error={isMissing ? t('targeting.form.valueMissing') : undefined}
    />
  )
}
