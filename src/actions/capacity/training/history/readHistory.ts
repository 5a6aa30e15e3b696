import { done, type Outcome, refused } from '../../../../domain/kernel/outcome.ts'
import { textOf } from '../../../border/files/cellValues.ts'
import { readSheet } from '../../../imports/readSheet.ts'
import type { Cell, SheetRow, Worksheet } from '../../../imports/worksheet.ts'
import { type DayOrderFound, dayOrderIn } from './dayOrder.ts'
import { type ChoicesFor, type HistoryChoices, placesBy } from './historyChoices.ts'
import {
  type HistoryField,
  type HistoryPlaces,
  historyColumns,
  neededFields,
  placesIn,
  saidOnce,
  workshopFields,
} from './historyColumns.ts'
import type { HistoryFault, HistoryRow, PassedRow } from './historyRow.ts'
import { countryIn, genderReader } from './historyWords.ts'
import { readHistoryRow } from './readHistoryRow.ts'

export interface SheetRead {
  readonly name: string
  readonly isList: boolean
  readonly headings: readonly string[]
  readonly places: HistoryPlaces
  /** Headings that say nothing we know; null where the sheet has no list at all. */
  readonly unknown: readonly string[]
  readonly rows: number
  readonly read: number
  readonly refused: number
  readonly passed: number
}

/** A row that was not read, as it stands, with what was said once for many rows filled in. */
export interface RefusedRow {
  readonly sheet: string
  readonly line: number
  readonly values: Readonly<Partial<Record<HistoryField, string>>>
}

/**
 * A file of past workshops.
 * INVARIANT: every row that has anything in it is read, refused or passed over, and told: nothing is lost.
 */
export interface HistoryRead {
  readonly sheets: readonly SheetRead[]
  /** Of the sheet that says most: its headings, its first rows, and which column is read as what. */
  readonly headings: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly columns: HistoryPlaces
  readonly choices: HistoryChoices
  /** What has to be said before anything can be loaded: a column, or what holds for the whole list. */
  readonly missing: readonly HistoryField[]
  readonly days: DayOrderFound
  readonly rows: readonly HistoryRow[]
  readonly refused: readonly RefusedRow[]
  readonly faults: readonly HistoryFault[]
  readonly passed: readonly PassedRow[]
}

/** How many rows a sheet may have above its headings. */
const MOST_ABOVE = 20

export const readHistory = async (
  file: string,
  bytes: Buffer,
  choicesFor: ChoicesFor = () => ({}),
): Promise<Outcome<HistoryRead>> => {
  const opened = await readSheet(file, bytes)
  if (!opened.ok) return opened
  const looked = opened.value.map(lookAt)
  const main = looked.toSorted((one, other) => said(other.places) - said(one.places))[0]
  const headings = main?.headings ?? []
  const choices = choicesFor(headings)
  const parts = looked.map((one) => readOne(one, headings, choices))
  const isSaid = (field: HistoryField) =>
    parts.every(({ sheet }) => sheet.places[field] !== undefined || !sheet.isList)
  const lists = parts.filter(({ sheet }) => sheet.isList)
  if (lists.length === 0 && headings.length === 0)
    return refused('input', 'imports.columnMissing', { columns: namesOf(neededFields) })
  return done({
    sheets: parts.map(({ sheet }) => sheet),
    ...{ headings, choices, columns: placesBy(choices.columns, headings, headings) },
    sample:
      main?.sheet.rows.slice(main.place + 1, main.place + 1 + SAMPLE).map(({ cells }) => cells.map(textOf)) ??
      [],
    missing: [
      ...(lists.length === 0
        ? neededFields.filter((field) => placesBy(choices.columns, headings, headings)[field] === undefined)
        : []),
      ...saidOnce.filter((field) => choices[field] === undefined && (lists.length === 0 || !isSaid(field))),
    ],
    days: dayOrderIn(
      parts.flatMap(({ dates }) => dates),
      choices.dayOrder,
    ),
    rows: parts.flatMap(({ rows }) => rows),
    refused: parts.flatMap((part) => part.refused),
    faults: parts.flatMap(({ faults }) => faults),
    passed: parts.flatMap(({ passed }) => passed),
  })
}

/** Columns by the headings they are known by. */
export const namesOf = (fields: readonly HistoryField[]): string =>
  fields.map((field) => historyColumns[field].slice(0, 2).join(' / ')).join(', ')

const SAMPLE = 5

const said = (places: HistoryPlaces): number => Object.keys(places).length
const isList = (places: HistoryPlaces): boolean => neededFields.every((field) => places[field] !== undefined)

interface Looked {
  readonly sheet: Worksheet
  /** Where its headings are, among its rows. */
  readonly place: number
  readonly headings: readonly string[]
  readonly places: HistoryPlaces
}

/** The row with most headings that are known; where none is, the one in which most is written. */
const lookAt = (sheet: Worksheet): Looked => {
  const written = ({ headings }: Pick<Looked, 'headings'>) =>
    new Set(headings.filter((text) => /\p{L}/u.test(text))).size
  const found = sheet.rows
    .slice(0, MOST_ABOVE)
    .map((row, place) => ({ sheet, place, headings: row.cells.map(textOf) }))
    .map((one) => ({ ...one, places: placesIn(one.headings) }))
    .toSorted(
      (one, other) =>
        said(other.places) - said(one.places) || written(other) - written(one) || one.place - other.place,
    )[0]
  return found ?? { sheet, place: 0, headings: [], places: {} }
}

interface PartRead extends Pick<HistoryRead, 'rows' | 'refused' | 'faults' | 'passed'> {
  readonly sheet: SheetRead
  /** As they were written. */
  readonly dates: readonly string[]
}

