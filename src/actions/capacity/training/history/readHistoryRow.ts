import { oneLine } from '../../../../domain/capacity/training/participant.ts'
import { tidyName } from '../../../../domain/capacity/training/tidyName.ts'
import { isAddress } from '../../../../domain/people/address.ts'
import { textOf } from '../../../border/files/cellValues.ts'
import type { DayManner } from '../../../imports/readDay.ts'
import { readDays } from '../../../imports/readDays.ts'
import type { Cell } from '../../../imports/worksheet.ts'
import type { HistoryField } from './historyColumns.ts'
import type { FaultCode, HistoryRow, SaidWorkshop } from './historyRow.ts'
import { countryIn, type genderReader, kindIn, modeIn, trackIn } from './historyWords.ts'

export interface CellFault {
  readonly column: HistoryField
  readonly code: FaultCode
  readonly value: string
  readonly kept: boolean
}

export interface RowRead {
  readonly row: Omit<HistoryRow, 'sheet' | 'line'> | undefined
  readonly faults: readonly CellFault[]
}

type CellAt = (field: HistoryField) => Cell
type Note = (column: HistoryField, code: FaultCode, kept: boolean) => void

const LONGEST = 200

/** One row by its cells; without a row where something is wrong that it cannot do without. */
export const readHistoryRow = (
  cellAt: CellAt,
  genderOf: ReturnType<typeof genderReader>,
  dayOrder?: DayManner['order'],
): RowRead => {
  const faults: CellFault[] = []
  const note: Note = (column, code, kept) =>
    faults.push({ column, code, kept, value: textOf(cellAt(column)).slice(0, 120) })
  const workshop = workshopIn(cellAt, note, dayOrder)
  const person = personIn(cellAt, note, genderOf)
  if (!workshop || !person) return { row: undefined, faults }
  return { row: { workshop, ...person, country: person.country ?? workshop.country }, faults }
}

const lineOf = (cell: Cell): string => oneLine(textOf(cell))

const workshopIn = (cellAt: CellAt, note: Note, order: DayManner['order']): SaidWorkshop | undefined => {
  const title = needed(cellAt, 'workshop', note)
  const countryText = needed(cellAt, 'country', note)
  const country = countryText && countryIn(countryText)
  if (countryText && !country) note('country', 'country', false)
  const days = daysIn(cellAt, note, order)
  const trackText = needed(cellAt, 'track', note)
  const track = trackText && trackIn(trackText)
  if (trackText && !track) note('track', 'track', false)
  const modeText = lineOf(cellAt('mode'))
  const mode = modeText === '' ? 'inPerson' : modeIn(modeText)
  if (!mode) note('mode', 'mode', true)
  if (!title || !country || !days || !track) return undefined
  const short = (field: HistoryField) => lineOf(cellAt(field)).slice(0, LONGEST)
  return {
    ...{ title, country, startsOn: days.from, endsOn: days.to, track, mode: mode ?? 'inPerson' },
    ...{ place: short('place'), organiser: short('organiser'), provider: short('provider') },
  }
}

const daysIn = (cellAt: CellAt, note: Note, order: DayManner['order']) => {
  const manner = { order, shortYears: true }
  const told = (why: Parameters<Note>[1]) =>
    why === 'monthFirst' && order === 'monthFirst' ? 'dayFirst' : why
  const days = readDays(cellAt('days'), manner)
  if (days === null) note('days', 'missing', false)
  else if ('unread' in days) note('days', told(days.unread), false)
  else {
    const end = readDays(cellAt('endsOn'), manner)
    if (end === null) return days
    if ('unread' in end) note('endsOn', told(end.unread), false)
    else if (end.to < days.from) note('endsOn', 'endsBefore', false)
    else return { from: days.from, to: end.to }
  }
  return undefined
}

const needed = (cellAt: CellAt, field: HistoryField, note: Note): string | undefined => {
  const text = lineOf(cellAt(field))
  if (text === '') note(field, 'missing', false)
  else if (text.length > LONGEST) note(field, 'tooLong', false)
  else return text
  return undefined
}

const personIn = (cellAt: CellAt, note: Note, genderOf: ReturnType<typeof genderReader>) => {
  const surnames = lineOf(cellAt('surnames'))
  const said = needed(cellAt, 'name', note)
  if (!said) return undefined
  const name = tidyName(surnames === '' ? said : `${said} ${surnames}`)
  if (!/\p{L}{2}/u.test(name) || name.length > LONGEST || isNobody(name)) {
    note('name', 'noName', false)
    return undefined
  }
  const emailText = lineOf(cellAt('email'))
    .replace(/^mailto:/i, '')
    .toLowerCase()
  const email = isAddress(emailText) ? emailText : null
  if (emailText !== '' && !email) note('email', 'email', true)
  const kind = orNoted(cellAt, 'organisationKind', 'kind', kindIn, note)
  const gender = orNoted(cellAt, 'gender', 'gender', genderOf, note)
  const country = orNoted(cellAt, 'personCountry', 'country', countryIn, note)
  return {
    ...{ name, email, country, gender: gender ?? null, organisationKind: kind ?? ('other' as const) },
    organisation: lineOf(cellAt('organisation')).slice(0, LONGEST),
  }
}

const orNoted = <T>(
  cellAt: CellAt,
  field: HistoryField,
  code: FaultCode,
  read: (text: string) => T | undefined,
  note: Note,
): T | undefined => {
  const text = lineOf(cellAt(field))
  const value = text === '' ? undefined : read(text)
  if (text !== '' && value === undefined) note(field, code, true)
  return value
}

const isNobody = (name: string): boolean =>
  /^\(?(por confirmar|sin nombre|vacante|n ?\/? ?a|to be confirmed|tbc|tbd|a confirmar|sem nome)\)?$/iu.test(
    name,
  )
