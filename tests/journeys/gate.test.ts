import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from './browser.ts'
import { pictures } from './browser.ts'
import { type GateGround, gateGround } from './gateGround.ts'
import { writeQrVideo } from './qrVideo.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

describe('a border officer with a phone inspects while the connection is cut', () => {
  let ground: GateGround
  let phone: Desk

  beforeAll(async () => {
    ground = await gateGround()
    await ground.lodge({ number: 'P-77', plate: 'AB-123-CD', hs: '930621' })
    phone = await ground.sitDown('Rosa Garza', 'borderOfficer', { width: 390 })
  })
  afterAll(async () => {
    await phone?.close()
    await ground?.server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([phone], 'gate')
  })

  it('sees whose turn it is, what the seal must say and why, on one screen', async () => {
    const { page } = phone
    await page.goto('/garita')
    await page.getByRole('heading', { name: w('gate.lane.red') }).waitFor()
    await page.getByText('HS-204418').waitFor()
    const acts = await page.getByRole('button', { name: w('gate.inspect') }).boundingBox()
    expect((acts?.y ?? 999) + (acts?.height ?? 0)).toBeLessThanOrEqual(844)
    expect(acts?.height).toBeGreaterThanOrEqual(56)
    expect(await violationsOn(page)).toEqual([])
    await pictures([phone], 'gate-queue')
  })

  it('opens again without a connection, says how old it is, and counts nobody as certified once it is too old', async () => {
    const { page, context } = phone
    await onTheDevice(phone)
    await context.setOffline(true)
    await page.reload()
    await page.getByText('HS-204418').waitFor()
    await page.getByText(w('gate.is.certified'), { exact: true }).first().waitFor()
    await page.getByText(/^Sin red, datos de hace \d+ min$/).waitFor()
    await page.evaluate(readADayAgo)
    await page.reload()
    await page.getByText(w('gate.tooOld')).waitFor()
    await page.getByText(w('gate.why.notCertified')).waitFor()
    expect(await page.getByText(w('gate.is.certified'), { exact: true }).count()).toBe(0)
    expect(await page.getByText(w('gate.do.first')).count()).toBe(0)
    await pictures([phone], 'gate-old')
    await context.setOffline(false)
    await page.getByText(w('gate.online')).waitFor()
    await page.getByText(w('gate.is.certified'), { exact: true }).first().waitFor()
  })

  it('finds a unit by the code of a certificate before the camera', async () => {
    const { server, url, kase } = ground
    const id = await server.oneOf(
      'select public_id from aval.certificate where operator_id = $1',
      kase.operatorId,
    )
    const video = join(mkdtempSync(join(tmpdir(), 'aval-camera-')), 'code.y4m')
    writeQrVideo(video, `${url}/verificar/${id}`)
    const tablet = await ground.sitDown('Iván Soto', 'borderOfficer', { width: 1024, camera: video })
    try {
      const { page } = tablet
      const answer = await page.goto('/garita')
      expect(answer?.headers()['permissions-policy']).toContain('camera=(self)')
      await page.getByRole('button', { name: w('gate.readQr') }).click()
      await page.getByRole('button', { name: w('gate.back') }).waitFor()
      expect(await page.getByLabel(w('gate.search')).inputValue()).toContain(id)
      expect(await page.locator('video').count()).toBe(0)
      await page.getByText('AB-123-CD').first().waitFor()
      await pictures([tablet], 'gate-code')
      expect(await violationsOn(page)).toEqual([])
    } finally {
      await tablet.close()
    }
  })

  it('writes the whole inspection without a connection, and loses none of it', async () => {
    const { page, context } = phone
    await context.setOffline(true)
    await page.getByRole('button', { name: w('gate.inspect') }).click()
    await page.getByLabel(w('gate.insp.sealRead')).fill('HS-999')
    await page
      .getByRole('group', { name: w('gate.gesture.verify') })
      .getByText(w('gate.insp.wrong'))
      .click()
    await page.getByRole('button', { name: w('gate.insp.restFine') }).click()
    await pictures([phone], 'gate-inspection')
    const detain = page.getByRole('button', { name: w('gate.insp.detain') })
    const left = page.locator('.gate-left')
    expect(await left.textContent()).toContain(w('gate.gesture.twist'))
    expect(await left.textContent()).not.toContain(w('gate.gesture.verify'))
    expect(await detain.isDisabled()).toBe(true)
    for (const gesture of ['view', 'tug'] as const)
      await page
        .getByRole('group', { name: w(`gate.gesture.${gesture}`) })
        .getByText(w('gate.insp.ok'), { exact: true })
        .click()
    expect(await detain.isDisabled()).toBe(true)
    await page.getByLabel(w('gate.insp.undoneBecause')).fill('El sello no se alcanza sin escalera')
    await pictures([phone], 'gate-left-undone')
    await detain.click()
    await page.getByText(w('gate.insp.endsWhenSent')).waitFor()
    expect(await ground.server.oneOf('select count(*) from aval.inspection')).toBe('0')
  })

  it('is synced by itself; the case is reopened and its officer told', async () => {
    const { page, context } = phone
    await context.setOffline(false)
    await page.getByText(w('gate.insp.recorded')).waitFor()
    expect(await ground.server.oneOf('select outcome from aval.inspection')).toBe('findings')
    expect(await ground.server.oneOf(`select detail->>'undoneBecause' from aval.inspection`)).toBe(
      'El sello no se alcanza sin escalera',
    )
    expect(await ground.server.oneOf(`select state from aval.goods_declaration where number = 'P-77'`)).toBe(
      'detained',
    )
    const reopened =
      'select string_agg(criterion_id, chr(32) order by criterion_id) from aval.finding where case_id = $1 and visit_id is null'
    expect(await ground.server.oneOf(reopened, ground.kase.id)).toBe(
      'seal-four-step-check seal-number-in-shipment-data',
    )
    const told = `select count(*) from aval.notification n join aval.officer_role r using (person_id)
      where n.kind = 'border.finding' and r.role = 'accountOfficer' and n.case_id = $1`
    expect(Number(await ground.server.oneOf(told, ground.kase.id))).toBeGreaterThan(0)
    expect(await violationsOn(page)).toEqual([])
  })
})

/** Once the pages lie on the device: the one of an inspection too, and the decoder of codes. */
const onTheDevice = async ({ page }: Desk): Promise<void> => {
  await page.waitForFunction(pagesKept)
}

// In the browser's own words: they know storage that this side does not have.
const pagesKept = `caches.open('aval-pages-1').then((shelf) => shelf.keys()).then((keys) => {
  const names = keys.map(({ url }) => url).join()
  return /\\/Gate-/.test(names) && /InspectionPage-/.test(names) && /decode-/.test(names)
})`
const readADayAgo = `for (const key of Object.keys(localStorage).filter((one) => /^aval\\.gate\\.[0-9a-f-]+$/.test(one))) {
  const asOf = new Date(Date.now() - 25 * 3600000).toISOString()
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), asOf, standingAsOf: asOf }))
}`
