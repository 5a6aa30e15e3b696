import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import type { World } from '../world.ts'
import { asSystem, aWorld, plant } from './holdersForTests.ts'
import { openStatistics, type Statistics, statisticsCsv } from './showStatistics.ts'

let fresh: FreshDatabase
let world: World
let told: Statistics

/** Companies that went through these steps on these days. */
const walked = async (count: number, from: number, steps: readonly (readonly [string, string, string])[]) => {
  for (let i = from; i < from + count; i += 1) {
    const { caseId, operatorId } = await plant(fresh.db, {
      traderNumber: `XX${String(i).padStart(6, '0')}`,
      types: ['importer', 'exporter'],
    })
    await asSystem(fresh.db, async (tx) => {
      let before: string | null = null
      for (const [position, [step, state, day]] of steps.entries()) {
        await tx.client.query(
          `insert into aval.case_step (case_id, operator_id, position, step, from_state, to_state, person_name, side, at, on_day)
           values ($1, $2, $3, $4, $5, $6, 'Olga', 'office', now(), $7)`,
          [caseId, operatorId, position + 1, step, before, state, day],
        )
        before = state
      }
    })
  }
}

beforeAll(async () => {
  fresh = await freshDatabase()
  world = aWorld(fresh.db, { now: () => '2026-03-15T12:00:00.000Z' as Instant })
  await walked(6, 0, [
    ['submit', 'submitted', '2025-12-31'],
    ['certify', 'certified', '2026-01-31'],
  ])
  await walked(2, 10, [
    ['submit', 'submitted', '2026-01-02'],
    ['certify', 'certified', '2026-01-20'],
    ['suspendBenefits', 'partlySuspended', '2026-02-10'],
    ['appeal', 'appeal', '2026-02-20'],
  ])
  await walked(1, 20, [['refuse', 'refused', '2026-02-01']])
  await walked(1, 30, [['open', 'draft', '2026-02-01']])
  await walked(5, 40, [['submit', 'submitted', '2026-03-01']])
  told = await openStatistics(world)()
})
afterAll(() => fresh.drop())

const row = (month: string, kind: string, key: string) =>
  told.rows.find((one) => one.month === month && one.kind === kind && one.key === key)

describe('the programme in numbers', () => {
  it('counts the cases in each state as the month ended', () => {
    expect(row('2025-12', 'state', 'submitted')?.count).toBe(6)
    expect(row('2026-01', 'state', 'submitted')).toBeUndefined()
    expect(row('2026-01', 'state', 'certified')?.count).toBe(8)
    expect(row('2026-02', 'state', 'certified')?.count).toBe(6)
  })

  it('counts the holders of each type, and those who appeal as what they are meanwhile', () => {
    expect(row('2025-12', 'type', 'importer')).toBeUndefined()
    expect(row('2026-01', 'type', 'importer')?.count).toBe(8)
    expect(row('2026-02', 'type', 'exporter')?.count).toBe(8)
  })

  it('counts the steps taken in the month', () => {
    expect(row('2025-12', 'step', 'submit')?.count).toBe(6)
    expect(row('2026-01', 'step', 'certify')?.count).toBe(8)
  })

  it('says of a small group that there is one, not how large it is', () => {
    expect(row('2026-01', 'step', 'submit')).toEqual({
      month: '2026-01',
      kind: 'step',
      key: 'submit',
      count: null,
    })
    expect(row('2026-02', 'step', 'refuse')?.count).toBeNull()
    expect(told.rows.filter(({ count }) => count !== null && count < told.smallGroup)).toEqual([])
  })

  it('tells neither drafts, nor ends whose number would tell the month’s refusals, nor a part of suspended', () => {
    expect(new Set(told.rows.filter(({ kind }) => kind === 'state').map(({ key }) => key))).toEqual(
      new Set(['submitted', 'certified', 'appeal']),
    )
  })

  it('tells whole months only', () => {
    expect([told.from, told.to]).toEqual(['2024-03', '2026-02'])
    expect(told.rows.some(({ month }) => month > '2026-02')).toBe(false)
  })

  it('is told as CSV too', () => {
    const lines = statisticsCsv(told).split('\r\n')
    expect(lines[0]).toBe('\ufeffmonth,kind,key,count,fewerThan')
    expect(lines).toContain('2026-01,step,submit,,5')
    expect(lines).toContain('2026-01,step,certify,8,')
  })

  it('is not counted anew for everybody who asks', async () => {
    const statistics = openStatistics(world)
    expect(statistics()).toBe(statistics())
    await statistics()
  })
})
