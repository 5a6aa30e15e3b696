import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../../../tests/fixtures/aWorld.ts'
import type { Actor } from '../../../actor.ts'
import { doneOf, refusalOf } from '../../../office/casesForTests.ts'
import { readTrainingTotals } from '../trainingTotals.ts'
import type { HistoryChoices } from './historyChoices.ts'
import type { HistoryReport } from './historyReport.ts'
import { importHistory } from './importHistory.ts'

/** A list of one country as an office keeps it: no audience, headings of its own, dates of two minds. */
const aSheet = async (rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lista')
  sheet.addRow(['Talleres de la dirección'])
  sheet.mergeCells(1, 1, 1, 5)
  for (const row of rows) sheet.addRow([...row])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const headings = ['Evento', 'Cuándo', 'Quién vino', 'Correo', 'Empresa']
const rows = [
  headings,
  ['Sellos', '03/04/2019', 'Ana Núñez', 'ana@faro.example', 'Faro'],
  [null, null, 'Luis Peña', null, 'Duna'],
  ['Riesgos', '12-mar-19', 'Ana Nuñez', 'ANA@faro.example', 'Faro'],
  ['Riesgos II', 'marzo 12 y 13 de 2019', 'Eva Sol', null, 'Duna'],
  ['Carga', '04/25/2019', 'Iris Luna', null, 'Duna'],
]
const columns = { workshop: 0, days: 1, name: 2, email: 3, organisation: 4 }

describe('A list of past workshops as offices keep them', { timeout: 60_000 }, () => {
  let ground: TestWorld
  let trainer: Actor
  let bytes: Buffer
  const ask = (preview: boolean, choices?: HistoryChoices, of = bytes) =>
    importHistory(ground.world, trainer, { name: 'lista.xlsx', bytes: of, preview, choices })
  const look = async (choices?: HistoryChoices): Promise<HistoryReport> => doneOf(await ask(true, choices))

  beforeAll(async () => {
    ground = await aWorld()
    trainer = await ground.anOfficer('Rosa Lima', 'trainer')
    bytes = await aSheet(rows)
  })
  afterAll(() => ground.drop())

  it('shows its headings and asks for what it does not say, and loads nothing until then', async () => {
    const seen = await look()
    expect(seen.headings).toEqual(headings)
    expect(seen.sample[0]).toEqual(rows[1]?.map(String))
    expect(seen.missing).toEqual(['days', 'name', 'country', 'track'])
    expect(seen.read).toBe(0)
    expect(refusalOf(await ask(false))).toBe('imports.columnMissing')
    const mapped = await look({ columns })
    expect(mapped.missing).toEqual(['country', 'track'])
    // Rows that cannot be read yet are kept to be mended, in words, with what was carried down to them.
    expect(mapped.refused).toBe(5)
    expect(mapped.toMend).toContain('País: Está vacía; Dirigido a: Está vacía')
    expect(mapped.toMend).toContain(',Sellos,03/04/2019,,Luis Peña')
  })

  it('is told of dates that could be two, and read as somebody says', async () => {
    const once = { columns, country: 'CL', track: 'staff' } as const
    const dayFirst = await look(once)
    expect(dayFirst.days).toEqual({
      ...{ read: 'dayFirst', either: 1, onlyDayFirst: 0, onlyMonthFirst: 1, example: '03/04/2019' },
    })
    expect(dayFirst).toMatchObject({ read: 4, refused: 1, missing: [] })
    expect(dayFirst.workshops.map(({ startsOn }) => startsOn)).toContain('2019-04-03')
    expect(dayFirst.toMend).toContain('pone el mes primero')
    const monthFirst = await look({ ...once, dayOrder: 'monthFirst' })
    expect(monthFirst).toMatchObject({ read: 5, refused: 0, toMend: '' })
    expect(monthFirst.workshops.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)).toEqual([
      ...['2019-03-04 2019-03-04', '2019-03-12 2019-03-12', '2019-03-12 2019-03-13'],
      '2019-04-25 2019-04-25',
    ])
  })

  it('remembers what was said for the next list of these headings, and for no other', async () => {
    const choices = { columns, country: 'CL', track: 'staff', dayOrder: 'monthFirst' } as const
    expect(doneOf(await ask(false, choices))).toMatchObject({ newPeople: 4, refused: 0 })
    expect(doneOf(await readTrainingTotals(ground.world, trainer, {})).people).toBe(4)
    expect(await look()).toMatchObject({ remembered: true, read: 5, newWorkshops: 0, track: 'staff' })
    const other = await aSheet([
      [...headings, 'Nota'],
      ['Sellos', '5/5/2020', 'Ana Paz', null, 'Faro', 'x'],
    ])
    expect(doneOf(await ask(true, undefined, other))).toMatchObject({ remembered: false, read: 0 })
  })

  it('reads twenty thousand rows, each once', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => [
      ...[`Taller ${at % 40}`, `2020-0${1 + (at % 9)}-1${at % 10}`, `Persona ${name(at)}`, null],
      `Empresa ${at % 700}`,
    ])
    const sheet = await aSheet([headings, ...many])
    const began = performance.now()
    const report = doneOf(await ask(true, { columns, country: 'CL', track: 'staff' }, sheet))
    expect(report).toMatchObject({ read: 20_000, refused: 0, people: 20_000 })
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})

/** A name of letters alone, another for each number. */
const name = (at: number): string =>
  [...String(at).padStart(5, '0')].map((digit) => 'bcdfghjklm'[Number(digit)] ?? 'x').join('a')
