import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyFile } from '../../demo/capacity/training/loadHistory.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { pictures } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

interface Counted {
  readonly workshops: number
  readonly people: number
  readonly seats: number
  readonly rows: number
}

/** What the sheet says, counted plainly and by nothing of ours. */
const countedInTheSheet = async (): Promise<Counted> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(historyFile)
  const titles = new Set<string>()
  const lines: { workshop: string; email: string; key: string }[] = []
  for (const sheet of book.worksheets) {
    sheet.eachRow((row, at) => {
      const said = (column: number) => String(row.getCell(column).value ?? '').trim()
      if (at < 5 || /^(subtotal|país)$/i.test(said(1)) || !/\p{L}{2}/u.test(said(8))) return
      if (/^\(?(por confirmar|sin nombre)\)?$/i.test(said(8))) return
      const words = said(8)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^a-z]+/)
      const workshop = [said(1), said(2), said(3)].join('|')
      titles.add(workshop)
      lines.push({
        workshop,
        email: said(9).toLowerCase(),
        key: `${words.filter(Boolean).toSorted().join(' ')}|${said(10)}`,
      })
    })
  }
  const emailsOf = new Map<string, Set<string>>()
  for (const { key, email } of lines)
    if (email) emailsOf.set(key, (emailsOf.get(key) ?? new Set()).add(email))
  const whoOf = ({ key, email }: (typeof lines)[number]) => {
    const known = [...(emailsOf.get(key) ?? [])]
    return email || (known.length === 1 ? (known[0] ?? key) : key)
  }
  return {
    workshops: titles.size,
    rows: lines.length,
    people: new Set(lines.map(whoOf)).size,
    seats: new Set(lines.map((line) => `${whoOf(line)} ${line.workshop}`)).size,
  }
}

/** As an office keeps it: headings of its own, no country, no audience, and the month before the day. */
const anOfficesList = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lista')
  sheet.addRow(['Evento', 'Cuándo', 'Quién vino', 'Correo', 'Empresa'])
  sheet.addRow(['Sellos', '03/04/2019', 'Ana Núñez', 'ana@faro.example', 'Faro'])
  sheet.addRow([null, null, 'Luis Peña', null, 'Duna'])
  sheet.mergeCells(2, 1, 3, 1)
  sheet.mergeCells(2, 2, 3, 2)
  sheet.addRow(['Carga', '04/25/2019', 'Iris Luna', null, 'Duna'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const figure = (count: number): string => count.toLocaleString('es-MX')

/** Years of workshops in a spreadsheet: looked at, loaded, and reviewed for whoever is there twice. */
describe('the history of training', () => {
  let server: TestServer
  let leonor: Officer
  let elena: Officer
  let counted: Counted

  beforeAll(async () => {
    counted = await countedInTheSheet()
    server = await aServer({ pages: true })
    const url = await server.listen()
    Object.assign(server.world, { url })
    leonor = await officer(server, url, 'Leonor Yáñez', 'trainer')
    elena = await officer(server, url, 'Elena Duarte', 'programmeManager')
  })
  afterAll(async () => {
    await pictures([leonor, elena], 'trainingHistory')
    await leonor?.close()
    await elena?.close()
    await server?.stop()
  })

  it('is told which column says what, and what the list leaves out, and keeps what is to be mended', async () => {
    const { page } = leonor
    const seen = (workshops: number, people: number) =>
      page.getByText(w('history.seen', { workshops, people })).waitFor()
    await page.goto('/talleres/importar')
    await page.locator('input[type=file]').setInputFiles({
      name: 'dirección.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await anOfficesList(),
    })
    await page.getByText(w('history.missing', { count: 4 })).waitFor()
    await page.getByLabel(w('history.field.days'), { exact: true }).selectOption({ label: 'Cuándo' })
    await page.getByText(w('history.missing', { count: 3 })).waitFor()
    await page.getByLabel(w('history.field.name'), { exact: true }).selectOption({ label: 'Quién vino' })
    await page.getByLabel(w('history.once.country')).selectOption('CL')
    await page.getByText(w('history.missing', { count: 1 })).waitFor()
    await page.getByLabel(w('history.once.track')).selectOption('staff')
    await seen(1, 2)
    // 04/25/2019 can only have the month first, and 03/04/2019 would be another day.
    await page.getByText(w('history.wrongOrder', { count: 1 })).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar filas por corregir: 1' }).click()
    const rows = await readFile((await (await download).path()) ?? '', 'utf8')
    expect(rows).toContain('pone el mes primero')
    expect(rows).toContain('Iris Luna')
    await page.getByLabel(/Qué va primero en/).selectOption('monthFirst')
    await seen(2, 3)
    expect(await violationsOn(page)).toEqual([])
    await page.getByText('4 mar 2019').first().waitFor()
  })

  it('says what the sheet holds before anything is kept', async () => {
    const { page } = leonor
    expect(counted).toMatchObject({ workshops: 29, people: 4_487 })
    await page.goto('/talleres/importar')
    await page.locator('input[type=file]').setInputFiles(historyFile)
    const { workshops } = counted
    await page
      .getByText(w('history.seen', { workshops, people: figure(counted.people) }))
      .waitFor({ timeout: 120_000 })
    await page.getByRole('heading', { name: 'Talleres: 29' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  it('keeps every row that names somebody, and counts people once', async () => {
    const { page } = leonor
    await page.getByRole('button', { name: `Cargar ${figure(counted.rows)} filas` }).click()
    const { workshops: newWorkshops, people, seats } = counted
    await page
      .getByText(w('history.done', { newWorkshops, newPeople: figure(people), newSeats: figure(seats) }))
      .waitFor({ timeout: 120_000 })
    await page.goto('/talleres/totales')
    await page.getByText('4,487').first().waitFor()
    await page.goto('/talleres')
    await page.getByText(w('workshops.title', { count: 29 })).waitFor()
  })

  it('compares who is alike, by keyboard, and takes back what was said', async () => {
    const { page } = leonor
    await page.goto('/talleres/personas')
    await page.getByRole('heading', { level: 1, name: /^\d+ pares por revisar/ }).waitFor()
    const open = Number(/\d+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0])
    expect(open).toBeGreaterThan(20)
    await page.locator('.sidebyside').waitFor()
    expect(await violationsOn(page)).toEqual([])
    const first = await page.locator('.sidebyside').textContent()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/par=/)
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.sidebyside').textContent()).toBe(first)
    await page.keyboard.press('d')
    await page.getByText(/No se volverá a preguntar/).waitFor()
    const left = (count: number) => page.getByRole('heading', { level: 1, name: w('alike.title', { count }) })
    await left(open - 1).waitFor()
    await page.keyboard.press('u')
    await left(open).waitFor()
    await page.keyboard.press('l')
    await page.getByText(/Queda para después/).waitFor()
    await page.keyboard.press('s')
    await page.getByText(/Otra persona lo confirma/).waitFor()
    await left(open - 1).waitFor()
    await page.getByText(w('alike.another')).waitFor()
  })

  it('makes one of two once a second person agrees, and the totals are one fewer', async () => {
    const { page } = elena
    await page.goto('/talleres/personas')
    await page.getByRole('button', { name: w('alike.step.confirm') }).click()
    await page.getByText(/confirmado por Elena Duarte/).waitFor()
    await page.goto('/talleres/totales')
    await page.getByText('4,486').first().waitFor()
  })
})
