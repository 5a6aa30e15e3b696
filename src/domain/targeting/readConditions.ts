import { type FieldName, fieldRow, isFieldName, isOperator, type Operator, operatorRow } from './fields.ts'
import { asList, asObject, type Place, type Reading } from './tableReading.ts'

const MOST_CONDITIONS = 20
const MOST_VALUES = 20_000
const MOST_CHARACTERS = 80

export const readConditions = (reading: Reading, from: unknown, at: Place): void => {
  const when = asList(from) ?? []
  if (when.length === 0) reading.fault(at, 'noCondition', {})
  else if (when.length > MOST_CONDITIONS) reading.fault(at, 'tooMany', { key: 'when', most: MOST_CONDITIONS })
  else
    when.forEach((one, index) => {
      readCondition(reading, one, [...at, index])
    })
}

const readCondition = (reading: Reading, from: unknown, at: Place): void => {
  const condition = asObject(from)
  if (!condition) {
    reading.fault(at, 'wrongKind', { key: 'when' })
    return
  }
  reading.onlyKeys(condition, at, ['field', 'is', 'value'])
  const { field, is, value } = condition
  if (!isFieldName(field)) reading.fault([...at, 'field'], 'fieldUnknown', { found: shown(field) })
  else if (!isOperator(is)) reading.fault([...at, 'is'], 'operatorUnknown', { found: shown(is) })
  else readValue(reading, { field, is, value }, at)
}

interface Asked {
  readonly field: FieldName
  readonly is: Operator
  readonly value: unknown
}

const readValue = (reading: Reading, { field, is, value }: Asked, at: Place): void => {
  const { kinds, with: wanted } = operatorRow(is)
  const { kind, oneOf } = fieldRow(field)
  const place = [...at, 'value']
  if (!kinds.includes(kind)) reading.fault([...at, 'is'], 'operatorUnfit', { field, operator: is })
  else if (wanted === 'texts') readTexts(reading, value, place, is === 'startsWith' ? undefined : oneOf)
  else if (wanted === 'nothing' && value !== undefined)
    reading.fault(place, 'valueUnwanted', { operator: is })
  else if (wanted === 'number' && (typeof value !== 'number' || !Number.isFinite(value)))
    reading.fault(place, 'numberWanted', { field })
}

const readTexts = (reading: Reading, from: unknown, at: Place, oneOf?: readonly string[]): void => {
  const values = asList(from) ?? []
  if (values.length === 0) reading.fault(at, 'listWanted', {})
  else if (values.length > MOST_VALUES) reading.fault(at, 'tooMany', { key: 'value', most: MOST_VALUES })
  else
    values.forEach((value, index) => {
      if (!isTerm(value)) reading.fault([...at, index], 'textWanted', {})
      else if (oneOf && !oneOf.includes(value))
        reading.fault([...at, index], 'notOneOf', { found: value, allowed: oneOf.join(', ') })
    })
}

const isTerm = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.trim() === value && value.length <= MOST_CHARACTERS

const shown = (value: unknown): string => String(typeof value === 'object' ? '…' : value).slice(0, 60)
