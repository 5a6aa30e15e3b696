import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { plant } from '../../src/actions/public/holdersForTests.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { signedInWhole } from '../fixtures/aFullServer.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Desk, type DeskOptions, pictures, sitDown } from './browser.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

describe('duties that were deferred', () => {
  let server: TestServer
  let url = ''
  let holderId = ''
  const desks: Desk[] = []
  const as = async (who: Parameters<typeof signedInWhole>[1], how: DeskOptions = {}) => {
    const desk = await sitDown(url, { width: 1280, ...how })
    const { cookie } = await signedInWhole(server, who)
    const [name = '', ...value] = cookie.split('=')
    await desk.context.addCookies([{ name, value: value.join('=').split(';')[0] ?? '', url }])
    desks.push(desk)
    return desk.page
  }

  beforeAll(async () => {
    server = await aServer({ pages: true, programme: 'wco-safe' })
    url = await server.listen()
    const holder = await plant(server.world.db, {
      traderNumber: 'XX000042',
      name: 'Almenara <img src=x onerror=alert(1)> de Importaciones, S. A. de C. V.',
      types: ['importer'],
    })
    holderId = holder.operatorId
    const other = await plant(server.world.db, { traderNumber: 'XX000043', name: 'Aceros del Sur' })
    await asSystem(server.world.db, async (tx) => {
      for (const [months, operator, amount] of [
        [0, holder.operatorId, 18_250.5],
        [2, holder.operatorId, 120_000],
        [0, other.operatorId, 990],
      ] as const)
        await tx.client.query(
          `insert into aval.deferred_duty (month, office_id, operator_id, currency, amount)
           values (date_trunc('month', now() - make_interval(months => $1))::date, 'central', $2, 'USD', $3)`,
          [months, operator, amount],
        )
    })
  })
  afterAll(async () => {
    for (const desk of desks) await desk.close()
    await server?.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures(desks, 'deferred')
  })

  it('are told month by month; what is told as unpaid is overdue and stops the benefit', async () => {
    const page = await as({ name: 'Lidia Paz', roles: ['programmeManager'] })
    await page.goto('/pagos-diferidos')
    await page.getByText('Aceros del Sur').first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    const month = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 2, 1))
    await page.getByRole('button', { name: w('deferred.tell') }).click()
    await page.getByRole('button', { name: w('deferred.send') }).click()
    await page.getByText(w('deferred.missing')).waitFor()
    await page
      .getByLabel(w('deferred.lines'))
      .fill(`XX000042,${month.toISOString().slice(0, 7)},\nXX999,2026-01,\n`)
    expect(await page.getByText(w('deferred.missing')).count()).toBe(0)
    await page.getByRole('button', { name: w('deferred.send') }).click()
    await page.getByText(w('deferred.kept', { count: '1' })).waitFor()
    await page.getByText(w('deferred.fault.company')).waitFor()
    await page.getByText(w('deferred.state.overdue')).last().waitFor()
    expect(await violationsOn(page)).toEqual([])
    await pictures(desks, 'deferred-office')
    writeFileSync('test-results/deferred.pdf', await page.pdf({ format: 'A4', printBackground: true }))
  })

  it('are told to the company on a phone, with what to do, and its own alone', async () => {
    const phone = await as(
      { name: 'Inés Robledo', operator: holderId },
      { width: 390, theme: 'dark', language: 'en' },
    )
    await phone.goto('/beneficios')
    await phone.goto('/beneficios/pagos')
    await phone.locator('.note.halt').waitFor()
    expect(await phone.getByText('Aceros del Sur').count()).toBe(0)
    expect(await violationsOn(phone)).toEqual([])
    await pictures(desks.slice(-1), 'deferred-own')
  })
})
