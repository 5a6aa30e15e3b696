import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { pictures } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { w } from './words.ts'

describe('an application on paper', () => {
  let server: TestServer
  let teo: Officer

  beforeAll(async () => {
    server = await aServer({ pages: true })
    teo = await officer(server, await server.listen(), 'Teo Barragán', 'intakeOfficer')
  })
  afterAll(async () => {
    await pictures([teo], 'paper')
    await teo?.close()
    await server?.stop()
  })

  it('is keyed in with its scan, a site and answers that keep themselves', async () => {
    const { page } = teo
    await page.goto('/captura')
    const line = (name: string) => page.locator(`input[name=${name}]`)
    await line('name').fill('Cerámicas del Papel')
    await line('taxId').fill('nada')
    await line('types').first().check()
    await page.locator('input[type=file]').setInputFiles('demo/papers/pictures/dock.jpg')
    await page.getByRole('button', { name: w('office.paper.open') }).click()
    // What is wrong stands at its field, and nothing typed is lost.
    await page
      .locator('.field', { has: line('taxId') })
      .getByText(w('refusal.operators.taxId'))
      .waitFor()
    await line('taxId').fill('CPA010203AB1')
    await page.getByRole('button', { name: w('office.paper.open') }).click()
    await page.waitForURL(/\/casos\/[\d-]+\/perfil/)
    await page.getByRole('button', { name: w('office.paper.addSite') }).click()
    await line('name').fill('Planta Apodaca')
    await line('name').press('Enter')
    const answer = page.locator('form.answer')
    await answer.first().getByText(w('status.meets'), { exact: true }).click()
    await answer
      .first()
      .getByText(/^Guardado/)
      .waitFor()
    await answer.first().getByLabel(w('office.paper.text')).fill('Manual de seguridad, hoja 3')
    // Leaving the field keeps the words; so does leaving the page.
    await answer.nth(1).getByText(w('status.doesNot'), { exact: true }).click()
    await page.getByRole('link', { name: w('office.tab.linea') }).click()
    await expect
      .poll(() => kept(), { timeout: 10_000 })
      .toEqual([
        ['doesNot', ''],
        ['meets', 'Manual de seguridad, hoja 3'],
      ])
  })

  const kept = async () => {
    const { rows } = await asSystem(server.db, (tx) =>
      tx.client.query<{ status: string; body: string }>(
        'select status, body from aval.answer order by status',
      ),
    )
    return rows.map(({ status, body }) => [status, body])
  }
})
