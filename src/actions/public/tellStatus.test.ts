import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { openDatabase } from '../../store/database/database.ts'
import type { World } from '../world.ts'
import { type HolderIndex, openHolderIndex } from './holderIndex.ts'
import { anOfficer, anybody, aWorld, plant } from './holdersForTests.ts'
import { tellFullStatus, tellStatus } from './tellStatus.ts'

let fresh: FreshDatabase
let world: World
let index: HolderIndex
beforeAll(async () => {
  fresh = await freshDatabase()
  world = aWorld(fresh.db)
  await plant(fresh.db, { traderNumber: 'XX000001', tier: 'gold' })
  await plant(fresh.db, { traderNumber: 'XX000002', state: 'suspended' })
  await plant(fresh.db, { traderNumber: 'XX000003', state: 'refused' })
  await plant(fresh.db, { traderNumber: 'XX000004', state: 'revoked' })
  index = openHolderIndex(world, 3_600_000)
  await index.start()
})
afterAll(async () => {
  await index.stop()
  await fresh.drop()
})

describe('the status of a trader number', () => {
  it('tells the public of a holder', () => {
    expect(tellStatus(index, 'XX000001')).toEqual({
      traderNumber: 'XX000001',
      status: 'certified',
      types: ['importer'],
      tier: 'gold',
      since: '2025-03-01',
      asOf: index.asOf(),
    })
  })

  it('tells the public the same of an unknown, a refused, a suspended and a revoked number', () => {
    const told = ['XX999999', 'XX000003', 'XX000002', 'XX000004'].map((number) => ({
      ...tellStatus(index, number),
      traderNumber: '',
    }))
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]?.status).toBe('notCertified')
  })

  it('names a suspension to those who may know, wherever the company is looked after', async () => {
    for (const role of [
      'borderOfficer',
      'riskAnalyst',
      'programmeManager',
      'accountOfficer',
      'validator',
      'decisionMaker',
      'auditor',
      'borderSystem',
    ] as const) {
      const outcome = await tellFullStatus(world, anOfficer(role), index, 'XX000002')
      expect(outcome).toMatchObject({
        ok: true,
        value: { status: 'suspended', types: ['importer'], since: '2025-03-01' },
      })
    }
    expect(await tellFullStatus(world, anOfficer('auditor'), index, 'XX000001')).toMatchObject({
      value: { status: 'certified', tier: 'gold' },
    })
    for (const number of ['XX000003', 'XX000004', 'XX999999']) {
      const outcome = await tellFullStatus(world, anOfficer('auditor'), index, number)
      expect(outcome).toMatchObject({
        value: { traderNumber: number, status: 'notCertified', types: [], tier: null, since: null },
      })
    }
  })

  it('is refused in full to whoever may not know', async () => {
    for (const actor of [
      anybody,
      anOfficer('partnerSystem'),
      anOfficer('systemAdministrator'),
      anOfficer('companyAdministrator'),
    ]) {
      expect((await tellFullStatus(world, actor, index, 'XX000002')).ok).toBe(false)
    }
  })

  it('is told as everybody knows it while the database does not answer', async () => {
    const db = openDatabase(fresh.appUrl)
    await db.close()
    const cut = { ...world, db }
    expect(await tellFullStatus(cut, anOfficer('borderOfficer'), index, 'XX000001')).toMatchObject({
      ok: true,
      value: { status: 'certified' },
    })
    expect(await tellFullStatus(cut, anOfficer('borderOfficer'), index, 'XX000002')).toMatchObject({
      ok: true,
      value: { status: 'notCertified' },
    })
  })
})
