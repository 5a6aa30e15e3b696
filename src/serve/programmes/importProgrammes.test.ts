import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, afterEach, expect, it } from 'vitest'
import { programmeSheets } from '../../actions/imports/programmeColumns.ts'
import { columnLetter } from '../../actions/imports/programmeSource.ts'
import { readProgramme } from '../../files/programmes/readProgramme.ts'
import { wordsIn } from '../words.ts'
import { importFrom, writeTemplate } from './importProgrammes.ts'
import type { WorkbookFault } from './workbookFaults.ts'

const folder = mkdtempSync(join(tmpdir(), 'aval-import-'))
const root = join(folder, 'programmes')
cpSync('programmes/_skeleton', join(root, '_skeleton'), { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  for (const id of ['qy-libro', 'qy-hoja']) rmSync(join(root, id), { recursive: true, force: true })
})

type Put = (sheet: string, cell: string, value: ExcelJS.CellValue) => void

/** The example workbook, written over by somebody, and brought in. */
const broughtIn = async (write: (put: Put, book: ExcelJS.Workbook) => void, language: 'es' | 'en' = 'en') => {
  const file = join(folder, 'libro.xlsx')
  await writeTemplate(file, wordsIn(language))
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  const put: Put = (sheet, cell, value) => {
    const there = book.getWorksheet(sheet)
    if (!there) throw new Error(sheet)
    there.getCell(cell).value = value
  }
  put('programme', 'B2', 'qy-libro')
  write(put, book)
  await book.xlsx.writeFile(file)
  const outcome = await importFrom(file, wordsIn(language), root)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

const faultsIn = async (...given: Parameters<typeof broughtIn>) => {
  const value = await broughtIn(...given)
  if (!('faults' in value)) throw new Error('it came in')
  return value.faults as readonly WorkbookFault[]
}

const programmeIn = async (id: string) => {
  const read = await readProgramme(join(root, id))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults[0]))
  return read.programme
}

/** Where each column of the criteria stands in the example. */
const column = (name: (typeof programmeSheets.criteria)[number]): string =>
  columnLetter(programmeSheets.criteria.indexOf(name))

/** The example's one criterion once more, in a row below, with what makes it another. */
const another = (book: ExcelJS.Workbook, row: number, asks: readonly [string, string]) => {
  const sheet = book.getWorksheet('criteria')
  if (!sheet) throw new Error('criteria')
  sheet.getRow(2).eachCell((cell, nth) => {
    sheet.getCell(row, nth).value = cell.value
  })
  const own = { criterion: `another-${row}`, number: `1.1.${row}`, asksEs: asks[0], asksEn: asks[1] } as const
  for (const name of Object.keys(own) as (keyof typeof own)[])
    sheet.getCell(`${column(name)}${row}`).value = own[name]
}

it('faults of every worksheet are told at once, each at its cell, with what stands there and what is expected', async () => {
  const [level, number, from] = [column('level'), column('number'), column('from')]
  const faults = await faultsIn((put, book) => {
    another(book, 3, ['¿Graban las cámaras los andenes?', 'Do cameras record the docks?'])
    put('criteria', `${level}2`, 'muy obligatorio')
    put('criteria', `${from}3`, '03/15/2026')
    put('criteria', `${number}3`, '1,2')
    put('operatorTypes', 'C2', '')
    put('siteKinds', 'A2', '7')
    put('deadlines', 'B3', 'quince')
    put('programme', 'B9', 'America/Quezalia')
  })
  const told = faults.map(({ sheet, row, column: letter, value }) => [sheet, row, letter, value].join(' '))
  expect(told).toEqual(
    expect.arrayContaining([
      `criteria 2 ${level} muy obligatorio`,
      `criteria 3 ${from} 03/15/2026`,
      `criteria 3 ${number} 1,2`,
      'operatorTypes 2 C ',
      'siteKinds 2 A 7',
      'deadlines 3 B quince',
      'programme 9 B America/Quezalia',
    ]),
  )
  expect(faults.map(({ mend }) => mend)).toContain(
    'Expected: one of these words: must (obligatorio), should (recomendado), mixed (mixto).',
  )
  expect(faults.find(({ column: letter }) => letter === from)?.what).toContain('month first')
  expect(existsSync(join(root, 'qy-libro'))).toBe(false)
})

it('the same is told in Spanish, where it is and what is expected', async () => {
  const level = column('level')
  const [fault] = await faultsIn((put) => put('criteria', `${level}2`, 'muy obligatorio'), 'es')
  expect(fault?.where).toBe(`hoja «criteria», fila 2, columna ${level} (level)`)
  expect(fault?.what).toBe('dice «muy obligatorio», que no es lo que va aquí.')
  expect(fault?.mend).toMatch(/^Se espera: una de estas palabras: must \(obligatorio\)/)
})

it('what makes no sense is told beside what has no form, at the row that it was written in', async () => {
  const [types, level, until] = [column('operatorTypes'), column('level'), column('until')]
  const faults = await faultsIn((put, book) => {
    another(book, 3, ['¿Graban las cámaras los andenes?', 'Do cameras record the docks?'])
    another(book, 5, ['¿Se anota cada número de sello?', 'Is each seal number logged?'])
    put('criteria', `${until}5`, '1 de enero de 2001')
    put('criteria', `${level}2`, 'tal vez')
    put('criteria', `${types}3`, 'Importador, Lanchero')
  })
  expect(faults.map(({ code, row }) => `${code} ${row}`)).toEqual(
    expect.arrayContaining(['notOneOf 2', 'unknownOperatorType 3', 'untilBeforeFrom 5']),
  )
  expect(faults.find(({ code }) => code === 'unknownOperatorType')).toMatchObject({
    value: 'Importador, Lanchero',
  })
})

