import type { Place } from '../../domain/programmes/fault.ts'
import { type NamedLine, text } from './programmeCells.ts'

/** A worksheet as its author has it before them: its name, and of each column that was known the letter and the heading. */
export interface SheetSource {
  readonly name: string
  readonly columns: Readonly<Record<string, { readonly letter: string; readonly heading: string }>>
}

/** Where a fault is mended: a cell, or a row of which no one cell is at fault; without `letter` the column is not there. */
export interface SheetCell {
  readonly sheet: string
  readonly row: number
  /** As our columns are named. */
  readonly column?: string
  readonly letter?: string
  readonly heading?: string
  readonly value: string
}

/** The line behind each item of a programme, by the item's place in it. */
export interface LineBehind {
  readonly source: SheetSource
  readonly line: NamedLine
}
export type LinesBehind = ReadonlyMap<string, LineBehind>

export const keyOfPlace = (place: Place): string => place.join('/')

export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** The cell behind a place: the line of the nearest item around it that the workbook holds, and the column that says the rest. */
export const cellBehind = (lines: LinesBehind, place: Place): SheetCell | undefined => {
  for (let length = place.length; length > 0; length -= 1) {
    const behind = lines.get(keyOfPlace(place.slice(0, length)))
    if (behind) return cellIn(behind, columnOf(place.slice(0, length), place.slice(length), behind))
  }
  return undefined
}

const cellIn = ({ source, line }: LineBehind, column: string | undefined): SheetCell => {
  const row = { sheet: source.name, row: line.line, value: column ? text(line.cells[column]) : '' }
  return column ? { ...row, column, ...source.columns[column] } : row
}

/** What a key of the files is called as a column, where it is called otherwise. */
const inColumns: Readonly<Record<string, string>> = {
  'visit.method': 'method',
  'visit.checks': 'checks',
  'wants.yes': 'wantsYes',
  'wants.atLeast': 'atLeast',
  'wants.monthsAgoAtLeast': 'monthsAgoAtLeast',
  'follows.id': 'follows',
  'follows.as': 'followsAs',
  'follows.because': 'followsBecause',
}

const ownNames: Readonly<Record<string, string>> = {
  standards: 'standard',
  subStandards: 'subStandard',
  criteria: 'criterion',
  parts: 'part',
}

const columnOf = (item: Place, rest: Place, { source, line }: LineBehind): string | undefined => {
  if (line.cells.key !== undefined) return 'value'
  const keys = rest.filter((step): step is string => typeof step === 'string')
  if (keys.length === 0) return undefined
  const language = ['es', 'en'].find((one) => one === keys.at(-1))
  const said = (language ? keys.slice(0, -1) : keys).join('.')
  const own = ownNames[String(item.at(-2))] ?? ''
  const plainName = inColumns[said] ?? said
  const name = own !== '' && said === 'id' ? own : plainName
  // A heading's columns carry its name before their own; its source is the criterion's where they are not there.
  const headed = ['standard', 'subStandard'].includes(own) && said !== 'id' && said !== 'focusArea'
  const base = headed ? `${own}${name[0]?.toUpperCase()}${name.slice(1)}` : name
  const ending = language === 'en' ? 'En' : 'Es'
  const candidates = [base, `${base}${ending}`, name]
  return candidates.find((one) => one in source.columns) ?? (language ? `${base}${ending}` : base)
}
