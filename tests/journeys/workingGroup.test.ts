import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMember, saveGroup } from '../../src/actions/capacity/workingGroup/manageGroup.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { aTrader, outcomeOf, sitDownFor, type Trader, type TraderDesk } from './trader.ts'
import { w } from './words.ts'

const title = 'Abrir el carril exprés los domingos'
const plain = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

describe('the working group', () => {
  let server: TestServer
  let elena: Officer
  let fermin: Officer
  let omar: Officer
  let paula: Officer
  let company: TraderDesk
  let anybody: Desk
  let trader: Trader
  let initiative = ''
  let announcement = ''

  const join = async ({ id }: Officer, name: string, organisation: string) => {
    const manager = { ...(await server.anOfficer(`Secretaría ${name}`, 'programmeManager')) }
    const asked = { kind: 'importers', organisation, name, personId: id, chair: false } as const
    outcomeOf(await addMember(server.world, manager, { ...asked, fromDay: '2026-01-01', untilDay: null }))
  }
  const vote = async ({ page }: Officer, choice: string) => {
    await page.goto(initiative)
    const form = page.getByRole('form', { name: w('initiative.vote.yours') })
    await form.getByText(w(`initiative.choice.${choice}`), { exact: true }).click()
    await form.getByRole('button', { name: w('initiative.vote.send') }).click()
    await page.getByText(w('initiative.vote.cast.organisation')).waitFor()
  }
  const press = async ({ page }: Officer, word: string) => {
    await page.getByRole('button', { name: w(word), exact: true }).click()
  }

  beforeAll(async () => {
    server = await aServer({ pages: true })
    const founder = await server.anOfficer('Quien funda', 'programmeManager')
    const rules = { voteBy: 'organisation', quorum: 50, majority: 'simple', minutesBy: 'members' } as const
    const name = { es: 'Grupo de trabajo del piloto', en: 'The pilot’s working group' }
    const group = { ...rules, name, tells: { es: '', en: '' }, foundedOn: null }
    outcomeOf(await saveGroup(server.world, founder, group))
    trader = await aTrader(server)
    const url = await server.listen()
    elena = await officer(server, url, 'Elena Duarte', 'programmeManager')
    fermin = await officer(server, url, 'Fermín Escandón', 'workingGroupMember')
    omar = await officer(server, url, 'Omar Rey', 'workingGroupMember')
    paula = await officer(server, url, 'Paula Sáenz', 'workingGroupMember', 390)
    company = await sitDownFor(server, url, trader, 'Inés Robledo')
    anybody = await sitDown(url, { width: 390 })
    await join(fermin, 'Fermín Escandón', 'Cámara de Importadores')
    await join(omar, 'Omar Rey', 'Consejo Exportador')
    await join(paula, 'Paula Sáenz', 'Agentes del Norte')
  })
  afterAll(async () => {
    const desks = [elena, fermin, omar, paula, company, anybody]
    await pictures(desks, 'workingGroup')
    for (const desk of desks) await desk?.close()
    await server?.stop()
  })

  it('is called to a meeting, and a member finds it behind the bell and in the calendar file', async () => {
    const { page } = elena
    await page.goto('/grupo')
    await press(elena, 'meeting.call')
    const form = page.getByRole('form', { name: w('meeting.call') })
    await form.getByRole('button', { name: w('meeting.form.send') }).click()
    await form.getByText(w('meeting.form.titleMissing')).waitFor()
    await form.locator('input[name=title]').fill('Reunión de beneficios')
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await form.locator('input[name=startsAt]').fill(`${soon}T10:00`)
    await form.locator('textarea[name=agenda]').fill('Tiempos de cruce\nAsuntos generales')
    await form.locator('textarea[name=papers]').fill('Cifras https://example.test/cifras.pdf')
    await form.getByRole('button', { name: w('meeting.form.send') }).click()
    await page.waitForURL(/\/grupo\/reuniones\/[0-9a-f-]{36}$/)
    await page.getByRole('heading', { level: 1, name: 'Reunión de beneficios' }).waitFor()
    await fermin.page.goto('/novedades')
    await fermin.page.getByRole('link', { name: w('news.group.called', { number: '1' }) }).click()
    await fermin.page.getByRole('heading', { level: 1, name: 'Reunión de beneficios' }).waitFor()
    expect(await fermin.page.getByRole('button', { name: w('meeting.cancel') }).count()).toBe(0)
    const kept = fermin.page.waitForEvent('download')
    await fermin.page.getByText(w('meeting.calendar')).click()
    expect((await kept).suggestedFilename()).toBe('meeting.ics')
  })

  it('a member proposes an initiative, another comments, the secretariat puts it to a secret vote', async () => {
    const { page } = fermin
    await page.goto('/grupo')
    await press(fermin, 'initiative.raise')
    const form = page.getByRole('form', { name: w('initiative.raise') })
    await form.locator('input[name=title]').fill(title)
    await form
      .locator('textarea[name=tells]')
      .fill('Que el carril exprés abra los domingos de seis a catorce horas.')
    await form.getByRole('button', { name: w('initiative.form.send') }).click()
    await page.waitForURL(/\/grupo\/iniciativas\/[0-9a-f-]{36}$/)
    initiative = new URL(page.url()).pathname
    await omar.page.goto(initiative)
    await omar.page.locator('textarea[name=body]').fill('A favor, si se avisa antes.')
    await press(omar, 'initiative.comment.send')
    await omar.page.getByText('A favor, si se avisa antes.').first().waitFor()
    await elena.page.goto(initiative)
    await press(elena, 'initiative.do.discuss')
    const opening = elena.page.getByRole('form', { name: w('initiative.do.openVote') })
    await opening.getByText(w('initiative.vote.makeSecret')).click()
    await opening.getByRole('button', { name: w('initiative.do.openVote') }).click()
    await elena.page.getByText(w('initiative.castOf', { cast: 0, voters: 3 })).waitFor()
  })

  it('three members vote, one on a phone, and nobody sees what they chose', async () => {
    await fermin.page.goto('/grupo')
    await fermin.page
      .getByRole('heading', { level: 1, name: w('workingGroup.title.due', { count: 1 }) })
      .waitFor()
    await vote(fermin, 'yes')
    await vote(omar, 'yes')
    await vote(paula, 'abstain')
    const told = await elena.page.goto(initiative).then(() => elena.page.locator('main').textContent())
    await elena.page.getByText(w('initiative.castOf', { cast: 3, voters: 3 })).waitFor()
    expect(told).not.toContain(w('initiative.choice.abstain'))
    await press(elena, 'initiative.do.closeVote')
    await elena.page.getByText(w('initiative.result.carried')).waitFor()
    await elena.page.getByText(w('initiative.result.figures', { yes: 2, no: 0, abstain: 1 })).waitFor()
  })

  it('it is adopted and linked to the benefit that changed', async () => {
    const { page } = elena
    await press(elena, 'initiative.do.adopt')
    const form = page.getByRole('form', { name: w('initiative.do.adopt') })
    await form.locator('textarea[name=reasons]').fill('Se abre en un cruce y se mide tres meses.')
    await form.getByRole('button', { name: w('initiative.do.adopt') }).click()
    const linking = page.getByRole('form', { name: w('initiative.link.add') })
    const benefit = server.world.programme.benefits.find(({ id }) => id === 'exclusive-lanes')
    await linking
      .locator('select[name=link]')
      .selectOption(`benefit ${server.world.programme.id} exclusive-lanes`)
    await linking.getByRole('button', { name: w('initiative.link.add') }).click()
    await page.getByRole('link', { name: benefit?.name.es ?? '' }).click()
    await page.waitForURL(/\/programas\/[a-z-]+#beneficio-exclusive-lanes$/)
    await page.locator('#beneficio-exclusive-lanes').getByRole('link', { name: title }).click()
    await page.waitForURL(/\/grupo-de-trabajo#iniciativa-1$/)
    await page.locator('#iniciativa-1').getByText(w('initiative.changed')).waitFor()
  })

  it('what changes is announced, in two languages', async () => {
    const { page } = elena
    await page.goto('/comunicados/escribir')
    const form = page.getByRole('form', { name: w('announcement.write') })
    await form.locator('input[name=titleEs]').fill('Carril exprés los domingos')
    await form.locator('textarea[name=bodyEs]').fill('Abre los domingos de seis a catorce horas.')
    await form.locator('input[name=titleEn]').fill('Express lane on Sundays')
    await form.locator('textarea[name=bodyEn]').fill('It opens on Sundays from six to fourteen hours.')
    await form.getByRole('button', { name: w('announcement.form.keep') }).click()
    await page.getByRole('button', { name: w('announcement.form.publish') }).click()
    await page.waitForURL(/\/comunicados\/[0-9a-f-]{36}$/)
    announcement = new URL(page.url()).pathname
    await page.getByText(w('announcement.readBy', { read: 0, count: 3 })).waitFor()
  })

  it('a company reads it from its home and leaves a receipt; a member does; the secretariat sees who has not', async () => {
    const { page } = company
    await page.goto('/inicio')
    await page.getByText(w('announcement.waiting', { count: 1 })).waitFor()
    await page
      .getByRole('link', { name: w('announcement.toAll') })
      .first()
      .click()
    await page.getByRole('link', { name: 'Carril exprés los domingos' }).click()
    await page.getByRole('button', { name: w('announcement.acknowledge') }).click()
    await page
      .getByText(new RegExp(plain(w('announcement.readAt', { moment: '' })).replace(String.raw`\.`, '')))
      .waitFor()
    await paula.page.goto(announcement)
    await paula.page.getByRole('button', { name: w('announcement.acknowledge') }).click()
    await paula.page.getByText(/^Acusó lectura/).waitFor()
    await elena.page.goto(announcement)
    await elena.page.getByText(w('announcement.readBy', { read: 1, count: 3 })).waitFor()
    expect(await elena.page.getByRole('row', { name: /Omar Rey/ }).textContent()).toContain(
      w('announcement.notRead'),
    )
    expect(await elena.page.getByRole('row', { name: /Paula Sáenz/ }).textContent()).not.toContain(
      w('announcement.notRead'),
    )
  })

  it('anybody reads what is public on a phone, and nothing of who said what', async () => {
    const { page } = anybody
    await page.goto('/grupo-de-trabajo')
    await page
      .getByRole('heading', { level: 1, name: w('workingGroup.public.title', { count: 1 }) })
      .waitFor()
    await page.getByText(title).waitFor()
    expect(await page.locator('main').textContent()).not.toMatch(/Fermín|Omar|Paula|si se avisa antes/)
    await page.getByRole('link', { name: w('announcement.toAll') }).click()
    await page.getByRole('link', { name: 'Carril exprés los domingos' }).click()
    await page.getByText('Abre los domingos de seis a catorce horas.').waitFor()
    expect(await page.getByRole('button', { name: w('announcement.acknowledge') }).count()).toBe(0)
  })
})
