import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { moment } from '../../src/actions/moment.ts'
import { publishAll } from '../../src/actions/programmes/publishEditions.ts'
import { questionsAsked } from '../../src/domain/assessment/askedAt.ts'
import { criteriaFor } from '../../src/domain/programmes/criteriaFor.ts'
import { editionHash } from '../../src/files/programmes/editionHash.ts'
import { readProgramme } from '../../src/files/programmes/readProgramme.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, pictures } from './browser.ts'
import { aTrader, sitDownFor, type Trader } from './trader.ts'
import { w } from './words.ts'

describe('a company’s case goes on under OEA 2023, in the browser, and back', () => {
  let server: TestServer
  let desk: Desk

  beforeAll(async () => {
    server = await aServer({ pages: true })
    const read = await readProgramme('programmes/mx-oea')
    if ('faults' in read) throw new Error('programmes/mx-oea has faults')
    await publishAll(server.world.db, [{ programme: read.programme, hash: editionHash(read.programme) }])
    const url = await server.listen()
    const trader = await aTrader(server)
    await answerAll(server, trader)
    desk = await sitDownFor(server, url, trader, 'Inés Robledo')
  })
  afterAll(async () => {
    await desk?.close()
    await server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([desk], 'editions')
  })

  it('prints what the answers cover elsewhere as a summary, and all of it where that is wanted', async () => {
    const { page } = desk
    await page.goto('/cruce')
    await page.locator('details.covered').first().waitFor()
    const paper = await page.pdf({ format: 'A4' })
    expect(pagesOf(paper)).toBeLessThan(7)
    await page.evaluate(
      `window.print = () => { window.unfolded = document.querySelectorAll('details.covered[open]').length }`,
    )
    await page.getByRole('button', { name: /^Imprimir todo/ }).click()
    expect(await page.evaluate('window.unfolded')).toBe(await page.locator('details.covered').count())
    expect(await page.locator('details.covered[open]').count()).toBe(0)
  })

  it('tells anybody what changed, in words that filter and search', async () => {
    const { page } = desk
    await page.goto('/programa/cambios/mx-neec/mx-oea?cambio=tightened')
    await page
      .getByRole('heading', { level: 1 })
      .getByText(/NEEC 2012/)
      .waitFor()
    expect(await page.locator('article.change').count()).toBeGreaterThan(5)
    expect(await page.locator('article.change del').count()).toBeGreaterThan(0)
    await page.getByLabel(w('edition.changes.search')).fill('xyzzy')
    await page.getByRole('button', { name: w('edition.changes.find') }).click()
    await page.getByText(w('edition.changes.none')).waitFor()
  })

  it('is offered on its home, previewed, and moved once it is confirmed', async () => {
    const { page } = desk
    await page.goto('/inicio')
    await page.getByRole('link', { name: w('edition.toPreview') }).click()
    const act = page.getByRole('button', { name: w('edition.act', { name: 'OEA 2023' }) })
    await act.click()
    await page.getByText(w('edition.confirmFirst')).waitFor()
    await page.getByRole('checkbox').check()
    await act.click()
    await page
      .getByRole('heading', { level: 1, name: w('edition.title.moved', { name: 'OEA 2023' }) })
      .waitFor()
  })

  it('has its answers looked at where they are written', async () => {
    const { page } = desk
    await page
      .getByRole('link', { name: w('edition.toAnswer') })
      .first()
      .click()
    const still = page.getByRole('button', { name: w('edition.review.act') })
    await still.first().waitFor()
    await still.first().click()
    await page.getByText(w('edition.review.held')).waitFor()
  })

  it('goes back, and says so', async () => {
    const { page } = desk
    await page.goto('/edicion')
    await page.getByRole('button', { name: w('edition.undo', { before: 'NEEC 2012' }) }).click()
    await page
      .getByRole('heading', { level: 1, name: w('edition.title.may', { name: 'OEA 2023' }) })
      .waitFor()
    await page.getByText(w('edition.back')).waitFor()
  })
})

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

const answerAll = ({ world }: TestServer, { operatorId, siteId }: Trader) =>
  asSystem(world.db, async ({ kysely }) => {
    const criteria = criteriaFor(world.programme, { operatorTypes: ['importer'], on: moment(world).day })
    await kysely
      .insertInto('answer')
      .values(
        questionsAsked(criteria, [{ id: siteId, kind: 'plant' }]).map(({ criterion }) => ({
          ...{ operatorId, siteId, criterionId: criterion.id, status: 'meets' },
          ...{ body: 'Lo revisa el jefe de turno cada semana y lo firma.', writerName: 'Inés Robledo' },
        })),
      )
      .execute()
  })
