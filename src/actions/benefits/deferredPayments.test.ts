import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import { aShipment } from '../../domain/targeting/aShipment.ts'
import type { Actor } from '../actor.ts'
import { type BorderDesk, openBorderDesk } from '../border/borderDesk.ts'
import { receiveDeclarations } from '../border/receiveDeclarations.ts'
import { doneOf, refusalOf } from '../office/casesForTests.ts'
import { asSystem, type Planted, plant } from '../public/holdersForTests.ts'
import { followBenefits } from './countLedger.ts'
import { deferredCsv, readDeferredPayments, readOwnDeferredPayments } from './deferredPayments.ts'
import { readOwnLedger } from './ownLedger.ts'
import { tellPayments, tellPaymentsFile } from './tellPayments.ts'

// A programme that defers duties to the 15th of the next month and stops it ten days after that.
describe('Duties deferred by a certificate', () => {
  let ground: TestWorld
  let desk: BorderDesk
  let manager: Actor
  let owner: Actor
  let holder: Planted
  let other: Planted
  const today = '2026-11-28T12:00:00.000Z'
  beforeAll(async () => {
    ground = await aWorld(undefined, 'wco-safe')
    ground.goTo(today)
    manager = await ground.anOfficer('Lidia Paz', 'programmeManager')
    holder = await plant(ground.db, { traderNumber: 'XX100000000001', name: 'Frenos del Norte' })
    other = await plant(ground.db, { traderNumber: 'XX100000000002', name: 'Aceros del Sur' })
    const person = await ground.aPerson('Inés Robledo')
    owner = { ...person, roles: ['companyAdministrator'], operatorIds: [holder.operatorId] }
    desk = openBorderDesk(ground.world, { drawKey: 'k' })
    await desk.start()
  })
  afterAll(async () => {
    await desk.stop()
    await ground.drop()
  })

  const imported = (
    number: string,
    by: Planted,
    day: string,
    duty: number,
    currency = 'USD',
  ): GoodsDeclaration =>
    aShipment({
      number,
      declarationOffice: 'central',
      issuedAt: `${day}T15:00:00.000Z` as Instant,
      goodsItems: [
        { classification: '870830', origin: 'US', customsValue: 900, currency, grossMass: 900, duty },
        { classification: '870830', origin: 'US', customsValue: 900, currency, grossMass: 900, duty },
      ],
      parties: [{ role: 'importer', traderNumber: by.traderNumber, name: null }],
    })
  const lodge = async (...all: readonly GoodsDeclaration[]) => {
    const machine: Actor = { ...ground.system, side: 'office', roles: ['borderSystem'] }
    const lines = all.map((value, place) => ({ line: place + 1, value }))
    const answers = doneOf(await receiveDeclarations(ground.world, machine, desk.decide, lines))
    expect(answers.map(({ outcome, errors }) => [outcome, JSON.stringify(errors)])).toEqual(
      all.map(() => ['stored', '[]']),
    )
    await followBenefits(ground.world)
  }
  const statement = async () => doneOf(await readDeferredPayments(ground.world, manager, {}))
  const stands = async () =>
    (await statement()).items.map(
      ({ month, company, amount, state }) => `${month} ${company} ${amount} ${state}`,
    )
  const mayDefer = async () => {
    await desk.refresh()
    return desk.decide(imported('X', holder, '2026-11-28', 5)).given?.paymentDeferred === true
  }

  const ownSuspended = async () =>
    doneOf(await readOwnLedger(ground.world, owner, {}))
      .benefits.filter(({ suspended }) => suspended)
      .map(({ id }) => id)

  it('are counted by company and month, with the day on which they fall due', async () => {
    await lodge(
      imported('D-1', holder, '2026-09-03', 100),
      imported('D-2', holder, '2026-09-20', 50.25),
      imported('D-3', holder, '2026-11-02', 10),
      imported('D-4', other, '2026-11-02', 7),
    )
    expect(await stands()).toEqual([
      '2026-11-01 Aceros del Sur 14 notDue',
      '2026-11-01 Frenos del Norte 20 notDue',
      '2026-09-01 Frenos del Norte 300.5 untold',
    ])
    const { items, promised, stopsAfterDays } = await statement()
    expect([promised, stopsAfterDays, items[2]?.dueOn, items[2]?.shipments]).toEqual([
      true,
      10,
      '2026-10-15',
      2,
    ])
  })

  it('stop the benefit of that company alone where the administration tells them unpaid, until it tells them paid', async () => {
    expect(await mayDefer()).toBe(true)
    const lines = [
      { traderNumber: 'xx-100000000001', month: '2026-09', paidOn: '' },
      { traderNumber: 'XX999', month: '2026-09', paidOn: '' },
      { traderNumber: 'XX100000000001', month: 'septiembre', paidOn: '' },
      { traderNumber: 'XX100000000001', month: '2026-09', paidOn: '2027-01-01' },
    ]
    const { answers } = doneOf(await tellPayments(ground.world, manager, lines))
    expect(answers.map(({ code }) => code)).toEqual([null, 'company', 'month', 'future'])
    expect(await mayDefer()).toBe(false)
    expect(desk.withheld(holder.traderNumber)).toEqual(['deferredPayment'])
    expect(desk.withheld(other.traderNumber)).toEqual([])
    expect(await ownSuspended()).toEqual(['deferred-payment'])
    const [, , late] = (await statement()).items
    expect([late?.state, late?.stops, late?.stopsOn]).toEqual(['overdue', true, '2026-10-26'])

    const csv = 'Número,Mes,Pagado\r\nXX100000000001,2026-09,2026-11-20\r\n'
    expect(doneOf(await tellPaymentsFile(ground.world, manager, csv)).answers).toEqual([
      { line: 2, outcome: 'kept', code: null },
    ])
    expect(await mayDefer()).toBe(true)
    expect(await ownSuspended()).toEqual([])
    expect((await stands())[2]).toBe('2026-09-01 Frenos del Norte 300.5 paidLate')
    const told = await asSystem(ground.db, async (tx) =>
      tx.client.query(
        `select count(*)::int as n from aval.audit_event where action = 'deferredPayment.tell'`,
      ),
    )
    expect(told.rows).toEqual([{ n: 2 }])
  })

  it('are told to the company as its own alone, and to nobody who may not', async () => {
    const own = doneOf(await readOwnDeferredPayments(ground.world, owner, {}))
    expect(own.items.map(({ company, month }) => `${company} ${month}`)).toEqual([
      'Frenos del Norte 2026-11-01',
      'Frenos del Norte 2026-09-01',
    ])
    expect(own.mayTell).toBe(false)
    const officer = await ground.anOfficer('Rosa Garza', 'borderOfficer')
    expect(refusalOf(await readDeferredPayments(ground.world, officer, {}))).toBe('notAllowed')
    expect(refusalOf(await tellPayments(ground.world, owner, []))).toBe('notAllowed')
    const csv = deferredCsv(await statement())
    expect(csv.split('\r\n')[3]).toContain('2026-09,XX100000000001,Frenos del Norte,2,300.5,')
    expect(doneOf(await readDeferredPayments(ground.world, manager, { state: 'overdue' })).items).toEqual([])
    expect(doneOf(await readDeferredPayments(ground.world, manager, { year: 2025 })).items).toEqual([])
  })

  it('in another currency are told in the programme’s, and a month counted again is not counted twice', async () => {
    await lodge(imported('D-9', other, '2026-11-03', 500, 'MXN'))
    await lodge(imported('D-10', other, '2026-11-04', 1))
    const [first] = (await statement()).items
    expect(first?.company).toBe('Aceros del Sur')
    expect(first?.shipments).toBe(3)
    expect(first?.amount).toBe(72)
    expect(first?.dueOn).toBe('2026-12-15' as Day)
  })
})
