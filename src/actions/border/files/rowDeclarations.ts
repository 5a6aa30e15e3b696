import type { FieldFault } from '../../../domain/border/fieldFault.ts'
import { partyRoles } from '../../../domain/border/goodsDeclaration.ts'
import { searchNameOf } from '../../../domain/operators/searchName.ts'
import type { SheetRow } from '../../imports/worksheet.ts'
import type { SentLine } from '../declarationLine.ts'
import {
  dayOfCell,
  functionOf,
  instantOfCell,
  kindOf,
  listOf,
  modeOf,
  numberOf,
  textOf,
  Unread,
} from './cellValues.ts'
import { type Columns, type DeclarationColumn, partyColumn } from './declarationColumns.ts'

/** The rows of one declaration: the first says what it is, each says one of its goods items. */
export interface RowsOfOne {
  readonly line: number
  readonly rows: readonly SheetRow[]
  readonly sent: SentLine
}

/** Whose clock is meant where a time has no zone, and which offices there are. */
export interface FileGround {
  readonly zone: string
  /** Ids by the plain form of a name. */
  readonly offices: ReadonlyMap<string, string>
}

export const officesByName = (
  offices: readonly { readonly id: string; readonly name: string }[],
): FileGround['offices'] => new Map(offices.map(({ id, name }) => [searchNameOf(name), id]))

/** Rows with the same number and version are one declaration, wherever they stand. */
export const rowDeclarations = (
  rows: readonly SheetRow[],
  columns: Columns,
  of: FileGround,
): readonly RowsOfOne[] => {
  const byName = new Map<string, SheetRow[]>()
  for (const row of rows) {
    const number = textOf(cellAt(row, columns, 'number'))
    // What has no number is a line of its own, whose fault that is.
    const name = number === '' ? `line ${row.line}` : `${number}\u0000${versionIn(row, columns)}`
    const known = byName.get(name)
    if (known) known.push(row)
    else byName.set(name, [row])
  }
  return [...byName.values()].map((same) => oneOf(same, columns, of))
}

const cellAt = ({ cells }: SheetRow, columns: Columns, column: DeclarationColumn) => {
  const place = columns[column]
  return place === undefined ? undefined : cells[place]
}

const versionIn = (row: SheetRow, columns: Columns): number | string => {
  const version = numberOf(cellAt(row, columns, 'version'))
  return version instanceof Unread ? version.text : (version ?? 1)
}

const oneOf = (rows: readonly SheetRow[], columns: Columns, of: FileGround): RowsOfOne => {
  const faults: FieldFault[] = []
  const sound = <T>(field: string, value: T | Unread): T | undefined => {
    if (!(value instanceof Unread)) return value
    faults.push({ field, code: value.code, with: { value: value.text } })
    return undefined
  }
  const [first = { line: 0, cells: [] }] = rows
  const heads = rows.map((row) => headOf(row, columns, of, sound))
  for (const [place, head] of heads.entries()) {
    const other = Object.entries(head).find(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(heads[0]?.[name as keyof typeof head]),
    )
    if (other)
      faults.push({
        field: `/${other[0]}`,
        code: 'rowsDisagree',
        with: { row: first.line, at: rows[place]?.line ?? 0 },
      })
  }
  const goodsItems = rows.flatMap((row, place) => itemOf(row, columns, `/goodsItems/${place}`, sound))
  const value = { ...heads[0], goodsItems }
  const { line } = first
  const number = textOf(cellAt(first, columns, 'number')) || null
  const version = versionIn(first, columns)
  const about = { number, version: typeof version === 'number' ? version : null }
  return { line, rows, sent: faults.length > 0 ? { line, faults, about } : { line, value } }
}

/** An office by its id or by its name, without minding accents; what is neither stays, to be refused by what it says. */
const officeIn = (text: string, offices: FileGround['offices']): string =>
  offices.get(searchNameOf(text)) ?? text.toLowerCase()

type Sound = <T>(field: string, value: T | Unread) => T | undefined

const headOf = (row: SheetRow, columns: Columns, { zone, offices }: FileGround, sound: Sound) => {
  const at = (column: DeclarationColumn) => cellAt(row, columns, column)
  const version = versionIn(row, columns)
  const containers = listOf(at('container'))
  const seals = listOf(at('seals'))
  return {
    number: textOf(at('number')),
    version,
    kind: kindOf(at('kind')),
    functionCode: functionOf(at('functionCode'), typeof version === 'number' ? version : 1),
    issuedAt: sound('/issuedAt', instantOfCell(at('issuedAt'), zone)),
    declarationOffice: officeIn(textOf(at('declarationOffice')), offices),
    procedure: textOf(at('procedure')),
    borderTransportMeans: { mode: modeOf(at('mode')), id: textOf(at('meansId')) },
    // With as many seals as containers each has its own; else all of them are the first's.
    transportEquipment: containers.map((id, place) => ({
      id,
      seals: seals.length === containers.length ? seals.slice(place, place + 1) : place === 0 ? seals : [],
    })),
    parties: partyRoles.flatMap((role) => {
      const traderNumber = textOf(at(partyColumn(role, 'Number'))) || null
      const name = textOf(at(partyColumn(role, 'Name'))) || null
      return traderNumber || name ? [{ role, traderNumber, name }] : []
    }),
    arrivalOn: sound('/arrivalOn', dayOfCell(at('arrivalOn'))) ?? null,
  }
}

/** Nothing where a row says nothing of goods: whoever cancels declares none. */
const itemOf = (row: SheetRow, columns: Columns, field: string, sound: Sound) => {
  const at = (column: DeclarationColumn) => cellAt(row, columns, column)
  const classification = textOf(at('classification')).replace(/[.\s-]/g, '')
  const customsValue = sound(`${field}/customsValue`, numberOf(at('customsValue')))
  if (classification === '' && customsValue === undefined) return []
  return [
    {
      classification,
      origin: textOf(at('origin')).toUpperCase(),
      customsValue,
      currency: textOf(at('currency')).toUpperCase(),
      grossMass: sound(`${field}/grossMass`, numberOf(at('grossMass'))),
      duty: sound(`${field}/duty`, numberOf(at('duty'))) ?? 0,
    },
  ]
}
