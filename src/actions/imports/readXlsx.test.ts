import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readXlsx } from './readXlsx.ts'

const aBook = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Lista'))
  return Buffer.from(await book.xlsx.writeBuffer())
}
const last = 16_384

describe('a workbook', () => {
  it('is read as far as something stands in it, with what is empty between', async () => {
    const bytes = await aBook((sheet) => {
      sheet.getCell(1, 1).value = 'Clave'
      sheet.getCell(1, 4).value = 'Nombre'
      sheet.getCell(1, last).numFmt = '@'
    })
    const read = await readXlsx(bytes)
    expect(read.ok && read.value).toEqual([
      { name: 'Lista', rows: [{ line: 1, cells: ['Clave', null, null, 'Nombre'] }] },
    ])
  })

  it('that is written in far to the right is refused, and takes no memory for what is empty', async () => {
    const bytes = await aBook((sheet) => {
      for (let line = 1; line <= 2000; line += 1) sheet.getCell(line, last).value = 1
    })
    const before = process.memoryUsage().heapUsed
    const read = await readXlsx(bytes)
    expect(read).toMatchObject({
      ok: false,
      refusal: { code: 'imports.tooManyColumns', with: { limit: 256 } },
    })
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000)
  })

  it('is read at once though rules stand for every cell there could be, and the house goes on meanwhile', async () => {
    const bytes = await aBook((sheet) => {
      sheet.getCell(1, 1).value = 'Clave'
      const rules = sheet as unknown as { dataValidations: { add: (range: string, rule: object) => void } }
      rules.dataValidations.add('A2:XFD1048576', { type: 'whole', operator: 'greaterThan', formulae: [1] })
    })
    const from = performance.now()
    let turns = 0
    const house = setInterval(() => {
      turns += 1
    }, 5)
    const read = await readXlsx(bytes)
    clearInterval(house)
    expect(read.ok && read.value[0]?.rows).toEqual([{ line: 1, cells: ['Clave'] }])
    expect(performance.now() - from).toBeLessThan(15_000)
    expect(turns).toBeGreaterThan(10)
  })
})
