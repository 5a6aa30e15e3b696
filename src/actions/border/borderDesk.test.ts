import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import type { PartyRole } from '../../domain/border/goodsDeclaration.ts'
import { isDrawn } from '../../domain/border/lane.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { DAY_MS, epochMs, instantAt } from '../../domain/kernel/moment.ts'
import { aShipment } from '../../domain/targeting/aShipment.ts'
import { asSystem, plant } from '../public/holdersForTests.ts'
import { type BorderDesk, openBorderDesk } from './borderDesk.ts'

let ground: TestWorld
let desk: BorderDesk
const drawKey = 'k'.repeat(43)

beforeAll(async () => {
  ground = await aWorld()
  desk = openBorderDesk(ground.world, { drawKey })
  await desk.start()
})
afterAll(async () => {
  await desk.stop()
  await ground.drop()
})

const within = async (ms: number, ask: () => boolean): Promise<number> => {
  const begin = performance.now()
  while (performance.now() < begin + ms) {
    if (ask()) return performance.now() - begin
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`nothing came of it within ${ms} ms`)
}

const standingOf = (traderNumber: string, role: PartyRole = 'importer') =>
  desk.decide(aShipment({ parties: [{ role, traderNumber, name: null }] })).chain[0]

describe('the border desk', () => {
  it('begins with the programme’s own tables, published once whoever begins', async () => {
    const other = openBorderDesk(ground.world, { drawKey })
    await Promise.all([other.start(), desk.refresh()])
    const decision = other.decide(aShipment())
    expect(decision.inputs).toMatchObject({ tables: 1, thresholds: 0, edition: ground.world.editionHash })
    await other.stop()
    const kept = await asSystem(ground.world.db, (tx) =>
      tx.client.query('select version, state, written_by from aval.targeting_tables'),
    )
    expect(kept.rows).toEqual([{ version: 1, state: 'published', written_by: null }])
  })

  it('draws by the number alone: an amendment draws the same, another number or key something else', async () => {
    const draws = (declaration: Parameters<typeof aShipment>[0]) =>
      desk.decide(aShipment(declaration)).draw.value
    expect(draws({ version: 2, kind: 'export' })).toBe(draws({}))
    expect(draws({ number: 'another' })).not.toBe(draws({}))
    const other = openBorderDesk(ground.world, { drawKey: 'another' })
    await other.start()
    expect(other.decide(aShipment()).draw.value).not.toBe(draws({}))
    await other.stop()
  })

  it('draws as often as it should', () => {
    const many = 20_000
    let drawn = 0
    let probability = 0
    for (let n = 0; n < many; n += 1) {
      const { draw } = desk.decide(aShipment({ number: `2026-${n}` }))
      probability = draw.probability
      if (isDrawn(draw)) drawn += 1
    }
    const expected = many * probability
    expect(probability).toBeCloseTo(0.005, 10)
    expect(Math.abs(drawn - expected)).toBeLessThan(5 * Math.sqrt(expected))
  })

  it('knows the certified, loses a benefit’s relief within seconds, and gets it back', async () => {
    const { operatorId, traderNumber } = await plant(ground.world.db, { traderNumber: 'MX000000000010' })
    await within(2_000, () => standingOf(traderNumber)?.is === 'certified')
    const turn = (state: string, benefits: readonly string[]) =>
      asSystem(ground.world.db, (tx) =>
        tx.client.query(
          'update aval.certificate set state = $2, suspended_benefits = $3 where operator_id = $1',
          [operatorId, state, benefits],
        ),
      )
    await turn('partlySuspended', ['fewer-inspections'])
    const took = await within(5_000, () => standingOf(traderNumber)?.is === 'reliefSuspended')
    expect(took).toBeLessThan(1_000)
    await turn('partlySuspended', ['exclusive-lanes'])
    await within(2_000, () => standingOf(traderNumber)?.is === 'certified')
    await turn('valid', [])
    await within(2_000, () => standingOf(traderNumber)?.is === 'certified')
  })

  it('recognises whom a partner country certified, for as long as it said', async () => {
    const today = ground.world.now().slice(0, 10)
    await asSystem(ground.world.db, (tx) =>
      tx.client.query(
        `insert into aval.recognised_trader (trader_number, country, programme, tier, valid_from, valid_until, told_at)
         values ('US-1', 'US', 'CTPAT', 'tierOne', '2020-01-01', null, now()),
                ('US-2', 'US', 'CTPAT', null, '2020-01-01', $1::date - 10, now())`,
        [today],
      ),
    )
    await within(2_000, () => standingOf('US1', 'exporter')?.is === 'recognised')
    expect(standingOf('US2', 'exporter')).toMatchObject({ is: 'notCertified' })
    expect(standingOf('US3', 'exporter')).toMatchObject({ is: 'notCertified' })
  })

  it('counts nobody as certified once what it knows is a day old, and goes on deciding', async () => {
    await plant(ground.world.db, { traderNumber: 'MX000000000011' })
    let now: Instant = '2026-03-02T10:00:00.000Z' as Instant
    const alone = openBorderDesk({ ...ground.world, now: () => now }, { drawKey, everyMs: 3_600_000 })
    await alone.start()
    const is = () =>
      alone.decide(aShipment({ parties: [{ role: 'importer', traderNumber: 'MX000000000011', name: null }] }))
        .chain[0]?.is
    expect(is()).toBe('certified')
    now = instantAt(epochMs(now) + DAY_MS - 1)
    expect(is()).toBe('certified')
    now = instantAt(epochMs(now) + 1)
    expect(is()).toBe('notCertified')
    await alone.stop()
  })
})
