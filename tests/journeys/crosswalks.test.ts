import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { signedInWhole } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures, sitDown } from './browser.ts'
import { violationsOn } from './violationsOn.ts'
import { w, wEn } from './words.ts'

/** Two people who may review, each at a browser of their own, one in Spanish and one in English. */
describe('the relations of two programmes are reviewed by two people', () => {
  let server: TestServer
  let url: string
  let ana: Desk
  let luis: Desk

  const signIn = async (
    name: string,
    role: 'programmeManager' | 'regionalEvaluator',
    language: 'es' | 'en',
  ) => {
    const { cookie } = await signedInWhole(server, { name, roles: [role] })
    const desk = await sitDown(url, { language })
    const [key = '', value = ''] = cookie.split(/=(.*)/s)
    await desk.context.addCookies([{ name: key, value, url }])
    await desk.page.goto('/novedades')
    return desk
  }
  const first = (desk: Desk) => desk.page.locator('.crossed > ul > li').first()

  beforeAll(async () => {
    server = await aServer({ pages: true })
    await server.world.library()
    url = await server.listen()
    ana = await signIn('Ana Ruiz', 'programmeManager', 'es')
    luis = await signIn('Luis Paz', 'regionalEvaluator', 'en')
  })
  afterAll(async () => {
    await ana?.close()
    await luis?.close()
    await server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([ana, luis], 'crosswalks')
  })

  it('anybody finds a crosswalk, filters it and reads why', async () => {
    const anybody = await sitDown(url)
    const { page } = anybody
    await page.goto('/programas')
    await page.getByRole('link', { name: w('cruces.page.all') }).click()
    await page.getByRole('link', { name: w('cruces.pair', { from: 'NEEC', to: 'CTPAT' }) }).click()
    const lines = page.locator('.crossed > ul > li')
    await lines.first().waitFor()
    const all = await lines.count()
    await page.getByLabel(w('cruces.filter.search')).fill('analisis RIESGO')
    await expect.poll(() => lines.count()).toBeLessThan(all)
    expect(await lines.count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: new RegExp(`^${w('cruces.kind.none')}`) }).click()
    await page.getByText(w('cruces.none')).waitFor()
    expect(await page.getByRole('button', { name: w('cruces.review.agree') }).count()).toBe(0)
    await anybody.close()
  })

  it('one agrees by key and goes on to the next', async () => {
    await ana.page.goto('/cruces/mx-neec/us-ctpat')
    await first(ana)
      .getByRole('button', { name: w('cruces.review.agree') })
      .waitFor()
    await ana.page.keyboard.press('j')
    await expect.poll(() => first(ana).getAttribute('aria-current')).toBe('true')
    await ana.page.keyboard.press('a')
    await first(ana)
      .getByText(/revisado por Ana Ruiz/)
      .waitFor()
    await expect
      .poll(() => ana.page.locator('.crossed li[aria-current]').getAttribute('data-relation'))
      .not.toBe(await first(ana).getAttribute('data-relation'))
    await ana.page
      .getByRole('heading', { level: 1 })
      .getByText(/1 revisada/)
      .waitFor()
  })

  it('she proposes other words for it, which change nothing yet', async () => {
    await ana.page.keyboard.press('k')
    await ana.page.keyboard.press('e')
    const form = ana.page.getByRole('form', { name: w('cruces.review.form') })
    await form.waitFor()
    for (const colorScheme of ['dark', 'light'] as const) {
      await ana.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await ana.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
      expect(await violationsOn(ana.page)).toEqual([])
    }
    await form.getByText(w('cruces.kind.equal'), { exact: true }).click()
    await form.getByLabel(w('cruces.review.whyEs')).fill('Los dos piden el mismo procedimiento por escrito.')
    await form.getByLabel(w('cruces.review.whyEn')).fill('Both ask for the same written procedure.')
    await form.getByRole('button', { name: w('cruces.review.send') }).click()
    await form.getByText(w('cruces.review.reasonMissing')).waitFor()
    await form.getByLabel(w('cruces.review.because')).fill('Así lo aclara el manual.')
    await form.getByRole('button', { name: w('cruces.review.send') }).click()
    await first(ana)
      .getByText(/Ana Ruiz propone/)
      .waitFor()
    expect(
      await first(ana)
        .getByRole('button', { name: w('cruces.review.confirm') })
        .count(),
    ).toBe(0)
    await first(ana)
      .getByRole('button', { name: w('cruces.review.withdraw') })
      .waitFor()
  })

  it('the second, in the other language, finds it, confirms it, and it counts', async () => {
    await luis.page.goto('/cruces/mx-neec/us-ctpat')
    await luis.page.getByRole('button', { name: wEn('cruces.review.waiting', { count: 1 }) }).click()
    await luis.page.getByText('Both ask for the same written procedure.').first().waitFor()
    await first(luis)
      .getByRole('button', { name: wEn('cruces.review.confirm') })
      .click()
    await luis.page.goto('/cruces/mx-neec/us-ctpat?busca=same+written+procedure')
    await first(luis)
      .getByText(/reviewed by Luis Paz/)
      .waitFor()
    await first(luis).getByText(wEn('relation.equal'), { exact: true }).waitFor()
    await first(luis)
      .getByText(/Ana Ruiz, /)
      .first()
      .waitFor()
    await first(luis)
      .getByText(/^History: 3/)
      .click()
    await first(luis)
      .getByText(/Ana Ruiz proposed/)
      .waitFor()
    const read = await luis.page.request.get('/api/v1/crosswalks/mx-neec/us-ctpat/file?as=yaml')
    expect(await read.text()).toContain('reviewed: { by: "Luis Paz"')
  })

  it('and the criterion’s own page says so', async () => {
    const to = await first(luis).locator('xpath=../../h3//a').getAttribute('href')
    await luis.page.goto(to ?? '')
    await luis.page
      .getByText(/reviewed by Luis Paz/)
      .first()
      .waitFor()
  })
})
