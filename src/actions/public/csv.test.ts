import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, csvOf } from './csv.ts'

const read = (text: string, delimiter = ','): string[][] =>
  parse(text, { bom: true, delimiter, relax_quotes: true, relax_column_count: true })

const formula = /^[\s"]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u
const signs = '=+-@\t\r\n;|,"\' aÑ1\uff1d\uff0b\uff0d\uff20'
const nasty = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })

describe('a table as CSV', () => {
  it('puts an apostrophe before whatever a spreadsheet would work out', () => {
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@A1',
      '\t=1',
      '\r=1',
      '\uff1d1',
      '\uff0b1',
      '\uff0d1',
      '\uff201',
      ' =1',
      '"=1"',
    ]
    const rows = read(
      csvOf(
        ['name'],
        names.map((name) => [name]),
      ),
    )
    expect(rows).toHaveLength(names.length + 1)
    for (const [cell] of rows.slice(1)) expect(cell).toMatch(/^'/)
  })

  it('leaves an ordinary name as it is, accents and all', () => {
    expect(csvOf(['name', 'city', 'n'], [['Café Ñandú, S.A. de C.V.', 'Mérida', 3]])).toBe(
      '\ufeffname,city,n\r\n"Café Ñandú, S.A. de C.V.",Mérida,3\r\n',
    )
  })

  it('has no cell that begins a formula, and gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const [, ...cells] = read(csvOf(['a', 'b', 'c'], rows))
        expect(cells.flat().filter((cell) => formula.test(cell))).toEqual([])
        expect(cells.map((row) => row.map(cellText))).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })

  it('has none either where the spreadsheet parts cells by semicolons or tabs', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 3, maxLength: 3 }), (row) => {
        const line = csvOf(['a'], [row]).split('\r\n').slice(1).join('\r\n')
        for (const cell of line.split(/[;\t|]/u).slice(1))
          expect(cell).not.toMatch(/^["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u)
      }),
      { numRuns: 500 },
    )
  })
})
