import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { plant } from '../../src/actions/public/holdersForTests.ts'
import { signedInWhole } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

describe('a penalty that a certificate mitigated', () => {
  let server: TestServer
  const desks: Desk[] = []
  const as = async (who: Parameters<typeof signedInWhole>[1], width = 1280) => {
    const desk = await sitDown(url, { width })
    const { cookie } = await signedInWhole(server, who)
    const [name = '', ...value] = cookie.split('=')
    await desk.context.addCookies([{ name, value: value.join('=').split(';')[0] ?? '', url }])
    desks.push(desk)
    return desk
  }
  let url = ''

  beforeAll(async () => {
    server = await aServer({ pages: true, programme: 'us-ctpat' })
    url = await server.listen()
  })
  afterAll(async () => {
    for (const desk of desks) await desk.close()
    await server?.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures(desks, 'penalties')
  })

  it('is recorded by one officer, confirmed by another on a phone, and told to the company', async () => {
    const holder = await plant(server.world.db, {
      traderNumber: 'US00000042',
      name: 'Almenara',
      types: ['importer'],
    })
    const { page } = await as({ name: 'Olga Prueba', roles: ['accountOfficer'] })
    await page.goto('/multas')
    await page.getByText(w('penalties.none')).waitFor()
    await page.getByRole('button', { name: w('penalties.record') }).click()
    await page.getByRole('button', { name: w('penalties.save') }).click()
    await page.getByText(w('penalties.missing')).first().waitFor()
    await page.getByLabel(w('penalties.form.trader')).fill('US00000042')
    await page.getByLabel(w('penalties.form.case')).fill('PM-2026/118')
    await page.getByLabel(w('penalties.form.day')).fill('10 jun 2026')
    await page.getByLabel(w('penalties.form.proposed', { currency: 'USD' })).fill('10000')
    await page.getByLabel(w('penalties.form.mitigated', { currency: 'USD' })).fill('2500.5')
    await page.getByLabel(w('penalties.form.ground')).fill('Sin antecedentes y con certificado')
    expect(await violationsOn(page)).toEqual([])
    await pictures(desks, 'penalties-form')
    await page.getByRole('button', { name: w('penalties.save') }).click()
    await page.getByText('PM-2026/118').waitFor()
    expect(await page.getByRole('button', { name: w('penalties.confirm') }).count()).toBe(0)

    const { page: phone } = await as({ name: 'Nuria Paz', roles: ['decisionMaker'] }, 390)
    await phone.goto('/multas')
    await phone.getByRole('button', { name: w('penalties.confirm') }).waitFor()
    expect(await violationsOn(phone)).toEqual([])
    await pictures(desks, 'penalties-waiting')
    await phone.getByRole('button', { name: w('penalties.confirm') }).click()
    await phone.getByText(w('penalties.state.confirmed')).last().waitFor()

    const { page: own } = await as({ name: 'Inés Robledo', operator: holder.operatorId })
    await own.goto('/beneficios?desde=2026-06&hasta=2026-06')
    await own.getByRole('heading', { name: w('penalties.own') }).waitFor()
    await own.getByText(w('benefits.counts.penaltiesMitigated', { count: '1' })).waitFor()
    await pictures(desks, 'penalties')
  })
})
