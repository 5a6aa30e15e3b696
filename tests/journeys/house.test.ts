import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import type { Person } from '../fixtures/people.ts'
import { pictures } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { w } from './words.ts'

describe('whoever administers the system', () => {
  let server: TestServer
  let url: string
  let ximena: Officer
  let dalia: Officer
  let vera: Person

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    vera = await server.people.add({ name: 'Verónica Ibáñez', roles: ['decisionMaker'] })
    ximena = await officer(server, url, 'Ximena Urbina', 'systemAdministrator')
  })
  afterAll(async () => {
    await pictures([ximena, dalia], 'house')
    await ximena?.close()
    await dalia?.close()
    await server?.stop()
  })

  it('finds somebody without accents, gives a role at an office and withdraws it', async () => {
    const { page } = ximena
    await page.goto('/usuarios?q=veronica')
    await page.getByRole('link', { name: vera.name }).click()
    await page.getByRole('button', { name: w('house.giveRole') }).click()
    const form = page.getByRole('form', { name: w('house.giveRole') })
    await form.locator('.field input').first().click()
    await page.getByRole('option', { name: w('role.validator') }).click()
    await form.getByRole('button', { name: w('house.giveRole') }).click()
    const held = page.getByRole('listitem').filter({ hasText: w('role.validator') })
    await held.getByRole('button', { name: w('house.withdrawRole') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('house.withdrawRole') })
      .click()
    await held.waitFor({ state: 'detached' })
  })

  it('reads why the last administrator stays, beside buttons that do nothing', async () => {
    const { page } = ximena
    await page.goto(`/usuarios/${ximena.id}`)
    const off = page.getByRole('button', { name: w('house.disable'), disabled: true })
    await off.click({ force: true })
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByText(w('house.lastAdministrator')).count()).toBe(2)
  })

  it('makes a key that is shown once, opens, and is withdrawn', async () => {
    const { page } = ximena
    await page.goto('/llaves?agregar=1')
    await page.locator('input[name=name]').fill('Garita 3')
    await page.getByRole('button', { name: w('house.tokens.make') }).click()
    const token = await page.locator('code').textContent()
    const knock = async () =>
      (await fetch(`${url}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } })).status
    expect(await knock(), 'known, and allowed no case').toBe(403)
    await page.getByRole('button', { name: w('house.tokens.kept') }).click()
    await page.locator('code').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: new RegExp(`^${w('house.tokens.withdraw')}`) }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w('house.tokens.withdraw') })
      .click()
    await page.getByText(/^Retirada el/).waitFor()
    expect(await knock()).toBe(401)
  })

  it('has left all of it in the audit log, for the auditor to find', async () => {
    dalia = await officer(server, url, 'Dalia Noriega', 'auditor', 390)
    const { page } = dalia
    await page.goto('/bitacora?quien=ximena')
    await page.getByText(w('audit.action.token.revoke')).first().waitFor()
    const line = page.getByRole('listitem').filter({ hasText: w('audit.action.person.giveRole') })
    await line.getByText(w('audit.receipt')).click()
    await line.getByText(w('audit.hash')).waitFor()
    await expect(line.textContent()).resolves.toContain('validator')
  })
})
