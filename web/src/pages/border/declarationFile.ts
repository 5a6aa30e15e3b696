import type { WordKey } from '../../words/useWords.ts'
import type { LaneName } from './gate.ts'

/** POST /api/v1/declarations/files/preview */
export interface FilePreview {
  readonly headings: readonly string[]
  readonly sample: readonly (readonly string[])[]
  readonly columns: Columns
  readonly rememberedFrom: string | null
  readonly senders: readonly string[]
  readonly missing: readonly string[]
  readonly rows: number
  readonly declarations: number
  readonly sound: number
  readonly faulty: readonly FaultyRow[]
  readonly more: number
}

/** In which place of a row each field stands, from 0. */
export type Columns = Readonly<Record<string, number>>

export interface FaultyRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly {
    readonly column: string | null
    readonly code: string
    readonly message: string
  }[]
}

/** A line of POST /api/v1/declarations/files */
export interface FileProgress {
  readonly done: number
  readonly of: number
  readonly stored: number
  readonly duplicates: number
  readonly refused: number
  readonly faulty: readonly FaultyRow[]
  readonly lanes: Readonly<Record<LaneName, number>>
  readonly first: readonly { readonly number: string; readonly lane: LaneName }[]
}

export const previewDoor = '/api/v1/declarations/files/preview'
export const filesDoor = '/api/v1/declarations/files'

/** The fields a row must say; the others in the order in which they are asked for. */
export const neededFields = [
  ...['number', 'kind', 'issuedAt', 'declarationOffice', 'procedure', 'classification', 'origin'],
  ...['customsValue', 'currency', 'grossMass'],
]

const parties = [
  ...['importer', 'exporter', 'manufacturer', 'seller', 'customsAgent', 'carrier', 'forwarder'],
  ...['warehouse', 'terminal'],
]

export const otherFields = [
  ...['version', 'functionCode', 'mode', 'meansId', 'container', 'seals', 'duty', 'arrivalOn'],
  ...parties.flatMap((role) => [`${role}Number`, `${role}Name`]),
]

export const fieldWord = (field: string): WordKey => `load.field.${field}`

export const columnsText = (columns: Columns): string =>
  Object.entries(columns)
    .map(([field, place]) => `${field}.${place}`)
    .join(',')

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** As text for a spreadsheet: nothing that begins like a formula is one. */
const safe = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.,]+$/.test(cell) ? `'${cell}` : cell

/** The rows that were not taken in, as they came, with the reason behind each: to be mended and sent again. */
export const faultyCsv = (
  headings: readonly string[],
  rows: readonly FaultyRow[],
  words: { readonly line: string; readonly reason: string },
): string =>
  [
    [...headings, words.line, words.reason],
    ...rows.map(({ line, cells, reasons }) => [
      ...headings.map((_, place) => cells[place] ?? ''),
      String(line),
      reasons.map(({ message }) => message).join(' '),
    ]),
  ]
    .map((cells) => cells.map((cell) => quoted(safe(cell))).join(','))
    .join('\r\n')
