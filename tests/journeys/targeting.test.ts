import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBorderDesk } from '../../src/actions/border/borderDesk.ts'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import { aShipment } from '../../src/domain/targeting/aShipment.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { signedInWhole } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { violationsOn } from './violationsOn.ts'
import { w, wEn } from './words.ts'

/** Two analysts: one writes, tries and proposes on a wide screen in Spanish, the other publishes on a phone in English. */
describe('the tables of targeting are changed by two people', () => {
  let server: TestServer
  let url: string
  let ana: Desk
  let beto: Desk

  const signIn = async (name: string, look: NonNullable<Parameters<typeof sitDown>[1]>) => {
    const { cookie } = await signedInWhole(server, { name, roles: ['riskAnalyst'] })
    const desk = await sitDown(url, look)
    const [key = '', value = ''] = cookie.split(/=(.*)/s)
    await desk.context.addCookies([{ name: key, value, url }])
    return desk
  }
  /** Lorries lodged of late; every second one pays in a way that the new row will look for. */
  const send = async (many: number) => {
    const desk = openBorderDesk(server.world, { drawKey: 'test' })
    await desk.start()
    const manager = await server.anOfficer('Marta', 'programmeManager')
    const lines = Array.from({ length: many }, (_, n) => ({
      line: n + 1,
      text: JSON.stringify(
        aShipment({
          number: `T-${n}`,
          issuedAt: new Date(Date.now() - 60_000 * (n + 1)).toISOString() as never,
          declarationOffice: 'central',
          transportEquipment: [{ id: `BOX ${n}`, seals: ['HS-1'] }],
          procedure: n % 2 === 0 ? 'A4' : 'A1',
        }),
      ),
    }))
    const outcome = await receiveDeclarations(server.world, manager, desk.decide, lines, 'file')
    await desk.stop()
    expect(outcome.ok).toBe(true)
  }

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    await send(60)
    ana = await signIn('Ana Ruiz', {})
    beto = await signIn('Luis Paz', { width: 390, language: 'en', theme: 'dark' })
  })
  afterAll(async () => {
    await ana?.close()
    await beto?.close()
    await server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([ana, beto], 'targeting')
  })

  it('one adds a rule, takes a change back, tries it on what happened and proposes it', async () => {
    const { page } = ana
    await page.goto('/focalizacion')
    await page.getByRole('heading', { name: w('targeting.title', { version: 1 }) }).waitFor()
    await page.getByRole('button', { name: w('targeting.edit') }).click()
    await page.getByRole('button', { name: `${w('targeting.addRow')}: ${w('targeting.rules')}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: w('targeting.form.keep') }).click()
    await dialog.getByText(w('targeting.form.nameMissing')).first().waitFor()
    await dialog.getByLabel(w('targeting.form.nameEs')).fill('Régimen vigilado')
    await dialog.getByLabel(w('targeting.form.nameEn')).fill('Watched procedure')
    await dialog.getByLabel(w('targeting.form.field')).selectOption('procedure')
    await dialog.getByLabel(w('targeting.form.operator')).selectOption('in')
    await dialog.getByRole('textbox', { name: w('targeting.form.value') }).fill('A4, A5')
    expect(await violationsOn(page)).toEqual([])
    await dialog.getByRole('button', { name: w('targeting.form.keep') }).click()
    await page.getByText(w('targeting.changes.added', { names: '«Régimen vigilado»' })).waitFor()
    await page
      .getByRole('row', { name: /Animales vivos/ })
      .getByRole('button', { name: w('targeting.removeRow') })
      .click()
    await page.getByText(w('targeting.changes.removed', { names: '«Animales vivos»' })).waitFor()
    await page.getByRole('button', { name: w('targeting.undo') }).click()
    await page
      .getByText(w('targeting.changes.removed', { names: '«Animales vivos»' }))
      .waitFor({ state: 'detached' })
    await page.getByRole('button', { name: w('targeting.trial.begin'), exact: true }).click()
    await page.getByText(w('targeting.trial.result', { count: 30, decisions: 60, days: 30 })).waitFor()
    await page.getByText(w('targeting.move', { from: 'verde', to: 'rojo' })).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByLabel(w('targeting.propose.reason')).fill('Aviso de otra aduana')
    await page.getByRole('button', { name: w('targeting.propose.act') }).click()
    await page.getByText(w('targeting.proposed.own')).waitFor()
    expect(await page.getByRole('button', { name: w('targeting.publish') }).count()).toBe(0)
  })

  it('the other reads what it does and publishes it on a phone', async () => {
    const { page } = beto
    await page.goto('/focalizacion')
    await page.getByText('Aviso de otra aduana').waitFor()
    await page.getByText(wEn('targeting.changes.added', { names: '«Watched procedure»' })).waitFor()
    expect(await violationsOn(page)).toEqual([])
    // Whoever showed a second factor an hour ago shows it again.
    await asSystem(server.db, (tx) =>
      tx.client.query(`update aval.sign_in_session set stepped_up_at = stepped_up_at - interval '1 hour'`),
    )
    await page.getByRole('button', { name: wEn('targeting.publish') }).click()
    const dialog = page.getByRole('dialog', { name: wEn('web.signIn.codeTitle') })
    await dialog.waitFor()
    expect(await violationsOn(page)).toEqual([])
    await asSystem(server.db, (tx) =>
      tx.client.query('update aval.sign_in_session set stepped_up_at = now()'),
    )
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: wEn('targeting.publish') }).click()
    await page.getByRole('heading', { name: wEn('targeting.title', { version: 2 }) }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it('and goes back to the first version, by a draft of its own', async () => {
    const { page } = beto
    await page.goto('/focalizacion/1')
    await page.getByRole('button', { name: wEn('targeting.version.restore') }).click()
    await page.getByText(wEn('targeting.changes.removed', { names: '«Watched procedure»' })).waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})
