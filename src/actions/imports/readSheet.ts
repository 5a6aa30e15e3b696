import { extname } from 'node:path'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { askOnce, TooCostly } from '../../threads/askOnce.ts'
import { MOST_ROWS } from './mostRows.ts'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import type { SheetRow, Worksheet } from './worksheet.ts'

/** More than any programme has; a file beyond it is another file. */
const MOST_BYTES = 50_000_000
/** A larger one is read in a thread of its own, so that the house goes on meanwhile. */
const LARGE_CSV = 1_000_000
const bounds = { heapMegabytes: 768, seconds: 60 }

/** The worksheets of a CSV or XLSX file, by its content: an XLSX is a zip, which no CSV begins like. Empty rows are left out. */
export const readSheet = async (file: string, bytes: Buffer): Promise<Outcome<readonly Worksheet[]>> => {
  if (bytes.length > MOST_BYTES)
    return refused('tooLarge', 'imports.tooLarge', { limit: MOST_BYTES / 1_000_000 })
  if (bytes.length === 0) return refused('input', 'imports.empty')
  const isZip = bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))
  if (!isZip && ['.xlsx', '.xls', '.ods', '.xlsm'].includes(extname(file).toLowerCase()))
    return refused('input', 'imports.notXlsx')
  const read = isZip ? await readXlsx(bytes) : await readText(bytes)
  if (!read.ok) return read
  const sheets = read.value.map(({ name, rows }) => ({ name, rows: rows.filter(hasSomething) }))
  if (sheets.some(({ rows }) => rows.length > MOST_ROWS))
    return refused('tooLarge', 'imports.tooManyRows', { limit: MOST_ROWS })
  return sheets.some(({ rows }) => rows.length > 0) ? done(sheets) : refused('input', 'imports.empty')
}

const readText = async (bytes: Buffer): Promise<Outcome<readonly Worksheet[]>> => {
  if (bytes.length < LARGE_CSV) return readCsv(bytes, MOST_ROWS)
  try {
    return await askOnce(new URL('./csvThread.ts', import.meta.url), bytes, bounds)
  } catch (error) {
    if (error instanceof TooCostly) return refused('tooLarge', 'imports.tooMuchInIt')
    throw error
  }
}

const hasSomething = ({ cells }: SheetRow): boolean =>
  cells.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''))
