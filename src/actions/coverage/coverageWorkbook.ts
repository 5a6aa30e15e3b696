import ExcelJS from 'exceljs'
import type { World } from '../world.ts'
import type { CoverageView } from './coverageView.ts'
import type { CoverageAnswer } from './readCoverage.ts'

const columns = ['standard', 'number', 'asks', 'level', 'result', 'from', 'needs'] as const
const widths = [30, 12, 60, 12, 18, 40, 60]

/** A worksheet a programme, a line a criterion of it: how far it is covered, by what, and what is lacking. */
export const coverageWorkbook = async (
  world: World,
  language: 'es' | 'en',
  coverage: Pick<CoverageAnswer, 'programmes'>,
): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  for (const view of coverage.programmes) addSheet(book, world, language, view)
  if (coverage.programmes.length === 0) book.addWorksheet(world.say('coverage.workbook.empty', language))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const addSheet = (book: ExcelJS.Workbook, world: World, language: 'es' | 'en', view: CoverageView): void => {
  const say = (key: string) => world.say(key, language)
  const sheet = book.addWorksheet(view.to.programme, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(columns.map((column) => say(`coverage.workbook.${column}`)))
  sheet.getRow(1).font = { bold: true }
  for (const standard of view.standards)
    for (const one of standard.criteria)
      sheet.addRow([
        `${standard.number} ${standard.title}`,
        one.number,
        one.asks,
        say(`coverage.level.${one.level}`),
        say(one.missing ? 'coverage.result.missing' : `coverage.result.${one.result}`),
        one.because
          .map(({ number, relation }) => `${number} (${say(`coverage.relation.${relation}`)})`)
          .join(', '),
        one.needs.join('\n'),
      ])
  sheet.columns.forEach((column, place) => {
    column.width = widths[place] ?? 18
  })
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.numFmt = '@'
      cell.alignment = { wrapText: true, vertical: 'top' }
    })
  })
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
}
