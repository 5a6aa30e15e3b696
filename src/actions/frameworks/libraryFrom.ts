import { extname } from 'node:path'
import { checkLibrary } from '../../domain/frameworks/checkLibrary.ts'
import { isObject } from '../../domain/frameworks/json.ts'
import type { Library } from '../../domain/frameworks/library.ts'
import type { LibraryFault } from '../../domain/frameworks/libraryFault.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { OscalFault } from '../../domain/oscal/oscalFault.ts'
import { readLibraryText } from '../../files/frameworks/readLibraryText.ts'
import { checkOscal } from '../../files/oscal/readOscal.ts'
import { readSheet } from '../imports/readSheet.ts'
import { catalogLibrary } from './catalogLibrary.ts'
import { type SheetHead, sheetLibrary } from './sheetLibrary.ts'

export interface SentFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly head: SheetHead
}

export type FileRead =
  | { readonly library: Library }
  | { readonly faults: readonly LibraryFault[] }
  | { readonly oscalFaults: readonly OscalFault[] }

/**
 * The library in a file, or every fault of it: YAML or JSON, an OSCAL catalogue made into the framework it is, or a table as
 * CSV or XLSX with a row a node, whose head is told beside it. Refused is what cannot be looked into at all.
 */
export const libraryFrom = async ({ file, bytes, head }: SentFile): Promise<Outcome<FileRead>> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!isTable(file, buffer)) return done(fromText(buffer))
  const sheets = await readSheet(file, buffer)
  if (!sheets.ok) return sheets
  const made = sheetLibrary(sheets.value, head)
  if ('faults' in made) return done(made)
  const checked = checkLibrary(made.whole)
  return done('faults' in checked ? { faults: checked.faults.map(made.inSheet) } : checked)
}

const isTable = (file: string, bytes: Buffer): boolean =>
  ['.csv', '.tsv', '.xlsx'].includes(extname(file).toLowerCase()) ||
  bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))

const fromText = (bytes: Buffer): FileRead => {
  const read = readLibraryText(bytes)
  if ('fault' in read) return { faults: [read.fault] }
  if (!isObject(read.value.catalog) || read.value.objects !== undefined) return checkLibrary(read.value)
  const checked = checkOscal(read.value)
  return 'faults' in checked
    ? { oscalFaults: checked.faults }
    : checkLibrary(catalogLibrary(checked.document.body))
}
