import type ExcelJS from 'exceljs'
import { programmeSheets } from './programmeColumns.ts'

export type Saying = (code: string) => string
type BothTongues = Readonly<Record<'es' | 'en', Saying>>

const HOW = 8

/** Columns that say what they are for; those in two languages share what is said. */
const explained: ReadonlySet<string> = new Set(
  programmeSheets.criteria.map((name) => name.replace(/(Es|En)$/, '')),
)
const unexplained: ReadonlySet<string> = new Set([
  ...['standardCertainty', 'standardSources', 'subStandardCertainty', 'subStandardSources'],
  ...['followsAs', 'followsBecause'],
])
const codeOf = (column: string): string | undefined => {
  const base = column.replace(/(Es|En)$/, '')
  return explained.has(base) && !unexplained.has(base) ? `workbook.column.${base}` : undefined
}

/** What the worksheet of instructions is called; whoever fills in the workbook leaves it there. */
export const instructionsName = ({ es, en }: BothTongues): string =>
  `${es('workbook.sheet')} · ${en('workbook.sheet')}`

/** The first worksheet, which nobody reads but people: how to fill in the others, in both languages side by side. */
export const addInstructions = (book: ExcelJS.Workbook, saying: BothTongues): void => {
  const { es, en } = saying
  const sheet = book.addWorksheet(instructionsName(saying))
  sheet.columns = [{ width: 20 }, { width: 70 }, { width: 70 }]
  sheet.addRow(['', 'Español', 'English']).font = { bold: true }
  for (let nth = 1; nth <= HOW; nth += 1)
    sheet.addRow([nth, es(`workbook.how.${nth}`), en(`workbook.how.${nth}`)])
  sheet.addRow([])
  sheet.addRow(['', es('workbook.columns'), en('workbook.columns')]).font = { bold: true }
  for (const base of [...explained]) {
    const code = codeOf(base)
    if (code) sheet.addRow([base, es(code), en(code)])
  }
  sheet.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: 'top' }
  })
}

/** Of the criteria each heading tells what goes beneath it, to whoever points at it. */
export const explainHeadings = (
  sheet: ExcelJS.Worksheet,
  columns: readonly string[],
  { es, en }: BothTongues,
): void => {
  if (sheet.name !== 'criteria') return
  for (const [place, column] of columns.entries()) {
    const code = codeOf(column)
    if (code) sheet.getCell(1, place + 1).note = `${es(code)}\n\n${en(code)}`
  }
}
