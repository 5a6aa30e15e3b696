import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/actions/actor.ts'
import { startApplication } from '../../src/actions/operators/startApplication.ts'
import { saveSite } from '../../src/actions/profile/saveSite.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { mailTo } from './applicant.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { outcomeOf, sitDownFor, type TraderDesk } from './trader.ts'
import { w } from './words.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a pilot, from the invitation to the opening', () => {
  let server: TestServer
  let url: string
  let elena: Officer
  let diego: Officer
  let invited: Desk
  let ines: TraderDesk | undefined
  let address = ''

  const company = (taxId: string) => ({
    ...{ name: 'Componentes Almenara', taxId, types: ['importer'], city: 'Saltillo' },
    ...{ legalRepresentative: 'Julián Ocampo', officeId: 'central', eligibility: [] },
  })
  const apply = async (taxId: string, name: string) =>
    startApplication(server.world, await server.aPerson(name), company(taxId))
  const day = async ({ page }: Desk, label: string, value: string) => {
    await page.getByLabel(label, { exact: true }).fill(value)
    await page.keyboard.press('Tab')
  }
  const part = (name: string) => elena.page.goto(`${address}?parte=${name}`)

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    elena = await officer(server, url, 'Elena Duarte', 'programmeManager')
    diego = await officer(server, url, 'Diego Luna', 'decisionMaker')
    invited = await sitDown(url, { width: 390 })
  })
  afterAll(async () => {
    await pictures([elena, diego, invited, ines], 'pilot')
    for (const desk of [elena, diego, invited, ines]) await desk?.close()
    await server?.stop()
  })

  it('the programme manager prepares it, bounds it and begins inviting; nobody else gets in', async () => {
    const { page } = elena
    await page.goto('/pilotos')
    await page.getByText(w('pilots.none')).waitFor()
    await page.getByRole('button', { name: w('pilots.prepare') }).click()
    await page.locator('select[name=programmeId]').selectOption('mx-neec')
    await page
      .getByRole('form', { name: w('pilots.prepare') })
      .getByRole('button', { name: w('pilots.prepare') })
      .click()
    await page.waitForURL(/\/pilotos\/[0-9a-f-]{36}/)
    address = new URL(page.url()).pathname
    await page.getByText(w('pilot.lacks.flows')).waitFor()
    await page.getByRole('button', { name: w('pilot.change') }).click()
    const form = page.getByRole('form', { name: w('pilot.change') })
    await form.getByText(w('reading.flow.export')).click()
    for (const [legend, name, es] of [
      [w('reading.pilot.sectors'), 'sector', 'Automotriz'],
      [w('pilot.aims'), 'aim', 'Revisar donde hay riesgo'],
    ] as const) {
      await form.getByRole('group', { name: legend }).getByText(w('pilot.form.add')).click()
      await form.locator(`input[name=${name}-${name}-1-es]`).fill(es)
      await form.locator(`input[name=${name}-${name}-1-en]`).fill(es)
    }
    await form.getByRole('button', { name: w('pilot.form.save') }).click()
    await page.getByRole('button', { name: w('pilot.move.beginInviting') }).click()
    await page.getByText(w('pilots.state.inviting')).first().waitFor()
    expect((await apply('OTR010203AB1', 'Olga Ruiz')).ok).toBe(false)
  })

  it('a company gets a letter by mail, and says yes by its link on a phone', async () => {
    const { page } = elena
    await part('empresas')
    await page.getByRole('button', { name: w('pilot.invite') }).click()
    const form = page.getByRole('form', { name: w('pilot.invite') })
    await form.locator('input[name=name]').fill('Componentes Almenara')
    await form.locator('input[name=taxId]').fill('CAL010203AB1')
    await form.locator('input[name=email]').fill('compras@almenara.test')
    await day(elena, w('pilots.column.answerBy'), inDays(20))
    await form.getByRole('button', { name: w('pilot.form.send') }).click()
    await page.getByText(w('pilots.standing.invited')).first().waitFor()
    const link = /\/invitacion\/\S+/.exec(await mailTo(server, 'compras@almenara.test'))?.[0] ?? ''
    await invited.page.goto(link)
    await invited.page
      .getByRole('heading', { level: 1, name: w('pilot.invited.title', { name: 'Componentes Almenara' }) })
      .waitFor()
    await invited.page.getByRole('button', { name: w('pilot.invited.send') }).click()
    await invited.page.getByText(w('pilot.invited.waits')).waitFor()
    await part('acota')
    await page.getByRole('button', { name: /^Iniciar la etapa/ }).click()
    await page.getByText(w('pilots.state.running')).first().waitFor()
  })

  it('it applies, shows its CTPAT certificate, and is not asked again what an officer credits', async () => {
    const person = await server.aPerson('Inés Primera')
    const entered = outcomeOf(await startApplication(server.world, person, company('CAL010203AB1')))
    const actor: Actor = { ...person, roles: ['companyAdministrator'], operatorIds: [entered.operatorId] }
    const site = { name: 'Planta Saltillo', kind: 'plant', address: 'Uno 1', city: 'Saltillo', state: 'COA' }
    outcomeOf(await saveSite(server.world, actor, site))
    ines = await sitDownFor(server, url, entered, 'Inés Robledo')
    const { page } = ines
    await page.goto('/inicio')
    await page.getByRole('link', { name: w('pilot.home.open') }).click()
    const form = page.getByRole('form', { name: w('pilot.credit.show') })
    await form.locator('select[name=programmeId]').selectOption('us-ctpat')
    await form.locator('input[name=types]').first().check()
    await form.locator('input[name=number]').fill('CT-1001')
    await day(ines, w('pilot.credit.validFrom'), inDays(-300))
    await day(ines, w('pilot.credit.validUntil'), inDays(300))
    await form.getByRole('button', { name: w('pilot.credit.show') }).click()
    await page.getByText(w('pilot.credit.covers.whole')).first().waitFor()
    await part('credito')
    await elena.page.locator('input[name=all]').check()
    await elena.page.getByRole('button', { name: /^Confirmar \d+ criterios$/ }).click()
    await elena.page.getByText(w('pilot.credit.state.confirmed')).first().waitFor()
    const standard = server.world.programme.standards.find(({ subStandards }) =>
      subStandards.some(({ criteria }) => criteria.some(({ id }) => id === 'perimeter-barrier')),
    )
    await page.goto(`/perfil/${standard?.id ?? server.world.programme.standards[1]?.id}`)
    await page
      .getByText(/no se vuelve a preguntar/)
      .first()
      .waitFor()
  })

  it('it is asked what it thinks; what was measured is told with its interval', async () => {
    const { page } = elena
    await part('opiniones')
    await page.getByRole('button', { name: w('pilot.round.write') }).click()
    const form = page.getByRole('form', { name: w('pilot.round.write') })
    await form.locator('input[name=title-es]').fill('Primera ronda')
    await form.locator('input[name=title-en]').fill('First round')
    await form.locator('input[name=es-0]').fill('¿Bajó su costo?')
    await form.locator('input[name=en-0]').fill('Did your cost fall?')
    await form.getByRole('button', { name: w('pilot.round.save') }).click()
    await page.getByText(w('pilot.round.state.draft')).waitFor()
    await day(elena, w('pilots.column.answerBy'), inDays(10))
    await page.getByRole('button', { name: w('pilot.round.step.open') }).click()
    await page.getByText(w('pilot.round.state.open')).waitFor()
    await ines?.page.goto('/piloto')
    await ines?.page.locator('input[name=q1][value="4"]').check()
    await ines?.page.getByRole('button', { name: w('pilot.round.send') }).click()
    await ines?.page.getByText(w('pilot.round.sent')).waitFor()
    await part('medidas')
    await page.getByRole('button', { name: w('pilot.measure.add') }).click()
    await page.locator('input[name=es]').fill('Envíos revisados')
    await page.locator('input[name=en]').fill('Shipments inspected')
    await page
      .getByRole('form', { name: w('pilot.measure.add') })
      .getByRole('button', { name: w('pilot.measure.add') })
      .click()
    await page.getByRole('button', { name: w('pilot.measure.enter') }).click()
    const figures = [
      ...[['pilot', 'before', '300'] as const, ['pilot', 'after', '150'] as const],
      ...[['comparison', 'before', '300'] as const, ['comparison', 'after', '290'] as const],
    ]
    const enter = page.getByRole('form', { name: w('pilot.measure.enter') })
    for (const [side, period, value] of figures) {
      await enter.locator('select[name=side]').selectOption(side)
      await enter.locator('select[name=period]').selectOption(period)
      await enter.locator('input[name=n]').fill('1000')
      await enter.locator('input[name=value]').fill(value)
      await enter.locator('input[name=source]').fill('Pedimentos')
      const kept = page.waitForResponse((answer) => answer.url().endsWith('/figures'))
      await enter.getByRole('button', { name: w('pilot.measure.save') }).click()
      expect((await kept).status()).toBe(201)
    }
    await page.getByText(w('pilot.measure.verdict.less')).waitFor()
  })

  it('is opened by two persons, and then an uninvited company may apply', async () => {
    const { page } = elena
    await part('acota')
    await page.getByRole('button', { name: w('pilot.move.beginEvaluation') }).click()
    await page.getByText(w('pilots.state.evaluating')).first().waitFor()
    await part('decision')
    await page.getByRole('button', { name: w('pilot.propose') }).click()
    const form = page.getByRole('form', { name: w('pilot.propose') })
    await form.locator('input[name=kind][value=open]').check()
    await day(elena, w('pilot.form.day.open'), inDays(0))
    await form.locator('textarea[name=reasons]').fill('Cumplió sus propósitos.')
    await form.getByRole('button', { name: w('pilot.propose') }).click()
    await page.getByText(w('pilot.decision.own')).waitFor()
    expect((await apply('OTR010203AB1', 'Olga Segunda')).ok).toBe(false)
    await diego.page.goto(`${address}?parte=decision`)
    await diego.page.getByText(w('pilot.decision.may')).waitFor()
    await diego.page.getByRole('button', { name: w('pilot.decision.send') }).click()
    await diego.page.getByText(w('pilots.state.opened')).first().waitFor()
    expect((await apply('OTR010203AB1', 'Olga Tercera')).ok).toBe(true)
    await diego.page.goto(`${address}?parte=historia`)
    await diego.page.getByText(w('pilot.step.open')).waitFor()
  })
})
