import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../src/documents/specimens/pdfReader.ts'
import { aPdf } from '../../src/files/evidence/samples/fileSamples.ts'
import { signedInWhole } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { mailsTo } from '../fixtures/mails.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { type Officer, officer } from './officer.ts'
import { writeQrVideo } from './qrVideo.ts'
import { aTrader, sitDownFor } from './trader.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

const today = new Date().toISOString().slice(0, 10)
const title = 'Sellos en la práctica'
const notebook = aPdf('cuaderno de sellos')

/** A workshop from its draft to a certificate that anybody can check, and to its withdrawal. */
describe('a workshop', () => {
  let server: TestServer
  let url: string
  let leonor: Officer
  let phone: Desk
  let scanner: Desk | undefined
  let ines: Desk | undefined
  let workshop = ''
  let registration = ''
  let own = ''
  let verification = ''

  const view = (vista: string) => leonor.page.goto(`${workshop}?vista=${vista}`)
  const step = async (name: string) => {
    const { page } = leonor
    await page.getByRole('button', { name: w(`training.step.${name}`), exact: true }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: w(`training.step.${name}`), exact: true })
      .click()
  }
  const answer = async (phase: 'before' | 'after', choices: readonly string[]) => {
    const form = phone.page.getByRole('form', { name: w(`taller.test.${phase}`) })
    for (const choice of choices) await form.getByText(choice, { exact: true }).click()
    await form.getByRole('button', { name: w('taller.test.send') }).click()
    await form.waitFor({ state: 'detached' })
  }

  beforeAll(async () => {
    server = await aServer({ pages: true })
    url = await server.listen()
    // Links in mails lead to where this server listens.
    Object.assign(server.world, { url })
    leonor = await officer(server, url, 'Leonor Yáñez', 'trainer')
    phone = await sitDown(url, { width: 390 })
  })
  afterAll(async () => {
    await pictures([leonor, phone, scanner, ines], 'training')
    await leonor?.close()
    await phone?.close()
    await scanner?.close()
    await ines?.close()
    await server?.stop()
  })

  it('is drafted by the trainer, with sessions and a test, and opened', async () => {
    const { page } = leonor
    await page.goto('/talleres')
    await page.getByRole('button', { name: w('workshops.draft') }).click()
    const form = page.getByRole('form', { name: w('workshops.draft') })
    await form.getByRole('button', { name: w('workshops.form.send') }).click()
    await form.getByText(w('workshops.form.titleMissing')).waitFor()
    await form.locator('input[name=title]').fill(title)
    await form.getByLabel(w('workshops.form.startsOn')).fill(today)
    await form.getByLabel(w('workshops.form.startsOn')).blur()
    await form.getByRole('button', { name: w('workshops.form.send') }).click()
    await page.waitForURL(/\/talleres\/[0-9a-f-]{36}$/)
    workshop = new URL(page.url()).pathname
    await page.getByRole('button', { name: w('workshop.session.add') }).click()
    const session = page.getByRole('form', { name: w('workshop.session.add') })
    await session.locator('input[name=subject]').fill('ISO 17712')
    await session.getByRole('button', { name: w('workshop.session.save') }).click()
    await page.locator('table').getByText('ISO 17712').waitFor()
    await view('materiales')
    await page.getByRole('button', { name: w('material.add') }).click()
    const material = page.getByRole('form', { name: w('material.add') })
    await material.getByRole('button', { name: w('material.send') }).click()
    await material.getByText(w('material.fileMissing')).waitFor()
    await material
      .locator('input[name=file]')
      .setInputFiles({ name: 'cuaderno.pdf', mimeType: 'application/pdf', buffer: notebook })
    await material.locator('input[name=title]').fill('Cuaderno de sellos')
    await material.locator('select[name=session]').selectOption({ label: 'ISO 17712' })
    await material.getByRole('button', { name: w('material.send') }).click()
    await page.getByRole('link', { name: 'Cuaderno de sellos' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await view('prueba')
    await page.getByRole('button', { name: w('workshop.test.write') }).click()
    const test = page.getByRole('form', { name: w('workshop.test.write') })
    await test.getByRole('textbox', { name: w('workshop.test.text') }).fill('¿Qué norma describe un sello?')
    await test.getByRole('textbox', { name: w('workshop.test.choice', { place: 1 }) }).fill('ISO 17712')
    await test.getByRole('textbox', { name: w('workshop.test.choice', { place: 2 }) }).fill('ISO 9001')
    await test.getByRole('button', { name: w('workshop.test.save') }).click()
    await page.getByText('¿Qué norma describe un sello?').waitFor()
    await step('open')
    registration = (await page.locator('.workshop-link a').textContent()) ?? ''
    expect(registration).toContain(`${url}/taller/`)
  })

  it('is registered for on a phone in one form, and the mail brings code and link', async () => {
    const { page } = phone
    await page.goto(registration)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    const form = page.getByRole('form', { name: w('taller.register') })
    await form.getByRole('button', { name: w('taller.register') }).click()
    await form.getByText(w('taller.form.nameMissing')).waitFor()
    await form.locator('input[name=name]').fill('Ana <b>Núñez</b> Ríos')
    await form.locator('input[name=email]').fill('ana@tres.example')
    await form.locator('input[name=organisation]').fill('Autopartes Tres Encinos')
    await form.getByRole('button', { name: w('taller.register') }).click()
    await page.getByText(w('taller.sentTitle')).waitFor()
    const [mail] = await mailsTo(server.db, 'ana@tres.example')
    own = /http\S+\/taller\/\S+/.exec(mail?.body ?? '')?.[0] ?? ''
    expect(own).toMatch(/\/taller\/[\w-]{32}$/)
    await page.goto(own)
    await page.getByRole('img', { name: /Código QR/ }).waitFor()
    const material = page.getByRole('link', { name: 'Cuaderno de sellos' })
    const sent = await page.request.get(`${url}${await material.getAttribute('href')}`)
    expect(Buffer.compare(await sent.body(), notebook)).toBe(0)
    expect(await violationsOn(page)).toEqual([])
    await answer('before', ['ISO 9001'])
    await page.getByText(w('taller.test.score.before', { score: 0, outOf: 1 })).waitFor()
  })

  it('marks who shows their code to the camera', async () => {
    const code = (await phone.page.locator('.own-code b').textContent()) ?? ''
    await view('sesiones')
    await step('start')
    await leonor.page.getByRole('button', { name: w('training.step.close'), exact: true }).waitFor()
    const video = join(mkdtempSync(join(tmpdir(), 'aval-camera-')), 'code.y4m')
    writeQrVideo(video, code)
    scanner = await sitDown(url, { width: 390, camera: video })
    const { cookie } = await signedInWhole(server, { name: 'Rosa Lima', roles: ['trainer'] })
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await scanner.context.addCookies([{ name, value: value.split(';')[0] ?? '', url }])
    await scanner.page.goto(`${workshop}?vista=personas`)
    await scanner.page.getByRole('button', { name: w('workshop.people.scan') }).click()
    await scanner.page.getByText(w('workshop.scan.sessions', { attended: 1, sessions: 1 })).waitFor()
    await scanner.close()
    scanner = undefined
  })

  it('tests again after, and certifies with a paper that anybody can check', async () => {
    const { page } = phone
    await page.goto(own)
    await answer('after', ['ISO 17712'])
    await page.getByText(w('taller.test.score.after', { score: 1, outOf: 1 })).waitFor()
    await view('sesiones')
    await step('close')
    await leonor.page.getByText(w('training.state.closed')).first().waitFor()
    await view('personas')
    await leonor.page.getByRole('button', { name: w('workshop.certificate.issue') }).click()
    await leonor.page.getByText(w('workshop.certificate.done_one')).waitFor()
    await page.goto(own)
    const address = await page.getByRole('link', { name: w('taller.certificate.open') }).getAttribute('href')
    const pdf = readPdf(new Uint8Array(await (await page.request.get(`${url}${address}`)).body()))
    expect(pdf.text).toContain('Ana <b>Núñez</b> Ríos')
    expect(pdf.text).toContain(title)
    verification = /http\S+\/verificar\/[\w-]{22}/.exec(`${pdf.links} ${pdf.text}`)?.[0] ?? ''
    await page.goto(verification)
    await page.getByRole('heading', { level: 1, name: w('web.attendance.valid') }).waitFor()
    await page.getByText('Ana <b>Núñez</b> Ríos').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  it('proves an answer of the company she works for, and of no other', async () => {
    const place = (siteId: string) => `/perfil/training?sitio=${siteId}#training-records`
    const verify = async (desk: Desk, siteId: string) => {
      await desk.page.goto(place(siteId))
      const criterion = desk.page.locator('#training-records')
      await criterion.locator('.choice').getByText(w('status.meets'), { exact: true }).first().click()
      await criterion.getByRole('button', { name: w('attendance.offer') }).click()
      const form = criterion.getByRole('form', { name: w('attendance.verify') })
      await form.locator('input[name=code]').fill(verification)
      await form.getByRole('button', { name: w('attendance.verify') }).click()
      return criterion
    }
    const others = await aTrader(server, { administrator: 'Omar Rey' })
    const stranger = await sitDownFor(server, url, others, 'Otra Persona')
    const refusedAt = await verify(stranger, others.siteId)
    await refusedAt
      .getByText(w('refusal.training.notYourPeople', { company: 'Componentes Almenara' }))
      .waitFor()
    expect(await refusedAt.getByText('Núñez').count()).toBe(0)
    await stranger.close()
    const trader = await aTrader(server, { name: 'Autopartes Tres Encinos, S.A. de C.V.' })
    ines = await sitDownFor(server, url, trader, 'Inés Robledo', { width: 390 })
    const criterion = await verify(ines, trader.siteId)
    await criterion.getByText(w('attendance.there')).waitFor()
    await criterion
      .locator('.papers')
      .getByText(/-TALLER-.*\.pdf/)
      .waitFor()
    expect(await violationsOn(ines.page)).toEqual([])
  })

  it('withdraws what was wrong, and the same address says so', async () => {
    const { page } = leonor
    await view('personas')
    await page.getByRole('button', { name: w('workshop.certificate.withdraw'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('textarea[name=reason]').fill('Firmó otra persona.')
    await dialog.getByRole('button', { name: w('workshop.certificate.withdraw'), exact: true }).click()
    await page.getByText('Firmó otra persona.').waitFor()
    await phone.page.goto(verification)
    await phone.page.getByRole('heading', { level: 1, name: w('web.attendance.withdrawn') }).waitFor()
    await ines?.page.reload()
    await ines?.page
      .locator('#training-records .papers')
      .getByText(w('attendance.withdrawn'), { exact: true })
      .waitFor()
    await phone.page.goto('/capacitacion')
    await phone.page.getByRole('heading', { level: 1, name: w('capacitacion.titleFew') }).waitFor()
  })
})
