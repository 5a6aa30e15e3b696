import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { withConnection } from '../../store/database/connection.ts'
import { openDatabase } from '../../store/database/database.ts'
import { openHolderIndex } from './holderIndex.ts'
import { asSystem, aWorld, plant, turn } from './holdersForTests.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

/** Far apart, so that nothing moves unless the test says so. */
const NEVER = 3_600_000

const within = async (ms: number, ask: () => boolean): Promise<boolean> => {
  const end = performance.now() + ms
  while (performance.now() < end) {
    if (ask()) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}

describe('the index of current holders', () => {
  it('knows whoever holds a certificate when it starts, and what the certificate says', async () => {
    await plant(fresh.db, {
      traderNumber: 'XX000001',
      types: ['importer', 'exporter'],
      tier: 'gold',
      since: '2025-03-01',
    })
    await plant(fresh.db, { traderNumber: 'XX000002', publishes: false })
    await plant(fresh.db, { traderNumber: 'XX000003', state: 'suspended' })
    await plant(fresh.db, { traderNumber: 'XX000004', state: 'partlySuspended' })
    const index = openHolderIndex(aWorld(fresh.db), NEVER)
    await index.start()
    expect(index.find('XX000001')).toEqual({
      types: ['importer', 'exporter'],
      tier: 'gold',
      since: '2025-03-01',
    })
    expect(index.find('XX000002')).toBeDefined()
    expect(index.find('XX000003')).toBeUndefined()
    expect(index.find('XX000004')).toBeDefined()
    expect(index.find('XX999999')).toBeUndefined()
    await index.stop()
  })

  it('learns of a suspension by itself within a second, and of the reinstatement', async () => {
    const company = await plant(fresh.db, { traderNumber: 'XX000010' })
    const index = openHolderIndex(aWorld(fresh.db))
    await index.start()
    expect(index.find('XX000010')).toBeDefined()
    await turn(fresh.db, company, 'suspended')
    expect(await within(1000, () => index.find('XX000010') === undefined)).toBe(true)
    await turn(fresh.db, company, 'valid')
    expect(await within(1000, () => index.find('XX000010') !== undefined)).toBe(true)
    await index.stop()
  })

  it('knows after a refresh what was committed before it, however many ask at once', async () => {
    const company = await plant(fresh.db, { traderNumber: 'XX000011' })
    const index = openHolderIndex(aWorld(fresh.db), NEVER)
    await index.start()
    const early = index.refresh()
    await turn(fresh.db, company, 'suspended')
    await Promise.all([index.refresh(), index.refresh(), early])
    expect(index.find('XX000011')).toBeUndefined()
    await index.stop()
  })

  it('sees a change whose transaction ends after that of a later one', async () => {
    const slow = await plant(fresh.db, { traderNumber: 'XX000020' })
    const quick = await plant(fresh.db, { traderNumber: 'XX000021' })
    const index = openHolderIndex(aWorld(fresh.db), NEVER)
    await index.start()
    await asSystem(fresh.db, async (tx) => {
      await tx.client.query(`delete from aval.register_entry where trader_number = 'XX000020'`)
      await tx.client.query(`insert into aval.register_change (trader_number) values ('XX000020')`)
      await turn(fresh.db, quick, 'suspended')
      await index.refresh()
      expect(index.find('XX000021')).toBeUndefined()
      expect(index.find('XX000020')).toBeDefined()
    })
    await index.refresh()
    expect(index.find('XX000020')).toBeUndefined()
    expect(slow.traderNumber).toBe('XX000020')
    await index.stop()
  })

  it('sees a change that was under way while it started', async () => {
    await plant(fresh.db, { traderNumber: 'XX000022' })
    const other = await plant(fresh.db, { traderNumber: 'XX000023' })
    const index = openHolderIndex(aWorld(fresh.db), NEVER)
    await asSystem(fresh.db, async (tx) => {
      await tx.client.query(`delete from aval.register_entry where trader_number = 'XX000022'`)
      await tx.client.query(`insert into aval.register_change (trader_number) values ('XX000022')`)
      await turn(fresh.db, other, 'suspended')
      await index.start()
      expect(index.find('XX000022')).toBeDefined()
    })
    await index.refresh()
    expect(index.find('XX000022')).toBeUndefined()
    await index.stop()
  })

  it('goes on with what it knew while the database does not answer, tells its age, and recovers', async () => {
    const company = await plant(fresh.db, { traderNumber: 'XX000030' })
    const db = openDatabase(fresh.appUrl, { max: 2 })
    let now = instantAt(epochMs('2026-03-02T10:00:00.000Z' as Instant))
    const index = openHolderIndex({ db, now: () => now }, NEVER)
    await index.start()
    const asOf = index.asOf()
    expect(asOf).toBe('2026-03-02T10:00:00.000Z')
    const name = new URL(fresh.ownerUrl).pathname.slice(1)
    await withConnection(fresh.ownerUrl.replace(`/${name}`, '/postgres'), async (owner) => {
      await owner.query(`alter database ${name} allow_connections false`)
      await owner.query(
        `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1 and usename = 'aval_app'`,
        [name],
      )
      now = instantAt(epochMs(now) + 60_000)
      await index.refresh()
      expect(index.find('XX000030')).toBeDefined()
      expect(index.asOf()).toBe(asOf)
      await owner.query(`alter database ${name} allow_connections true`)
    })
    await turn(fresh.db, company, 'revoked')
    await index.refresh()
    expect(index.find('XX000030')).toBeUndefined()
    expect(index.asOf()).toBe(now)
    await index.stop()
    await db.close()
  })

  it('takes nobody for certified once a day has passed without a reading', async () => {
    await plant(fresh.db, { traderNumber: 'XX000031' })
    const start = epochMs('2026-03-02T10:00:00.000Z' as Instant)
    let now = instantAt(start)
    const index = openHolderIndex({ db: fresh.db, now: () => now }, NEVER)
    await index.start()
    now = instantAt(start + 86_400_000 - 1)
    expect(index.find('XX000031')).toBeDefined()
    now = instantAt(start + 86_400_000)
    expect(index.find('XX000031')).toBeUndefined()
    await index.refresh()
    expect(index.find('XX000031')).toBeDefined()
    await index.stop()
  })

  it('reads everything anew where the register it follows was replaced by an older one', async () => {
    const own = await freshDatabase()
    const kept = await plant(own.db, { traderNumber: 'XX000040' })
    await plant(own.db, { traderNumber: 'XX000041' })
    const index = openHolderIndex(aWorld(own.db), NEVER)
    await index.start()
    await withConnection(own.ownerUrl, async (owner) => {
      await owner.query(`delete from aval.register_entry where trader_number = 'XX000041'`)
      await owner.query(`delete from aval.register_change where trader_number = 'XX000041'`)
    })
    await index.refresh()
    expect(index.find('XX000041')).toBeUndefined()
    expect(index.find(kept.traderNumber)).toBeDefined()
    await index.stop()
    await own.drop()
  })
})
