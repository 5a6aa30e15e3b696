import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../fixtures/aCompany.ts'
import { aFullServer, type FullServer, signedInWhole } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { aTrader, sitDownFor, type Trader, type TraderDesk } from './trader.ts'
import { w } from './words.ts'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run(document)')) as AxeResults
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

describe('a site’s place on the map', () => {
  let server: TestServer
  let url = ''
  let trader: Trader
  let desk: TraderDesk
  const asked: string[] = []

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    trader = await aTrader(server)
    desk = await sitDownFor(server, url, trader, 'Inés Robledo')
    desk.page.on('request', (request) => asked.push(request.url()))
  })
  afterAll(async () => {
    await desk?.close()
    await server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      await pictures([desk], `map-${task.name.slice(0, 30).replaceAll(' ', '-')}`)
  })

  const kept = () =>
    asSystem(server.world.db, async (tx) => {
      const { rows } = await tx.client.query<{ latitude: number | null; longitude: number | null }>(
        'select latitude, longitude from aval.site where id = $1',
        [trader.siteId],
      )
      return rows[0]
    })
  const open = async () => {
    await desk.page.goto(`/empresa?sitio=${trader.siteId}`)
    const field = desk.page.locator('input[name=position]')
    await field.waitFor()
    return field
  }
  const save = async () => {
    const { page } = desk
    await page
      .locator('form')
      .getByRole('button', { name: w('apply.save') })
      .click()
    await page.waitForURL('**/empresa')
  }

  it('is typed as it stands on a paper; what makes no sense is told and stays written', async () => {
    const field = await open()
    await field.fill('Carretera 57, km 12')
    await desk.page
      .locator('form')
      .getByRole('button', { name: w('apply.save') })
      .click()
    await desk.page.getByText(w('map.wrongPosition')).waitFor()
    expect(await field.inputValue()).toBe('Carretera 57, km 12')
    await field.fill('25°25′23.5″N 101°00′19.1″O')
    await save()
    expect(await kept()).toEqual({
      latitude: expect.closeTo(25.4232, 3),
      longitude: expect.closeTo(-101.0053, 3),
    })
  })

  it('is chosen on the map with the keys alone, and with a press', async () => {
    const { page } = desk
    const field = await open()
    const before = await field.inputValue()
    await page.getByRole('button', { name: w('map.choose') }).click()
    const map = page.getByRole('region', { name: w('map.pickLabel', { site: 'Planta Saltillo' }) })
    await map.waitFor()
    await map.focus()
    for (const key of ['+', '+', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).not.toBe(before)
    const byKeys = await field.inputValue()
    const box = await map.boundingBox()
    await page.mouse.click((box?.x ?? 0) + 120, (box?.y ?? 0) + 80)
    await expect.poll(() => field.inputValue()).not.toBe(byKeys)
    expect(await violationsOn(page)).toEqual([])
    await field.fill('25.4232, 101.0053')
    await page.getByText(w('map.far')).waitFor()
    if (process.env.AVAL_PICTURES)
      await page.screenshot({ path: 'test-results/map-pick.png', fullPage: true })
  })

  it('comes from the device only when its holder allows it', async () => {
    const { page, context } = desk
    const field = await open()
    await context.setGeolocation({ latitude: 25.5407, longitude: -100.9475 })
    await page.getByRole('button', { name: w('map.here') }).click()
    await page.getByText(w('map.denied')).waitFor()
    await context.grantPermissions(['geolocation'])
    await page.getByRole('button', { name: w('map.here') }).click()
    await page.getByText(w('map.found')).waitFor()
    expect(await field.inputValue()).toBe('25.54070, -100.94750')
    await save()
    expect(await kept()).toEqual({ latitude: 25.5407, longitude: -100.9475 })
  })

  it('shows the sites with a table of the same beside them, and asks nobody outside', async () => {
    const { page } = desk
    await page.goto('/empresa')
    const map = page.getByRole('region', { name: w('map.company') })
    await map.getByRole('link', { name: /^1\. Planta Saltillo/ }).waitFor()
    await page
      .getByRole('table', { name: w('map.company') })
      .getByText('Planta Saltillo')
      .waitFor()
    expect(asked.filter((one) => !one.startsWith(url))).toEqual([])
    const land = await map.locator('path.home').getAttribute('d')
    expect(land?.length).toBeGreaterThan(200)
    await page.getByRole('button', { name: w('map.larger') }).click()
    await expect.poll(() => map.locator('svg g').getAttribute('transform')).toContain('scale(1.6)')
    if (process.env.AVAL_PICTURES)
      await page.screenshot({ path: 'test-results/map-company.png', fullPage: true })
  })
})

describe.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('officers’ maps, %i wide and %s', (width, theme) => {
  let server: FullServer
  let desk: Desk

  beforeAll(async () => {
    server = await aFullServer(40)
    const url = await server.listen()
    const officer = await signedInWhole(server, { name: 'Lidia Paz', roles: ['accountOfficer', 'validator'] })
    desk = await sitDown(url, { width, theme })
    const [name = '', value = ''] = officer.cookie.split(';')[0]?.split('=') ?? []
    await desk.context.addCookies([{ name, value, url }])
  })
  afterAll(async () => {
    await desk?.close()
    await server.stop()
  })

  const picture = async (name: string) => {
    if (process.env.AVAL_PICTURES)
      await desk.page.screenshot({ path: `test-results/map-${name}-${width}.png`, fullPage: true })
  }

  it('show a case’s sites with risk and visit, beside a table of the same', async () => {
    const { page } = desk
    const kase = await server.caseIn('validationPlanned')
    await page.goto(`/casos/${kase.number}/visitas`)
    const map = page.getByRole('region', { name: w('map.case') })
    const first = map.getByRole('link').first()
    await first.waitFor()
    const says = (await first.textContent()) ?? ''
    expect(says).toContain(w('office.visitState.planned'))
    const table = page.getByRole('table', { name: w('map.case') })
    expect(await table.getByRole('row').count()).toBeGreaterThan(1)
    await table.getByText(w('office.visitState.planned')).first().waitFor()
    await expect.poll(() => violationsOn(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await picture('case')
  })

  it('show the visits to hold when asked, by the numbers of the list', async () => {
    const { page } = desk
    await page.goto('/visitas?de=todos')
    await page.getByRole('link', { name: w('map.show') }).click()
    const map = page.getByRole('region', { name: w('map.visits') })
    await map.getByRole('link').first().waitFor()
    await expect.poll(() => violationsOn(page)).toEqual([])
    await picture('visits')
    const address = await map.getByRole('link').first().getAttribute('href')
    expect(address).toMatch(/^\/visitas\/[0-9a-f-]{36}$/)
    await page.goto('/visitas?de=todos&ver=hechas&mapa=si')
    await map.getByRole('link').first().waitFor()
    await picture('held')
    if (process.env.AVAL_PICTURES && width > 600) await page.pdf({ path: 'test-results/map-visits.pdf' })
  })
})
