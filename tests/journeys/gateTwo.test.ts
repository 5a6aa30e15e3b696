import { randomBytes } from 'node:crypto'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, pictures } from './browser.ts'
import { type GateGround, gateGround } from './gateGround.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

/** Noise: it cannot be made smaller, so that it comes in pieces. */
const aPhoto = (): Buffer => {
  const png = new PNG({ width: 480, height: 400 })
  png.data = randomBytes(480 * 400 * 4)
  return PNG.sync.write(png)
}

describe('two border officers at one gate', () => {
  let ground: GateGround
  let phone: Desk
  let tablet: Desk

  beforeAll(async () => {
    ground = await gateGround()
    await ground.lodge(
      { number: 'T-1', plate: 'RR-111-AA', hs: '930621' },
      { number: 'T-2', plate: 'YY-222-BB', hs: '300490' },
    )
    phone = await ground.sitDown('Rosa Garza', 'borderOfficer', { width: 390 })
    tablet = await ground.sitDown('Iván Soto', 'borderOfficer', { width: 1024, theme: 'dark' })
  })
  afterAll(async () => {
    await phone?.close()
    await tablet?.close()
    await ground?.server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([phone, tablet], 'gate-two')
  })

  const record = async (number: string) =>
    JSON.parse(
      await ground.server.oneOf('select detail::text from aval.inspection where number = $1', number),
    ) as {
      readonly points: readonly { readonly point: string; readonly is: string }[]
      readonly seal: { readonly read: string }
    }

  it('release what was asked for papers with one press, also without a connection', async () => {
    const { page, context } = phone
    await page.goto('/garita')
    await page.getByRole('heading', { name: w('gate.lane.yellow') }).waitFor()
    await context.setOffline(true)
    await page.getByRole('button', { name: w('gate.release') }).click()
    await page.getByRole('heading', { name: w('gate.lane.red') }).waitFor()
    expect(await ground.server.oneOf(`select state from aval.goods_declaration where number = 'T-2'`)).toBe(
      'waiting',
    )
    await context.setOffline(false)
    await expect
      .poll(() => ground.server.oneOf(`select state from aval.goods_declaration where number = 'T-2'`), {
        timeout: 20_000,
      })
      .toBe('released')
  })

  it('are asked for papers alone where the lane says so, and for places where it is opened', async () => {
    await ground.lodge({ number: 'T-3', plate: 'YY-333-CC', hs: '300490' })
    const { page } = tablet
    await page.goto('/garita')
    await page.getByRole('heading', { name: w('gate.lane.yellow') }).waitFor()
    await page.getByRole('button', { name: w('gate.inspect') }).click()
    await page.getByRole('group', { name: w('gate.point.invoice') }).waitFor()
    expect(await page.getByRole('heading', { name: w('gate.insp.step.seal') }).count()).toBe(0)
    expect(await page.getByRole('group', { name: w('gate.point.floor'), exact: true }).count()).toBe(0)
    await pictures([tablet], 'gate-papers')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: w('gate.insp.restFine') }).click()
    await page.getByRole('button', { name: w('gate.insp.release') }).click()
    await page.getByText(w('gate.insp.recorded')).waitFor()
    expect(await ground.server.oneOf(`select means from aval.inspection where number = 'T-3'`)).toBe(
      'documents',
    )
  })

  it('write one inspection, and neither is written over: the second is shown both, and joins them', async () => {
    await phone.page.goto('/garita')
    await phone.page.getByRole('heading', { name: w('gate.lane.red') }).waitFor()
    await phone.context.setOffline(true)
    await phone.page.getByRole('button', { name: w('gate.inspect') }).click()
    await phone.page.getByLabel(w('gate.insp.sealRead')).fill('HS-PHONE')

    await tablet.page.goto('/garita')
    await tablet.page.getByRole('heading', { name: w('gate.lane.red') }).waitFor()
    await tablet.page.getByRole('button', { name: w('gate.inspect') }).click()
    await tablet.page
      .getByRole('group', { name: w('gate.point.floor'), exact: true })
      .getByText(w('gate.insp.finding'))
      .click()
    await tablet.page.getByText(w('gate.insp.saved'), { exact: true }).waitFor()

    await phone.context.setOffline(false)
    await phone.page.getByText(w('gate.insp.conflict', { name: 'Iván Soto' })).waitFor()
    expect((await record('T-1')).seal.read).toBe('')
    await pictures([phone], 'gate-conflict')
    expect(await violationsOn(phone.page)).toEqual([])
    await phone.page.getByRole('button', { name: w('gate.insp.join') }).click()
    await phone.page.getByText(w('gate.insp.saved'), { exact: true }).waitFor()
    const both = await record('T-1')
    expect(both.seal.read).toBe('HS-PHONE')
    expect(both.points).toContainEqual(expect.objectContaining({ point: 'floor', is: 'finding' }))

    await tablet.page.getByRole('button', { name: w('gate.insp.restFine') }).click()
    await tablet.page.getByText(w('gate.insp.conflict', { name: 'Rosa Garza' })).waitFor()
    await tablet.page.getByRole('button', { name: w('gate.insp.theirs', { name: 'Rosa Garza' }) }).click()
    await tablet.page.getByText(w('gate.insp.saved'), { exact: true }).waitFor()
    expect((await record('T-1')).seal.read).toBe('HS-PHONE')
  })

  it('send a photo in pieces, and go on where the connection was cut', async () => {
    const { page, context } = tablet
    const offsets: string[] = []
    page.on('response', async (answer) => {
      const [, offset] = /pieces\/(\d+)/.exec(answer.url()) ?? []
      if (offset === undefined) return
      offsets.push(offset)
      if (offsets.length === 1) await context.setOffline(true)
    })
    await page
      .getByRole('group', { name: w('gate.point.floor'), exact: true })
      .locator('xpath=..')
      .locator('input[type=file]')
      .setInputFiles({ name: 'piso.png', mimeType: 'image/png', buffer: aPhoto() })
    await expect.poll(() => offsets.length, { timeout: 20_000 }).toBe(1)
    expect(await ground.server.oneOf('select count(*) from aval.inspection_photo')).toBe('0')
    await page.waitForTimeout(1_000)
    await context.setOffline(false)
    await expect
      .poll(() => ground.server.oneOf('select count(*) from aval.inspection_photo'), { timeout: 30_000 })
      .toBe('1')
    expect(offsets.filter((one) => one === '0')).toHaveLength(1)
    expect(new Set(offsets).size).toBe(offsets.length)
    expect(offsets.length).toBeGreaterThan(2)
    await page.getByText(/Fotos: 1, enviadas 1/).waitFor()
  })
})
