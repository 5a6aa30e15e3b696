import { type Day, type Instant, isDay, ordinal } from '../kernel/day.ts'
import { DAY_MS, instantAt } from '../kernel/moment.ts'
import type { FaultCode, FieldFault } from './fieldFault.ts'

/** More faults of one line help nobody. */
const MOST_FAULTS = 100

/** Where the faults of one declaration gather; what cannot be read comes back as a harmless value beside its fault. */
export interface Reading {
  readonly faults: FieldFault[]
  readonly warnings: FieldFault[]
  readonly fault: (field: string, code: FaultCode, values?: FieldFault['with']) => void
}

export const openReading = (): Reading => {
  const faults: FieldFault[] = []
  return {
    faults,
    warnings: [],
    fault: (field, code, values) => {
      if (faults.length < MOST_FAULTS - 1) faults.push({ field, code, ...(values ? { with: values } : {}) })
      else if (faults.length === MOST_FAULTS - 1) faults.push({ field: '', code: 'moreFaults' })
    },
  }
}

export type Fields = Readonly<Record<string, unknown>>

/** Own fields alone, each known by name: a key of the prototype is as unknown as any other. */
export const fieldsOf = (
  reading: Reading,
  value: unknown,
  at: string,
  known: ReadonlySet<string>,
): Fields | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reading.fault(at, value === undefined ? 'missing' : 'notAnObject')
    return undefined
  }
  for (const key of Object.keys(value)) {
    if (!known.has(key)) reading.fault(`${at}/${pointed(key)}`, 'unknownField')
  }
  return value as Fields
}

/** A key as a piece of a JSON pointer; of an endless one its beginning. */
const pointed = (key: string): string =>
  key.slice(0, 60).replace(badCharacters, '\uFFFD').replaceAll('~', '~0').replaceAll('/', '~1')

/** Control characters, halves of characters, and marks that turn the direction of writing. */
const badCharacters = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu
/** Asked first: most texts are nothing but this, and it is many times quicker. */
const isPlain = /^[ -~]*$/
const hasBadCharacters = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

export interface TextForm {
  readonly most: number
  readonly form?: RegExp
}

export const textAt = (reading: Reading, value: unknown, at: string, form: TextForm): string => {
  if (typeof value !== 'string') {
    reading.fault(at, value === undefined || value === null ? 'missing' : 'notText')
    return ''
  }
  const text = value.trim()
  if (text.length > form.most) reading.fault(at, 'tooLong', { most: form.most })
  else if (!isPlain.test(text) && hasBadCharacters.test(text)) reading.fault(at, 'badCharacters')
  else if (text === '') reading.fault(at, 'empty')
  else if (form.form && !form.form.test(text)) reading.fault(at, 'badForm')
  return text
}

/** Nothing where it is left out, null or empty. */
export const textOrNullAt = (reading: Reading, value: unknown, at: string, form: TextForm): string | null => {
  if (value === undefined || value === null) return null
  // What is only spaces is left out too.
  if (typeof value === 'string' && value.trim() === '') return null
  return textAt(reading, value, at, form) || null
}

export const oneOfAt = <T extends string>(
  reading: Reading,
  value: unknown,
  at: string,
  among: readonly T[],
): T => {
  if (among.includes(value as T)) return value as T
  if (value === undefined || value === null) reading.fault(at, 'missing')
  else reading.fault(at, 'notOneOf', { among: among.join(', ') })
  return among[0] as T
}

export interface NumberForm {
  readonly least: number
  readonly most: number
  readonly whole?: true
}

export const numberAt = (reading: Reading, value: unknown, at: string, form: NumberForm): number => {
  if (typeof value !== 'number' || !Number.isFinite(value) || (form.whole && !Number.isInteger(value))) {
    reading.fault(at, value === undefined || value === null ? 'missing' : 'notANumber')
    return form.least
  }
  if (value < form.least || value > form.most)
    reading.fault(at, 'outOfRange', { least: form.least, most: form.most })
  // -0 is 0, so that the same declaration has the same body.
  return value + 0
}

export interface ListForm {
  readonly least: number
  readonly most: number
}

export const listAt = <T>(
  reading: Reading,
  value: unknown,
  at: string,
  form: ListForm,
  read: (one: unknown, at: string) => T | undefined,
): readonly T[] => {
  if (!Array.isArray(value)) {
    if (value !== undefined && value !== null) reading.fault(at, 'notAList')
    else if (form.least > 0) reading.fault(at, 'missing')
    return []
  }
  if (value.length < form.least) reading.fault(at, 'empty')
  if (value.length > form.most) {
    reading.fault(at, 'tooMany', { most: form.most })
    return []
  }
  const found: T[] = []
  for (let place = 0; place < value.length; place += 1) {
    const one = read(value[place], `${at}/${place}`)
    if (one !== undefined) found.push(one)
  }
  return found
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d\d):(\d\d))$/

/** As an instant is written here: most are sent so. */
const isWritten = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

const isDayInRange = (on: string): on is Day => isDay(on) && on >= '2000-01-01' && on <= '2099-12-30'

/** ISO 8601 with its offset from UTC; an instant is one, however it was written. */
export const instantIn = (text: string): Instant | undefined => {
  if (isWritten.test(text) && isDayInRange(text.slice(0, 10))) return text as Instant
  const parts = INSTANT.exec(text)
  if (!parts) return undefined
  const [, on = '', hours, minutes, seconds = '0', fraction = '', sign, offHours = '0', offMinutes = '0'] =
    parts
  if (!isDayInRange(on)) return undefined
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  if (Number(offHours) > 14 || Number(offMinutes) > 59) return undefined
  const offset = (Number(offHours) * 60 + Number(offMinutes)) * 60_000 * (sign === '-' ? -1 : 1)
  const clock = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
  const ms = ordinal(on) * DAY_MS + clock + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset
  return instantAt(ms)
}

export const instantOfField = (reading: Reading, value: unknown, at: string): Instant => {
  const instant = typeof value === 'string' ? instantIn(value.trim()) : undefined
  if (instant === undefined)
    reading.fault(at, value === undefined || value === null ? 'missing' : 'notAnInstant')
  return instant ?? instantAt(0)
}

export const dayOrNullAt = (reading: Reading, value: unknown, at: string): Day | null => {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'string' && isDay(value) && value >= '2000-01-01' && value <= '2099-12-31')
    return value
  reading.fault(at, 'notADay')
  return null
}
