import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { inventHistory, type ToldList } from '../demo/capacity/training/inventHistory.ts'

/** Writes demo/capacity/training/talleres-historia.xlsx, the list that the demonstration loads: `npx tsx tools/writeTrainingHistory.ts`. */
const file = fileURLToPath(new URL('../demo/capacity/training/talleres-historia.xlsx', import.meta.url))
const columns = [
  ...['País', 'Taller', 'Fechas', 'Dirigido a', 'Modalidad', 'Sede', 'No.', 'Nombre', 'Correo'],
  ...['Institución', 'Tipo', 'Sexo'],
]
const WORKSHOP_COLUMNS = 6
/** Whoever was never confirmed: lines with nobody behind them. */
const nobodies = ['por confirmar', '(sin nombre)', '?']

const addList = (sheet: ExcelJS.Worksheet, { workshop, seats }: ToldList, at: number): void => {
  const { country, title, days, track, mode, place } = workshop
  const first = sheet.rowCount + 1
  for (const [turn, seat] of seats.entries()) {
    const said = turn === 0 ? [country, title, days, track, mode, place] : Array(WORKSHOP_COLUMNS).fill(null)
    const { name, email, organisation, kind, gender } = seat
    sheet.addRow([...said, turn + 1, name, email || null, organisation, kind, gender || null])
  }
  const nobody = at % 5 === 2 ? nobodies[((at - 2) / 5) % nobodies.length] : undefined
  if (nobody)
    sheet.addRow([...Array(WORKSHOP_COLUMNS).fill(null), seats.length + 1, nobody, null, 'Por confirmar'])
  const last = sheet.rowCount
  for (let column = 1; column <= WORKSHOP_COLUMNS; column += 1) sheet.mergeCells(first, column, last, column)
  sheet.addRow(['Subtotal', null, null, null, null, null, null, `${seats.length} participantes`])
  sheet.addRow([])
  sheet.getRow(sheet.rowCount + 1).getCell(1).value = null
}

const book = new ExcelJS.Workbook()
book.created = new Date('2026-01-15T00:00:00Z')
book.modified = book.created
const lists = inventHistory()
const parts = [
  ['Talleres 2016-2020', lists.slice(0, 14)],
  ['Talleres 2021-2026', lists.slice(14)],
] as const
for (const [name, own] of parts) {
  const sheet = book.addWorksheet(name)
  sheet.addRow([
    'HISTORIA DE TALLERES – DATOS INVENTADOS: ninguna persona, empresa ni taller de esta hoja es real',
  ])
  sheet.addRow(['Invented data for the demonstration: no person, company or workshop here is real'])
  sheet.mergeCells(1, 1, 1, columns.length)
  sheet.mergeCells(2, 1, 2, columns.length)
  sheet.addRow([])
  sheet.addRow(columns)
  sheet.getRow(sheet.rowCount).font = { bold: true }
  for (const [at, list] of own.entries()) addList(sheet, list, at)
  sheet.columns.forEach((column, at) => {
    column.width = [16, 36, 24, 24, 14, 18, 6, 36, 40, 36, 14, 8][at] ?? 12
  })
}
writeFileSync(
  file,
  Buffer.from(
    await book.xlsx.writeBuffer({
      zip: { compression: 'DEFLATE', compressionOptions: { level: 9 } },
    } as object),
  ),
)