it('merged cells, formulas, empty rows, swapped columns, names instead of ids and a worksheet of notes do no harm', async () => {
  const value = await broughtIn((put, book) => {
    const old = book.getWorksheet('criteria')
    if (!old) throw new Error('criteria')
    const heads = (old.getRow(1).values as string[]).slice(1)
    const first = Object.fromEntries(heads.map((head, i) => [head, old.getCell(2, i + 1).value]))
    book.removeWorksheet(old.id)
    const sheet = book.addWorksheet('Criterios')
    const swapped = [...heads].reverse()
    sheet.addRow(['Programa de prueba, edición 2026'])
    sheet.addRow(
      swapped.map((head) => (head === 'level' ? 'Carácter' : head === 'standard' ? 'Estándar' : head)),
    )
    const at = (head: string) => swapped.indexOf(head) + 1
    const line = (row: number, nth: number, asks: readonly [string, string]) => {
      for (const head of swapped) sheet.getCell(row, at(head)).value = first[head] ?? null
      const write = { criterion: `Puertas número ${nth}`, level: 'Obligatorio', operatorTypes: 'Importador' }
      for (const [head, said] of Object.entries(write)) sheet.getCell(row, at(head)).value = said
      sheet.getCell(row, at('part')).value = null
      sheet.getCell(row, at('number')).value = { formula: `"1.1."&${nth}`, result: `1.1.${nth}` }
      sheet.getCell(row, at('asksEs')).value = {
        richText: [{ text: asks[0].slice(0, 4) }, { text: asks[0].slice(4) }],
      }
      sheet.getCell(row, at('asksEn')).value = asks[1]
      sheet.getCell(row, at('from')).value = nth === 1 ? new Date('2026-03-02') : '2 de marzo de 2026'
    }
    line(3, 1, ['¿Se cierran las puertas con llave de noche?', 'Are gates locked at night?'])
    line(6, 2, ['¿Graban las cámaras los andenes?', 'Do cameras record the docks?'])
    for (const head of ['standard', 'standardTitleEs', 'subStandard'])
      sheet.mergeCells(3, at(head), 6, at(head))
    book.addWorksheet('Notas').addRow(['criterio', 'nivel', 'ver con el jurídico'])
    put('programme', 'B10', 'ninguna')
  })
  expect(value).toMatchObject({ id: 'qy-libro', unread: ['Notas'] })
  const programme = await programmeIn('qy-libro')
  expect(programme.standards).toHaveLength(1)
  const criteria = programme.standards.flatMap(({ subStandards }) =>
    subStandards.flatMap((sub) => sub.criteria),
  )
  expect(
    criteria.map(({ id, number, level, operatorTypes, from }) => [id, number, level, operatorTypes, from]),
  ).toEqual([
    ['puertas-numero-1', '1.1.1', 'must', ['importer'], '2026-03-02'],
    ['puertas-numero-2', '1.1.2', 'must', ['importer'], '2026-03-02'],
  ])
  expect(criteria[0]?.asks.es).toBe('¿Se cierran las puertas con llave de noche?')
})

const csv = [
  'Estándar;Número de estándar;Título de estándar ES;Standard title (English);Descripción de estándar;standardDescribesEn;Subestándar;Subestándar número;Título del subestándar;subStandardTitleEn;Criterio;Número;Obligatoriedad;Pide;Asks (English);Desde;Orientación;Guidance EN;Cómo se muestra;Evidence EN;Método;En la visita;Checks EN;Certeza',
  'Puertas;1;Puertas;Gates;Qué pide de las puertas.;What it asks of gates.;Cierres;1.A;Cierres;Locks;Llaves;1.1;Obligatorio;¿Se cierra con llave?;Is it locked?;02/03/2026;Con llave propia.;With a key of its own.;Fotografía.;A photograph.;Examinar;La puerta.;The gate.;Supuesto',
].join('\r\n')

it.each([
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv}`)],
  ['Windows-1252', Buffer.from(csv, 'latin1')],
  ['Unicode text of Excel', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv, 'utf16le')])],
])('a CSV with semicolons and accents comes in as %s', async (_kind, bytes) => {
  const file = join(folder, 'qy-hoja.csv')
  writeFileSync(file, bytes)
  const outcome = await importFrom(file, wordsIn('en'), root)
  expect(outcome).toMatchObject({ ok: true, value: { id: 'qy-hoja' } })
  const { standards } = await programmeIn('qy-hoja')
  expect(standards[0]).toMatchObject({
    id: 'puertas',
    title: { es: 'Puertas', en: 'Gates' },
    subStandards: [
      { criteria: [{ id: 'llaves', level: 'must', from: '2026-03-02', evidence: { es: 'Fotografía.' } }] },
    ],
  })
})

it('a column that is not there is told once, not in every row', async () => {
  const faults = await faultsIn((_put, book) => {
    const sheet = book.getWorksheet('criteria')
    if (!sheet) throw new Error('criteria')
    const heads = (sheet.getRow(1).values as string[]).slice(1)
    sheet.getCell(1, heads.indexOf('evidenceEn') + 1).value = 'evidnce'
  })
  expect(faults.filter(({ what }) => what.includes('evidenceEn'))).toHaveLength(1)
})
