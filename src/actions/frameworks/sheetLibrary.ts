import type { JsonObject } from '../../domain/frameworks/json.ts'
import { type LibraryFault, libraryFault } from '../../domain/frameworks/libraryFault.ts'
import type { SheetRow, Worksheet } from '../imports/worksheet.ts'
import { cellWords, columnNamed, type SheetColumn, truthOf } from './sheetColumns.ts'

/** What a table cannot say of itself. */
export interface SheetHead {
  readonly urn?: string | undefined
  readonly name?: string | undefined
  readonly locale?: string | undefined
  readonly version?: string | undefined
}

type Made =
  | { readonly whole: JsonObject; readonly inSheet: (fault: LibraryFault) => LibraryFault }
  | { readonly faults: readonly LibraryFault[] }
type Places = ReadonlyMap<SheetColumn, number>

/** A framework as a table, one row a node, made into the library it stands for; its checks are those of any library. */
export const sheetLibrary = (sheets: readonly Worksheet[], head: SheetHead): Made => {
  const sheet = sheets.find(({ rows }) => rows.some(isHeading)) ?? sheets[0]
  const heading = sheet?.rows.find(isHeading)
  if (!sheet || !heading)
    return { faults: [libraryFault(sheet?.name ?? '', 'columnMissing', { column: 'ref_id' })] }
  const faults: LibraryFault[] = []
  const places = placesOf(heading, sheet.name, faults)
  const urn = head.urn ?? ''
  const base = urn.includes(':library:') ? urn.replace(':library:', ':req_node:') : `${urn}:req_node`
  const rows = sheet.rows.slice(sheet.rows.indexOf(heading) + 1)
  const urns = urnsOf(rows, places, base, sheet.name, faults)
  const at = (row: SheetRow, column: SheetColumn) => placeAt(sheet.name, row, column, places, heading)
  const nodes = rows.map((row, i) => nodeOf(row, places, urns, i, at, faults))
  if (faults.length > 0) return { faults }
  const { locale = 'en', version = '1', name = '' } = head
  return {
    inSheet: ({ path, ...fault }) => ({
      ...fault,
      path: placeInSheet(path, sheet.name, rows, places, heading),
    }),
    whole: {
      urn,
      locale,
      ref_id: urn.split(':').at(-1) ?? '',
      name,
      version,
      objects: {
        framework: {
          urn: urn.replace(':library:', ':framework:'),
          ref_id: urn.split(':').at(-1) ?? '',
          name,
          requirement_nodes: nodes,
        },
      },
    },
  }
}

/** A row with two known headings or more, one of them what a node is called by. */
const isHeading = ({ cells }: SheetRow): boolean => {
  const known = cells.map((cell) => columnNamed(cellWords(cell))).filter((one) => one !== undefined)
  return known.length >= 2 && (known.includes('ref_id') || known.includes('urn'))
}

const placesOf = ({ cells, line }: SheetRow, sheet: string, faults: LibraryFault[]): Places => {
  const places = new Map<SheetColumn, number>()
  for (const [at, cell] of cells.entries()) {
    const column = columnNamed(cellWords(cell))
    if (!column) continue
    if (places.has(column)) faults.push(libraryFault(`${sheet}:${line}`, 'columnTwice', { column }))
    else places.set(column, at)
  }
  return places
}

const said = ({ cells }: SheetRow, places: Places, column: SheetColumn): string => {
  const at = places.get(column)
  return at === undefined ? '' : cellWords(cells[at])
}

/** Where a value of a row stands, as its author finds it: the sheet, the row, the heading of its column. */
const placeAt = (
  sheet: string,
  { line }: SheetRow,
  column: SheetColumn,
  places: Places,
  heading: SheetRow,
): string => {
  const at = places.get(column)
  return at === undefined ? `${sheet}:${line}` : `${sheet}:${line}:${cellWords(heading.cells[at])}`
}

const NODE = /^\/objects\/framework\/requirement_nodes\/(\d+)(?:\/(\w+))?/

/** A place of the library that a table was made into, back in the table. */
const placeInSheet = (
  path: string,
  sheet: string,
  rows: readonly SheetRow[],
  places: Places,
  heading: SheetRow,
): string => {
  const [, index, key] = NODE.exec(path) ?? []
  const row = rows[Number(index)]
  if (!row) return path
  const column = key === 'parent_urn' ? 'parent' : [...places.keys()].find((one) => one === key)
  return column ? placeAt(sheet, row, column, places, heading) : `${sheet}:${row.line}`
}

interface Urns {
  readonly all: readonly string[]
  /** By what a row is called: its ref_id and its urn. */
  readonly called: ReadonlyMap<string, string>
}

const urnsOf = (
  rows: readonly SheetRow[],
  places: Places,
  base: string,
  sheet: string,
  faults: LibraryFault[],
): Urns => {
  const called = new Map<string, string>()
  const all = rows.map((row) => {
    const ref = said(row, places, 'ref_id')
    const urn = said(row, places, 'urn') || `${base}:${ref.toLowerCase().replace(/\s+/g, '-')}`
    if (ref === '' && said(row, places, 'urn') === '')
      faults.push(libraryFault(`${sheet}:${row.line}`, 'missing', { key: 'ref_id' }))
    else if (called.has(ref)) faults.push(libraryFault(`${sheet}:${row.line}`, 'refTwice', { ref }))
    if (ref !== '') called.set(ref, urn)
    called.set(urn, urn)
    return urn
  })
  return { all, called }
}

const texts = ['ref_id', 'name', 'description', 'annotation', 'typical_evidence'] as const

const nodeOf = (
  row: SheetRow,
  places: Places,
  { all, called }: Urns,
  index: number,
  placed: (row: SheetRow, column: SheetColumn) => string,
  faults: LibraryFault[],
): JsonObject => {
  const assessable = truthOf(said(row, places, 'assessable'))
  if (assessable === undefined)
    faults.push(
      libraryFault(placed(row, 'assessable'), 'assessableForm', { value: said(row, places, 'assessable') }),
    )
  const parent = said(row, places, 'parent')
  const depth = said(row, places, 'depth')
  const groups = said(row, places, 'implementation_groups')
  if (parent !== '' && !called.has(parent))
    faults.push(libraryFault(placed(row, 'parent'), 'parentUnknown', { urn: parent.slice(0, 120) }))
  return {
    urn: all[index],
    ...(parent === '' ? {} : { parent_urn: called.get(parent) }),
    ...(depth === '' ? {} : { depth: Number(depth) }),
    assessable: assessable ?? false,
    ...Object.fromEntries(
      texts.map((key) => [key, said(row, places, key)]).filter(([, value]) => value !== ''),
    ),
    ...(groups === '' ? {} : { implementation_groups: groups.split(/\s*[,;]\s*/) }),
  }
}
