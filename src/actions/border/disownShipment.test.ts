import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { aDeclaration } from '../../domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { Actor } from '../actor.ts'
import { doneOf, refusalOf } from '../office/casesForTests.ts'
import { type Planted, plant } from '../public/holdersForTests.ts'
import { type BorderDesk, openBorderDesk } from './borderDesk.ts'
import { disownShipment, ownShipmentAgain, readDisownedShipments } from './disownShipment.ts'
import { searchOwnShipments } from './findDeclarations.ts'
import { receiveDeclarations } from './receiveDeclarations.ts'

describe('A company whose number stands in somebody else’s shipment', () => {
  let ground: TestWorld
  let desk: BorderDesk
  let holder: Planted
  let agent: Planted
  let owner: Actor
  let theirs: Actor
  let analyst: Actor
  beforeAll(async () => {
    ground = await aWorld()
    holder = await plant(ground.db, { traderNumber: 'MX100000000001', name: 'Frenos del Norte' })
    agent = await plant(ground.db, { traderNumber: 'MX100000000009', name: 'Agencia Río' })
    analyst = await ground.anOfficer('Elena Ruiz', 'riskAnalyst')
    const of = async (name: string, { operatorId }: Planted): Promise<Actor> => ({
      ...(await ground.aPerson(name)),
      ...{ roles: ['companyAdministrator'], operatorIds: [operatorId] },
    })
    owner = await of('Inés Robledo', holder)
    theirs = await of('Bruno Lara', agent)
    desk = openBorderDesk(ground.world, { drawKey: 'k' })
    await desk.start()
    const machine: Actor = { ...ground.system, side: 'office', roles: ['borderSystem'] }
    const lines = [{ line: 1, value: shipment('D-1') }]
    doneOf(await receiveDeclarations(ground.world, machine, desk.decide, lines))
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  const shipment = (number: string): GoodsDeclaration =>
    aDeclaration({
      number,
      issuedAt: new Date().toISOString() as Instant,
      parties: [
        { role: 'importer', traderNumber: holder.traderNumber, name: null },
        { role: 'customsAgent', traderNumber: agent.traderNumber, name: null },
      ],
    })
  const disownedIn = async () => {
    await desk.refresh()
    return desk.decide(shipment('X')).chain.map(({ role, disowned = 0 }) => `${role} ${disowned}`)
  }
  const ownList = async (actor: Actor) =>
    doneOf(await searchOwnShipments(ground.world, actor, {})).items.map(({ disowned }) => disowned)

  it('says so with a reason, once; the analyst sees it, and whoever else stood there is not told', async () => {
    expect(refusalOf(await disownShipment(ground.world, owner, { number: 'D-1', note: ' ' }))).toBe(
      'disown.why',
    )
    expect(refusalOf(await disownShipment(ground.world, owner, { number: 'D-0', note: 'x' }))).toBe(
      'notFound',
    )
    const said = { number: 'D-1', note: 'No compramos eso' }
    doneOf(await disownShipment(ground.world, owner, said))
    doneOf(await disownShipment(ground.world, owner, said))
    const { items } = doneOf(await readDisownedShipments(ground.world, analyst))
    expect(items).toMatchObject([
      { number: 'D-1', company: 'Frenos del Norte', others: [agent.traderNumber], note: 'No compramos eso' },
    ])
    expect([await ownList(owner), await ownList(theirs)]).toEqual([[true], [false]])
    expect(refusalOf(await readDisownedShipments(ground.world, theirs))).toBe('notAllowed')
    const told = await asSystem(ground.db, async (tx) =>
      tx.client.query(
        'select (select count(*) from aval.notification)::int as news, (select count(*) from aval.outgoing_mail)::int as mails',
      ),
    )
    expect(told.rows).toEqual([{ news: 0, mails: 0 }])
  })

  it('is counted against whoever else stood there, at every desk, for conditions to ask; and taken back, no longer', async () => {
    expect(await disownedIn()).toEqual(['importer 0', 'customsAgent 1'])
    doneOf(await ownShipmentAgain(ground.world, owner, 'D-1'))
    expect(await disownedIn()).toEqual(['importer 0', 'customsAgent 0'])
    expect(await ownList(owner)).toEqual([false])
    expect(refusalOf(await ownShipmentAgain(ground.world, owner, 'D-1'))).toBe('notFound')
    doneOf(await disownShipment(ground.world, owner, { number: 'D-1', note: 'Sí, de veras' }))
    expect(await disownedIn()).toEqual(['importer 0', 'customsAgent 1'])
  })
})
