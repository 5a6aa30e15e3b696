import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, pictures } from './browser.ts'
import { type GateGround, gateGround } from './gateGround.ts'
import { violationsOn } from './violationsOn.ts'
import { w } from './words.ts'

describe('an auditor after clearance', () => {
  let ground: GateGround
  let desk: Desk
  let blue = ''

  beforeAll(async () => {
    ground = await gateGround()
    const numbers = Array.from({ length: 8 }, (_, at) => `B-${at}`)
    // Without a declared seal and with a carrier unnamed, a stranger's goods score enough to be audited later, not to be held.
    await ground.lodge(
      ...numbers.map((number) => ({
        number,
        plate: `BB-${number}`,
        hs: '854430',
        trader: 'XEXX010101000',
        seal: '',
      })),
    )
    blue = await ground.server.oneOf(
      `select count(*) from aval.lane_decision where lane = 'blue' and issued_at > now() - interval '1 hour'`,
    )
    desk = await ground.sitDown('Nora Vidal', 'clearanceAuditor', { width: 1024 })
  })
  afterAll(async () => {
    await desk?.close()
    await ground?.server.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictures([desk], 'audits')
  })

  it('draws a sample of the blue lane, opens one, and says what was found and owed', async () => {
    const { page } = desk
    expect(Number(blue)).toBeGreaterThan(1)
    await page.goto('/auditoria-posterior')
    await page.getByRole('heading', { name: w('clearance.title', { number: blue }) }).waitFor()
    await pictures([desk], 'audits-empty')
    await page.getByLabel(w('clearance.size')).fill('2')
    await page.getByRole('button', { name: w('clearance.draw') }).click()
    await page
      .getByRole('button', { name: w('clearance.open') })
      .first()
      .click()
    await page.getByRole('group', { name: w('clearance.found') }).waitFor()
    await page.getByText(w('gate.kind.undervalued')).click()
    await page.getByLabel(/Contribuciones determinadas/).fill('1250.5')
    await page.getByLabel(w('gate.insp.note')).fill('Precio de lista')
    await pictures([desk], 'audits-result')
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: w('clearance.closeFindings') }).click()
    await page.getByText(w('clearance.outcome.findings')).waitFor()
    await page.getByText(/determinado: 1,250\.5 MXN/).waitFor()
    expect(await ground.server.oneOf('select kind from aval.border_finding where audit_id is not null')).toBe(
      'undervalued',
    )
    expect(
      await ground.server.oneOf(`select count(*) from aval.post_clearance_audit where state = 'sampled'`),
    ).toBe('1')
    await pictures([desk], 'audits')
  })
})