const readOne = (looked: Looked, shown: readonly string[], choices: HistoryChoices): PartRead => {
  const { sheet, place, headings } = looked
  const places = placesBy(choices.columns, shown, headings)
  const reads = isList(places)
  const above = (reads ? sheet.rows.slice(0, place + 1) : sheet.rows).map(
    (row, at): PassedRow => passing(sheet, row, at === place && reads ? 'headings' : 'above'),
  )
  const body = reads ? readRows(sheet, sheet.rows.slice(place + 1), places, choices) : nothing
  const passed = [...above, ...body.passed]
  return {
    ...body,
    passed,
    sheet: {
      ...{ name: sheet.name, isList: reads, headings: reads ? headings : [], places },
      unknown: reads
        ? headings.filter((heading, at) => heading !== '' && !Object.values(places).includes(at))
        : [],
      ...{
        rows: sheet.rows.length,
        read: body.rows.length,
        refused: body.refused.length,
        passed: passed.length,
      },
    },
  }
}

const nothing = { rows: [], refused: [], faults: [], passed: [], dates: [] } as const

const passing = ({ name }: Worksheet, { line, cells }: SheetRow, why: PassedRow['why']): PassedRow => ({
  ...{ sheet: name, line, why },
  text: [...new Set(cells.map(textOf).filter((text) => text !== ''))].join(' · ').slice(0, 200),
})

const readRows = (
  sheet: Worksheet,
  below: readonly SheetRow[],
  places: HistoryPlaces,
  choices: HistoryChoices,
): Omit<PartRead, 'sheet'> => {
  const own = (row: SheetRow, field: HistoryField): Cell => row.cells[places[field] ?? -1] ?? null
  const genderOf = genderReader(below.map((row) => textOf(own(row, 'gender'))))
  const found: { [Part in keyof Omit<PartRead, 'sheet'>]: PartRead[Part][number][] } = {
    ...{ rows: [], refused: [], faults: [], passed: [], dates: [] },
  }
  let carried: Partial<Record<HistoryField, Cell>> = {}
  for (const row of below) {
    const why = whyPassed(row, places, own)
    if (why === 'headings' || why === 'subtotal') {
      found.passed.push(passing(sheet, row, why))
      continue
    }
    // A note below a list names no country.
    const country = textOf(own(row, 'country'))
    if (!why || country === '' || countryIn(country)) carried = carryDown(carried, row, own)
    if (why) {
      found.passed.push(passing(sheet, row, why))
      continue
    }
    const cellAt = (field: HistoryField): Cell => {
      const cell = carried[field] ?? own(row, field)
      return textOf(cell) === '' && isSaidOnce(field) ? (choices[field] ?? null) : cell
    }
    found.dates.push(textOf(cellAt('days')), textOf(cellAt('endsOn')))
    const read = readHistoryRow(cellAt, genderOf, choices.dayOrder)
    const at = { sheet: sheet.name, line: row.line }
    found.faults.push(...read.faults.map((fault) => ({ ...at, ...fault })))
    if (read.row) found.rows.push({ ...at, ...read.row })
    else found.refused.push({ ...at, values: valuesOf(places, cellAt) })
  }
  return found
}

/** What is said once of a workshop holds for the rows below, until a row says another workshop. */
const carryDown = (
  before: Partial<Record<HistoryField, Cell>>,
  row: SheetRow,
  own: (row: SheetRow, field: HistoryField) => Cell,
): Partial<Record<HistoryField, Cell>> => {
  const saidHere = workshopFields.flatMap((field): [HistoryField, Cell][] => {
    const cell = own(row, field)
    return textOf(cell) === '' ? [] : [[field, cell]]
  })
  const isNew = (['workshop', 'days', 'country'] as const).some((field) => {
    const cell = own(row, field)
    return textOf(cell) !== '' && before[field] !== undefined && textOf(cell) !== textOf(before[field])
  })
  const kept = isNew && before.country !== undefined ? { country: before.country } : {}
  return { ...(isNew ? kept : before), ...Object.fromEntries(saidHere) }
}

const isSaidOnce = (field: HistoryField): field is (typeof saidOnce)[number] =>
  saidOnce.some((one) => one === field)

const ofPerson = ['name', 'surnames', 'email', 'organisation'] as const

const SUBTOTAL = /^(sub)?total\b|^suma\b/iu

const whyPassed = (
  row: SheetRow,
  places: HistoryPlaces,
  own: (row: SheetRow, field: HistoryField) => Cell,
): PassedRow['why'] | undefined => {
  const texts = row.cells.map(textOf)
  const name = textOf(own(row, 'name'))
  // '155 participantes' stands where a name would.
  const isCount = !/\p{L}/u.test(name) || SUBTOTAL.test(name) || /^\d/u.test(name)
  if (isCount && texts.some((text) => SUBTOTAL.test(text))) return 'subtotal'
  if (said(placesIn(texts)) >= Math.min(4, said(places))) return 'headings'
  const isSpread =
    texts.filter((text) => text !== '').length > 1 && new Set(texts.filter((text) => text !== '')).size === 1
  return isSpread || ofPerson.every((field) => textOf(own(row, field)) === '') ? 'nobody' : undefined
}

const valuesOf = (places: HistoryPlaces, cellAt: (field: HistoryField) => Cell): RefusedRow['values'] =>
  Object.fromEntries(
    [...new Set([...(Object.keys(places) as HistoryField[]), ...saidOnce])].map(
      (field) => [field, textOf(cellAt(field))] as const,
    ),
  )
