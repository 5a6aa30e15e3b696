import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import { loadDeclarations } from './loadDeclarations.ts'

const head =
  'Pedimento;Versión;Tipo de operación;Fecha y hora;Aduana;Régimen;Medio de transporte;Placas;Fracción;País de origen;Valor en aduana;Moneda;Peso bruto;RFC del importador;Nombre del transportista'
const rows = [
  'L-1;1;Importación;02/11/2026 09:30;CENTRAL;A1;carretero;ÑU-12-3;8708.30.10;us;48.200,50;usd;9100;MX100000000001;Línea Ñandú',
  'L-2;1;Exportación;2 de noviembre de 2026;central;A1;marítimo;BUQUE ÁNGEL;870830;MX;"1,200.75";MXN;5;MX100000000001;',
  'L-3;1;Importación;02-nov-2026;central;A1;3;AB-2;870830;US;100;MXN;5;MX100000000001;',
  'L-4;1;Trueque;ayer;central;A1;3;AB-2;870830;US;mucho;MXN;5;MX100000000001;',
]

describe('A file of declarations given to the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aval-load-'))
  let ground: TestWorld
  beforeAll(async () => {
    ground = await aWorld()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await ground.drop()
  })

  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const load = (path: string) =>
    loadDeclarations(
      { world: ground.world, keys: { draw: 'test' } },
      { path, mapping: undefined, language: 'en', progress: () => undefined },
    )
  const counts = async (path: string) => {
    const outcome = await load(path)
    if (!outcome.ok) return outcome.refusal.code
    const { stored, duplicates, refused, told } = outcome.value
    return { stored, duplicates, refused, at: told.map(({ line }) => line) }
  }
  const book = async (...above: readonly (readonly string[])[]) => {
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('Pedimentos')
    for (const line of above) sheet.addRow([...line])
    if (above.length > 0) sheet.mergeCells(1, 1, 1, 15)
    sheet.addRow(head.split(';'))
    for (const row of rows) sheet.addRow(row.replaceAll('"', '').replace(/^L/, 'B').split(';'))
    return Buffer.from(await made.xlsx.writeBuffer())
  }

  it('is CSV with semicolons, accents and days however they are written; the faulty line is told, the rest goes on', async () => {
    const path = file('a.csv', [head, ...rows].join('\r\n'))
    expect(await counts(path)).toEqual({ stored: 3, duplicates: 0, refused: 1, at: [5] })
    expect(await counts(path)).toEqual({ stored: 0, duplicates: 3, refused: 1, at: [5] })
  })

  it('is CSV in the letters of an older Windows too', async () => {
    const path = file('latin.csv', Buffer.from([head, ...rows].join('\n').replaceAll('L-', 'W-'), 'latin1'))
    expect(await counts(path)).toMatchObject({ stored: 3 })
  })

  it('is XLSX, with a merged title above its headings', async () => {
    const titled = file('b.xlsx', await book(['Reporte de la agencia Ñandú'], []))
    expect(await counts(titled)).toEqual({ stored: 3, duplicates: 0, refused: 1, at: [7] })
    const plain = file('c.xlsx', await book())
    expect(await counts(plain)).toMatchObject({ stored: 0, duplicates: 3, refused: 1 })
  })

  it('is NDJSON, a declaration a line', async () => {
    const lines = [aDeclaration({ number: 'N-1' }), aDeclaration({ number: 'N-2', procedure: '' })].map(
      (one) => JSON.stringify(one),
    )
    expect(await counts(file('d.ndjson', [...lines, '{"number":', ''].join('\n')))).toEqual({
      ...{ stored: 1, duplicates: 0, refused: 2, at: [2, 3] },
    })
  })

  it('is refused where it holds nothing, or nothing that can be read', async () => {
    expect(await counts(file('empty.csv', ''))).toBe('imports.empty')
    expect(await counts(file('empty.ndjson', '\n\n'))).toBe('imports.empty')
    expect(await counts(file('words.csv', 'hola\nqué tal\n'))).toBe('border.columns')
    expect(await counts(file('not.xlsx', 'no soy un libro'))).toMatch(/^imports\./)
  })
})
