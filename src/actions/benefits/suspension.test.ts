import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { type DeliveryKind, deliveryKinds } from '../../domain/border/benefitKinds.ts'
import type { Benefit } from '../../domain/programmes/programme.ts'
import { aShipment } from '../../domain/targeting/aShipment.ts'
import type { Actor } from '../actor.ts'
import { type BorderDesk, openBorderDesk } from '../border/borderDesk.ts'
import { type HolderIndex, openHolderIndex } from '../public/holderIndex.ts'
import { asSystem, type Planted, plant } from '../public/holdersForTests.ts'
import { tellStatus } from '../public/tellStatus.ts'
import { readOwnLedger } from './ownLedger.ts'

describe('Suspending one benefit of one company', { timeout: 60_000 }, () => {
  let ground: TestWorld
  let desk: BorderDesk
  let index: HolderIndex
  let holder: Planted
  let owner: Actor
  let before: ReturnType<typeof toThePublic>

  const suspend = async (...benefits: readonly string[]) => {
    await asSystem(ground.db, (tx) =>
      tx.client.query(
        'update aval.certificate set state = $2, suspended_benefits = $3 where operator_id = $1',
        [holder.operatorId, benefits.length > 0 ? 'partlySuspended' : 'valid', benefits],
      ),
    )
    await Promise.all([desk.refresh(), index.refresh()])
  }
  const atTheDesk = () =>
    desk.decide(aShipment({ parties: [{ role: 'importer', traderNumber: holder.traderNumber, name: null }] }))
      .chain[0]?.is
  const toTheCompany = async (): Promise<readonly string[]> => {
    const told = await readOwnLedger(ground.world, owner, {})
    if (!told.ok) throw new Error(told.refusal.code)
    return told.value.benefits.flatMap(({ id, suspended }) => (suspended ? [id] : []))
  }
  const toThePublic = () => {
    const { asOf: _, ...status } = tellStatus(index, holder.traderNumber)
    return status
  }
  const kindsThereAre = (): readonly DeliveryKind[] =>
    deliveryKinds.filter((kind) => ground.world.programme.benefits.some((one) => one.deliveredBy === kind))

  beforeAll(async () => {
    ground = await aWorld()
    holder = await plant(ground.db, { traderNumber: 'MX000000000042' })
    const person = await ground.aPerson('Inés Robledo')
    owner = { ...person, roles: ['companyAdministrator'], operatorIds: [holder.operatorId] }
    desk = openBorderDesk(ground.world, { drawKey: 'k' })
    index = openHolderIndex(ground.world, 250)
    await Promise.all([desk.start(), index.start()])
    before = toThePublic()
  })
  afterAll(async () => {
    await Promise.all([desk.stop(), index.stop()])
    await ground.drop()
  })

  it('knows of every benefit how it is delivered and by what it is measured', () => {
    const { benefits } = ground.world.programme
    expect(benefits.filter(({ deliveredBy, measuredBy }) => !deliveredBy || !measuredBy)).toEqual([])
    expect(kindsThereAre()).toContain('laneRelief')
  })

  const walk = async ({ id, operatorTypes, deliveredBy }: Benefit) => {
    const isForIt = operatorTypes === 'all' || operatorTypes.includes('importer')
    expect(atTheDesk(), `${id} before`).toBe('certified')
    await suspend(id)
    const without = deliveredBy === 'laneRelief' ? 'reliefSuspended' : 'certified'
    expect(atTheDesk(), `${id} suspended`).toBe(without)
    expect(toThePublic(), `${id} in public`).toEqual(before)
    if (isForIt) expect(await toTheCompany()).toEqual([id])
    await suspend()
    expect(atTheDesk(), `${id} back`).toBe('certified')
    expect(await toTheCompany()).toEqual([])
  }

  it('takes effect at once wherever that benefit is given, is told to the company, and ends as it began', async () => {
    expect(before.status).toBe('certified')
    for (const benefit of ground.world.programme.benefits) await walk(benefit)
  })
})
