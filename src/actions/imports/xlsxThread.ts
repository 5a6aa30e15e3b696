import ExcelJS from 'exceljs'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Cell, Worksheet } from './worksheet.ts'

/** More than any list has; each row is as long as its last cell, and Excel's last column is the 16,384th. */
const MOST_COLUMNS = 256

/** What a reader would make one by one and nobody here asks for: a rule for a whole column is a million cells. */
const notRead = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'tableParts',
]

/** Asked by readXlsx.ts, in a thread. */
export const work = async (sent: Uint8Array): Promise<Outcome<readonly Worksheet[]>> => {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength)
  const book = new ExcelJS.Workbook()
  try {
    // Its types ask for an older kind of Buffer than Node's.
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0], {
      ignoreNodes: notRead,
    })
  } catch {
    return refused('input', 'imports.notXlsx')
  }
  const sheets = book.worksheets.filter((sheet) => sheet.state === 'visible').map(rowsOf)
  const isTooWide = sheets.some(({ rows }) => rows.some(({ cells }) => cells.length > MOST_COLUMNS))
  return isTooWide ? refused('tooLarge', 'imports.tooManyColumns', { limit: MOST_COLUMNS }) : done(sheets)
}

const rowsOf = (sheet: ExcelJS.Worksheet): Worksheet => {
  const rows: Worksheet['rows'][number][] = []
  sheet.eachRow((row, line) => {
    if (hasItsOwn(row)) rows.push({ line, cells: cellsOf(row) })
  })
  return { name: sheet.name, rows }
}

/** In a row that is empty but for a cell merged down from above, nothing stands. */
const hasItsOwn = (row: ExcelJS.Row): boolean => {
  let own = false
  row.eachCell((cell) => {
    own ||= !cell.isMerged || cell.master.row === cell.row
  })
  return own
}

/** Of a cell that is too far out it is only told that it is there: what is empty before it costs nothing. */
const cellsOf = (row: ExcelJS.Row): readonly Cell[] => {
  const cells: Cell[] = []
  row.eachCell(({ value }, column) => {
    const place = Math.min(column, MOST_COLUMNS + 1)
    while (cells.length < place - 1) cells.push(null)
    cells[place - 1] = cellOf(value)
  })
  return cells
}

const cellOf = (value: ExcelJS.CellValue): Cell => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return dayOf(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return cellOf(value.text as ExcelJS.CellValue)
  if ('result' in value) return cellOf(value.result as ExcelJS.CellValue)
  return null
}

/** Excel's days have no zone; the library puts them in UTC, and a time a hair beside its second. */
const dayOf = (date: Date): Cell => {
  if (Number.isNaN(date.getTime())) return null
  const [day = '', clock = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split('T')
  const time = clock.slice(0, 8)
  return time === '00:00:00' ? { day } : { day, time }
}
