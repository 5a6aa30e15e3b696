import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { Actor } from '../actor.ts'
import { followBenefits } from '../benefits/countLedger.ts'
import { readOwnLedger } from '../benefits/ownLedger.ts'
import { asSystem, type Planted, plant } from '../public/holdersForTests.ts'
import { type BorderDesk, openBorderDesk } from './borderDesk.ts'
import { searchOwnShipments } from './findDeclarations.ts'
import { receiveDeclarations } from './receiveDeclarations.ts'
import { readGoodsDeclaration } from './toldDeclaration.ts'

const got = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/** SAFE promises fewer documents and deferred payment, and its data say how. */
describe('What a certificate gives with a shipment', { timeout: 60_000 }, () => {
  let ground: TestWorld
  let desk: BorderDesk
  let holder: Planted
  let owner: Actor
  let officer: Actor
  const issuedAt = new Date().toISOString() as Instant

  const lodge = async (number: string, but: Partial<GoodsDeclaration> = {}) => {
    const machine = { ...ground.system, roles: ['borderSystem' as const], side: 'office' as const }
    const declared = aDeclaration({
      ...{ number, issuedAt, transportEquipment: [{ id: 'CSQU3054383', seals: [] }] },
      parties: [{ role: 'importer', traderNumber: holder.traderNumber, name: null }],
      goodsItems: [
        {
          classification: '610910',
          origin: 'US',
          customsValue: 90,
          currency: 'USD',
          grossMass: 900,
          duty: 9,
        },
      ],
      ...but,
    })
    const value = declared
    const [answer] = got(await receiveDeclarations(ground.world, machine, desk.decide, [{ line: 1, value }]))
    expect(answer?.outcome).toBe('stored')
    const told = got(await readGoodsDeclaration(ground.world, officer, number)).versions[0]
    const own = got(await searchOwnShipments(ground.world, owner, { number })).items[0]
    return { lane: answer?.lane, told: told?.decision?.facilities, own }
  }
  const english = (texts: readonly { readonly en: string }[] = []) => texts.map(({ en }) => en)
  const suspend = async (...benefits: readonly string[]) => {
    await asSystem(ground.db, (tx) =>
      tx.client.query(
        `update aval.certificate set state = 'partlySuspended', suspended_benefits = $2 where operator_id = $1`,
        [holder.operatorId, benefits],
      ),
    )
    await desk.refresh()
  }

  beforeAll(async () => {
    ground = await aWorld(undefined, 'wco-safe')
    holder = await plant(ground.db, { traderNumber: 'XX000000000042' })
    const person = await ground.aPerson('Inés Robledo')
    owner = { ...person, roles: ['companyAdministrator'], operatorIds: [holder.operatorId] }
    officer = { ...(await ground.anOfficer('Rafael Beltrán', 'programmeManager')), officeIds: 'all' }
    desk = openBorderDesk(ground.world, { drawKey: 'k' })
    await desk.start()
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  it('is told to the officer with its papers and days, and to the company with its days alone', async () => {
    const { lane, told, own } = await lodge('F-1')
    expect(lane).toBe('yellow')
    expect(english(told?.documents)).toEqual(['Commercial invoice', 'Transport document'])
    expect(english(told?.spared)).toContain('Packing list')
    expect(told?.isDeferred).toBe(true)
    expect(told?.dueOn).toMatch(/-15$/)
    expect(own?.dueOn).toBe(told?.dueOn)
    expect(JSON.stringify(own)).not.toMatch(/spared|packing|"given"/i)
  })

  it('is counted for the company each time it was given, and of papers spared not a number is told', async () => {
    await followBenefits(ground.world)
    const times = Object.fromEntries(
      got(await readOwnLedger(ground.world, owner, {})).benefits.map(({ id, times: many }) => [id, many]),
    )
    expect(times).toMatchObject({ 'fewer-documents': null, 'deferred-payment': 1, 'business-resumption': 0 })
  })

  it('ends benefit by benefit as soon as one is suspended', async () => {
    await suspend('deferred-payment')
    const without = await lodge('F-2')
    expect(without.told?.isDeferred).toBe(false)
    expect(without.own?.dueOn).toBeNull()
    expect(english(without.told?.spared)).toContain('Packing list')
    await suspend('fewer-documents')
    const asked = await lodge('F-3')
    expect(asked.told?.spared).toEqual([])
    expect(english(asked.told?.documents)).toContain('Packing list')
    expect(asked.own?.dueOn).not.toBeNull()
  })
})
