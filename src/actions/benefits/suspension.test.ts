import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { type DeliveryKind, deliveryKinds } from '../../domain/border/benefitKinds.ts'
import type { Given } from '../../domain/border/given.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Benefit, Programme } from '../../domain/programmes/programme.ts'
import { aShipment } from '../../domain/targeting/aShipment.ts'
import type { Actor } from '../actor.ts'
import { type AnsweringDesk, openAnsweringDesk } from '../border/answering/answeringDesk.ts'
import { openSnapshotKeeper, type SnapshotKeeper } from '../border/answering/keepSnapshot.ts'
import { type BorderDesk, openBorderDesk } from '../border/borderDesk.ts'
import { type HolderIndex, openHolderIndex } from '../public/holderIndex.ts'
import { asSystem, type Planted, plant } from '../public/holdersForTests.ts'
import { tellStatus } from '../public/tellStatus.ts'
import type { World } from '../world.ts'
import { readOwnLedger } from './ownLedger.ts'

const assumed = { certainty: 'assumed' as const, sources: [] }
const named = (text: string) => ({ es: text, en: text })

/** NEEC, and besides one benefit of each kind that it does not promise, with what gives it. */
const ofEveryKind = (programme: Programme): Programme => {
  const promised = new Set(programme.benefits.map(({ deliveredBy }) => deliveredBy))
  const added = deliveryKinds
    .filter((kind) => !promised.has(kind))
    .map((kind): Benefit => {
      const id = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      const words = { name: named(id), tells: named(id) }
      return { ...assumed, ...words, id, operatorTypes: 'all', deliveredBy: kind, measuredBy: 'nothing' }
    })
  if (!programme.border) throw new Error('NEEC has a border')
  const facilities = {
    documents: [
      { ...assumed, id: 'packing-list', name: named('p'), kinds: ['import' as const], spared: true },
    ],
    payment: { ...assumed, withinDays: 0, deferredToDay: 15 },
    transit: { ...assumed, days: 10, times: 2 },
  }
  return {
    ...programme,
    benefits: [...programme.benefits, ...added],
    border: { ...programme.border, facilities },
  }
}

/** How each kind shows in a decision; those with `without` alone are given by whoever reads it from the chain. */
type Shows = (decision: Decided) => boolean
interface Decided {
  readonly is: string | undefined
  readonly without: readonly DeliveryKind[]
  readonly given: Given | undefined
  readonly onTransit: Given | undefined
}
const has =
  (kind: DeliveryKind): Shows =>
  ({ without }) =>
    !without.includes(kind)
const shows: Readonly<Record<DeliveryKind, Shows>> = {
  laneRelief: ({ is }) => is === 'certified',
  scannerPriority: has('scannerPriority'),
  frontOfLine: has('frontOfLine'),
  namedContact: has('namedContact'),
  fewerDocuments: ({ given }) => given?.documentsSpared?.length === 1,
  deferredPayment: ({ given }) => given?.paymentDeferred === true,
  penaltyMitigation: has('penaltyMitigation'),
  longerTerms: ({ onTransit }) => onTransit?.termLengthened === true,
  resumptionPriority: has('resumptionPriority'),
  elsewhere: has('elsewhere'),
}

describe('Suspending one benefit of one company', { timeout: 120_000 }, () => {
  let ground: TestWorld
  let world: World
  let desk: BorderDesk
  let answering: AnsweringDesk
  let keeper: SnapshotKeeper
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
    await keeper.stop()
    await keeper.start()
  }
  const importer = () => ({ role: 'importer' as const, traderNumber: holder.traderNumber, name: null })
  // Clothing at a low price in a box without a seal: held by the score, and by nothing else.
  const held = (): GoodsDeclaration =>
    aShipment({
      number: '26 47 3420 6000007',
      transportEquipment: [{ id: 'CSQU3054383', seals: [] }],
      goodsItems: [
        {
          classification: '610910',
          origin: 'US',
          customsValue: 900,
          currency: 'MXN',
          grossMass: 900,
          duty: 90,
        },
      ],
      parties: [importer()],
    })
  const transit = (): GoodsDeclaration => ({ ...held(), kind: 'transit' })
  const decidedAt = (at: { decide(one: GoodsDeclaration): LaneDecision }): Decided => {
    const one = at.decide(held())
    const [standing] = one.chain
    return {
      ...{ is: standing?.is, without: standing?.without ?? [], given: one.given },
      onTransit: at.decide(transit()).given,
    }
  }
  const toTheCompany = async (): Promise<readonly string[]> => {
    const told = await readOwnLedger(world, owner, {})
    if (!told.ok) throw new Error(told.refusal.code)
    return told.value.benefits.flatMap(({ id, suspended }) => (suspended ? [id] : []))
  }
  const toThePublic = () => {
    const { asOf: _, ...status } = tellStatus(index, holder.traderNumber)
    return status
  }

  beforeAll(async () => {
    ground = await aWorld()
    world = { ...ground.world, programme: ofEveryKind(ground.world.programme) }
    holder = await plant(ground.db, { traderNumber: 'MX000000000042' })
    const person = await ground.aPerson('Inés Robledo')
    owner = { ...person, roles: ['companyAdministrator'], operatorIds: [holder.operatorId] }
    desk = openBorderDesk(world, { drawKey: 'k' })
    index = openHolderIndex(world, 250)
    await Promise.all([desk.start(), index.start()])
    answering = openAnsweringDesk(world, 'k')
    const take = (asOf: Instant, changed: Readonly<Record<string, string>>) => {
      const fresh = new Map(Object.entries(changed).map(([name, text]) => [name, Buffer.from(text)]))
      answering.take({ asOf, head: asOf, hashes: {}, fresh })
      return Promise.resolve()
    }
    keeper = openSnapshotKeeper(world, desk, { write: take }, (error) => {
      throw error
    })
    await keeper.start()
    before = toThePublic()
  })
  afterAll(async () => {
    await keeper.stop()
    await Promise.all([desk.stop(), index.stop()])
    await ground.drop()
  })

  it('knows of every benefit how it is delivered and by what it is measured', () => {
    const { benefits } = world.programme
    expect(benefits.filter(({ deliveredBy, measuredBy }) => !deliveredBy || !measuredBy)).toEqual([])
    expect(new Set(benefits.map(({ deliveredBy }) => deliveredBy))).toEqual(new Set(deliveryKinds))
  })

  it.each(deliveryKinds)(
    'takes %s away at once at every desk, tells the company alone, and ends as it began',
    async (kind) => {
      const where = [desk, answering]
      const kinds = () => where.map((at) => deliveryKinds.filter((one) => shows[one](decidedAt(at))))
      const everything = [deliveryKinds, deliveryKinds]
      expect(before.status).toBe('certified')
      expect(kinds()).toEqual(everything)
      const own = world.programme.benefits.filter(
        ({ deliveredBy, operatorTypes }) =>
          deliveredBy === kind && (operatorTypes === 'all' || operatorTypes.includes('importer')),
      )
      const ids = own.map(({ id }) => id)
      await suspend(...ids)
      const rest = deliveryKinds.filter((one) => one !== kind)
      expect(kinds()).toEqual([rest, rest])
      expect(decidedAt(desk).without).toEqual([kind])
      expect(desk.withheld(holder.traderNumber)).toEqual([kind])
      expect(toThePublic()).toEqual(before)
      expect(await toTheCompany()).toEqual(ids)
      await suspend()
      expect(kinds()).toEqual(everything)
      expect(await toTheCompany()).toEqual([])
    },
  )
})
