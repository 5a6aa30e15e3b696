import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../../actor.ts'
import { previewDeclarationFile } from './previewFile.ts'

const headings = [
  ...['Pedimento', 'Tipo de operación', 'Fecha y hora', 'Aduana', 'Régimen', 'Medio de transporte', 'Placas'],
  ...['Fracción', 'País de origen', 'Valor en aduana', 'Moneda', 'Peso bruto', 'Nombre del importador'],
]
const row = (importer: string, over: Readonly<Record<string, string>> = {}) =>
  [
    ...[over.number ?? 'P-1', 'Importación', over.at ?? '02/11/2026 09:30', 'central', 'A1', 'carretero'],
    ...['AB-1', '870830', 'US', over.value ?? '100', 'MXN', '5', importer],
  ].join(',')
const csv = (...rows: readonly string[]) => [headings.join(','), ...rows].join('\r\n')

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
const mark = { le: Buffer.from('fffe', 'hex'), be: Buffer.from('feff', 'hex') }

/** A zip of one file, unpacked as large as asked. */
const aBomb = (name: string, unpacked: number): Buffer => {
  const content = Buffer.alloc(unpacked)
  const packed = deflateRawSync(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(8, 8)
  head.writeUInt32LE(crc32(content), 14)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(unpacked, 22)
  head.writeUInt16LE(name.length, 26)
  const entry = Buffer.concat([head, Buffer.from(name), packed])
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  head.copy(central, 6, 4, 30)
  const directory = Buffer.concat([central, Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(entry.length, 16)
  return Buffer.concat([entry, directory, end])
}

const aBook = async (fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Pedimentos')
  sheet.addRow(headings)
  fill(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('a file of declarations that means ill, or comes from an old machine', () => {
  let ground: TestWorld
  let manager: Actor
  beforeAll(async () => {
    ground = await aWorld()
    manager = await ground.anOfficer('Lidia Paz', 'programmeManager')
  })
  afterAll(() => ground.drop())

  const preview = (name: string, bytes: Buffer) =>
    previewDeclarationFile(ground.world, manager, { name, bytes })
  const told = async (name: string, bytes: Buffer) => {
    const outcome = await preview(name, bytes)
    if (!outcome.ok) return outcome.refusal.code
    const { sample, sound, declarations, faulty } = outcome.value
    return { importer: sample[0]?.at(-1), sound, declarations, faulty: faulty.length }
  }

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-16 with its mark', (text: string) => Buffer.concat([mark.le, Buffer.from(text, 'utf16le')])],
    ['UTF-16, the other end first', (text: string) => Buffer.concat([mark.be, swapped(text)])],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 without a mark, the other end first', swapped],
  ])('is read in %s', async (_name, written) => {
    const name = 'Año Nuevo, S. A. de C. V.'
    expect(await told('a.csv', written(csv(row(`"${name}"`))))).toEqual({
      ...{ importer: name, sound: 1, declarations: 1, faulty: 0 },
    })
  })

  it('says which line holds signs that no name has', async () => {
    expect(
      await told('a.csv', Buffer.from(csv(row('a\u0000b'), row('c\u202Ed', { number: 'P-2' })))),
    ).toEqual({ importer: 'a\u0000b', sound: 0, declarations: 2, faulty: 2 })
  })

  it('takes a million empty rows for nothing, and the house goes on meanwhile', async () => {
    const empty = `${','.repeat(12)}\r\n`.repeat(1_000_000)
    let turns = 0
    const house = setInterval(() => {
      turns += 1
    }, 5)
    const from = performance.now()
    const seen = await told('a.csv', Buffer.from(`${csv(row('Uno'))}\r\n${empty}`))
    clearInterval(house)
    expect(seen).toEqual({ importer: 'Uno', sound: 1, declarations: 1, faulty: 0 })
    expect(turns).toBeGreaterThan(20)
    expect(performance.now() - from).toBeLessThan(30_000)
    const rows = Array.from({ length: 100_001 }, (_, at) => row('Uno', { number: `P-${at}` }))
    expect(await told('a.csv', Buffer.from(csv(...rows)))).toBe('imports.tooManyRows')
  })

  it('is refused as a workbook where it unpacks to more than any list is', async () => {
    const bomb = aBomb('xl/worksheets/sheet1.xml', 150_000_000)
    expect(bomb.length).toBeLessThan(500_000)
    expect(await told('a.xlsx', bomb)).toBe('imports.notXlsx')
    expect(await told('a.csv', bomb)).toBe('imports.notXlsx')
    expect(await told('a.xlsx', Buffer.from('PK not a workbook'))).toBe('imports.notXlsx')
  })

  it('gives of formulas the result that stands there, asks nobody else for anything, and keeps the time of day', async () => {
    const bytes = await aBook((sheet) => {
      const at = new Date('2026-11-02T09:30:00Z')
      sheet.addRow(['P-1', 'Importación', at, 'central', 'A1', 'carretero', 'AB-1', '870830', 'US'])
      sheet.getCell('J2').value = { formula: "'https://example.test/[x.xlsx]Hoja'!A1", result: 100 }
      sheet.getCell('K2').value = 'MXN'
      sheet.getCell('L2').value = { formula: 'WEBSERVICE("https://example.test/")', result: 5 }
      sheet.getCell('M2').value = { text: 'Frenos', hyperlink: 'https://example.test/' }
    })
    const outcome = await preview('a.xlsx', bytes)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    expect(outcome.value.sample[0]?.slice(2, 3)).toEqual(['2026-11-02 09:30:00'])
    expect(outcome.value.sample[0]?.slice(9)).toEqual(['100', 'MXN', '5', 'Frenos'])
    expect([outcome.value.sound, outcome.value.faulty]).toEqual([1, []])
  })

  it('says what is missing where a formula was never reckoned or went wrong', async () => {
    const bytes = await aBook((sheet) => {
      sheet.addRow(['P-1', 'Importación', '02/11/2026 09:30', 'central', 'A1', 'carretero', 'AB-1', '870830'])
      sheet.getCell('I2').value = 'US'
      sheet.getCell('J2').value = { formula: 'A1*2' } as ExcelJS.CellValue
      sheet.getCell('K2').value = { error: '#REF!' }
      sheet.getCell('L2').value = 5
    })
    expect(await told('a.xlsx', bytes)).toMatchObject({ sound: 0, declarations: 1, faulty: 1 })
  })
})
