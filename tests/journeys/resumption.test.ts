import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Decide } from '../../src/actions/border/placeLines.ts'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { w } from './words.ts'

const red: Decide = () => ({
  ...{ lane: 'red', means: null, basis: 'rule', because: [], chain: [] },
  ...{ score: { raw: 0, relief: 0, final: 0 }, draw: { value: 0.5, probability: 0.1 } },
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: new Date().toISOString() as Instant },
})

describe('after an incident', () => {
  let server: TestServer
  let url: string
  let elena: Officer
  let bruno: Officer
  let anybody: Desk
  let address = ''

  const lodge = async (number: string, classification: string, hoursAgo: number) => {
    const value = aDeclaration({
      ...{
        number,
        declarationOffice: 'norte',
        parties: [{ role: 'importer', traderNumber: null, name: 'X' }],
      },
      issuedAt: new Date(Date.now() - hoursAgo * 3_600_000).toISOString() as Instant,
      goodsItems: [
        { classification, origin: 'US', customsValue: 900, currency: 'MXN', grossMass: 9, duty: 0 },
      ],
    })
    const machine = {
      ...{ personId: null, name: 'VUCEM', side: 'office' as const, roles: ['borderSystem' as const] },
      ...{ operatorIds: [], officeIds: [], language: 'es' as const, requestId: 'test', steppedUp: false },
    }
    const outcome = await receiveDeclarations(server.world, machine, red, [{ line: 1, value }])
    if (!outcome.ok || outcome.value[0]?.outcome !== 'stored') throw new Error(JSON.stringify(outcome))
  }
  const orderSeen = () => bruno.page.locator('table.order tbody td[data-phone=title] .b6').allTextContents()

  beforeAll(async () => {
    server = await aServer({ pages: true })
    await asSystem(server.world.db, ({ client }) =>
      client.query(`insert into aval.office (id, name, city) values ('norte', 'Puente Norte', 'Norte'), ('sur', 'Puente Sur', 'Sur');
        insert into aval.border_post (id, office_id, name, country, modes, hand_per_hour, in_service_from) values
          ('norte-1', 'norte', 'Norte 1', 'MX', '{road}', 3, '2020-01-01'), ('sur-1', 'sur', 'Sur 1', 'MX', '{road}', 4, '2020-01-01')`),
    )
    for (const n of [1, 2, 3, 4, 5, 6]) await lodge(`COMUN-${n}`, '870829', 30 - n)
    await lodge('MEDICINA', '300490', 2)
    await lodge('PESCADO', '030211', 3)
    url = await server.listen()
    elena = await officer(server, url, 'Elena Duarte', 'programmeManager')
    bruno = await officer(server, url, 'Bruno Rey', 'borderOfficer')
    anybody = await sitDown(url, { width: 390 })
  })
  afterAll(async () => {
    await pictures([elena, bruno, anybody], 'resumption')
    await elena?.close()
    await bruno?.close()
    await anybody?.close()
    await server?.stop()
  })

  it('the programme manager declares it', async () => {
    const { page } = elena
    await page.goto('/incidentes')
    await page.getByText(w('incidents.none')).waitFor()
    await page.getByRole('button', { name: w('incidents.declare') }).click()
    const form = page.getByRole('form', { name: w('incidents.declare') })
    await form.getByRole('button', { name: w('incidents.form.send') }).click()
    await form.getByText(w('incidents.form.officesMissing')).waitFor()
    await form.locator('input[name=name]').fill('Huracán Otis')
    await form.locator('select[name=kind]').selectOption('storm')
    await form
      .getByRole('group', { name: w('incidents.form.offices') })
      .getByText('Puente Norte')
      .click()
    await form
      .getByRole('group', { name: w('incidents.form.receiving') })
      .getByText('Puente Sur')
      .click()
    await form.locator('textarea[name=reason]').fill('El puente está bajo el agua.')
    await form.getByRole('button', { name: w('incidents.form.send') }).click()
    await page.waitForURL(/\/incidentes\/[0-9a-f-]{36}$/)
    address = new URL(page.url()).pathname
    await page
      .getByRole('heading', { level: 1, name: w('incident.title', { count: 8, name: 'Huracán Otis' }) })
      .waitFor()
  })

  it('a border officer finds medicines first, then what perishes, then what waited longest', async () => {
    const { page } = bruno
    await page.goto('/incidentes')
    await page.getByRole('link', { name: 'Huracán Otis' }).click()
    await page.locator('table.order').waitFor()
    expect((await orderSeen()).slice(0, 4)).toEqual(['MEDICINA', 'PESCADO', 'COMUN-1', 'COMUN-2'])
    await page.getByRole('img', { name: w('incident.chart.label') }).waitFor()
  })

  it('moves one up by the keyboard and drags another, each with a reason', async () => {
    const { page } = bruno
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: w('incident.order.up', { number: 'COMUN-2' }) }).focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: w('incident.adjust.send') }).click()
    await dialog.getByText(w('incident.adjust.reasonMissing')).waitFor()
    await dialog.locator('textarea[name=reason]').fill('Cadena de frío')
    await dialog.getByRole('button', { name: w('incident.adjust.send') }).click()
    await page.getByText(/^Queda en el lugar 3/).waitFor()
    await expect.poll(orderSeen).toEqual(expect.arrayContaining(['COMUN-2']))
    await expect.poll(async () => (await orderSeen()).indexOf('COMUN-2')).toBe(2)
    const row = (number: string) => page.locator('table.order tbody tr', { hasText: number })
    await row('COMUN-6').dragTo(row('MEDICINA'))
    await dialog.locator('textarea[name=reason]').fill('Refacciones del hospital')
    await dialog.getByRole('button', { name: w('incident.adjust.send') }).click()
    await expect.poll(async () => (await orderSeen())[0]).toBe('COMUN-6')
    await page.getByText(w('incident.order.outOfTurn')).first().waitFor()
  })

  it('takes the last one back, and filters', async () => {
    const { page } = bruno
    await page.getByRole('button', { name: w('incident.undo') }).click()
    await expect.poll(async () => (await orderSeen())[0]).toBe('MEDICINA')
    await page.locator('input[name=q]').fill('pescado')
    await page.keyboard.press('Enter')
    await expect.poll(orderSeen).toEqual(['PESCADO'])
    expect(page.url()).toContain('q=pescado')
    await page.locator('input[name=q]').fill('')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await orderSeen()).length).toBe(8)
  })

  it('publishes it, and anybody reads classes and hours, and no shipment', async () => {
    const { page } = bruno
    await page.getByRole('button', { name: w('incident.publish') }).click()
    await page.getByText(/^Publicado: versión 1/).waitFor()
    await anybody.page.goto('/reanudacion')
    await anybody.page.getByText('Huracán Otis').first().waitFor()
    const told = await anybody.page.locator('main').textContent()
    expect(told).toContain(w('resumption.class.priority'))
    expect(told).not.toMatch(/MEDICINA|COMUN|bajo el agua/)
  })

  it('is kept as a table, and closed by the programme manager', async () => {
    const loaded = bruno.page.waitForEvent('download')
    await bruno.page.getByText(w('incident.csv')).click()
    expect((await loaded).suggestedFilename()).toBe('order.csv')
    const { page } = elena
    await page.goto(address)
    await page.getByRole('button', { name: w('incident.close'), exact: true }).click()
    const form = page.getByRole('form', { name: w('incident.close') })
    await form.locator('textarea[name=reason]').fill('Bajó el agua.')
    await form.getByRole('button', { name: w('incident.close.send'), exact: true }).click()
    await page
      .getByRole('heading', { level: 1, name: w('incident.title.closed', { name: 'Huracán Otis' }) })
      .waitFor()
  })
})
