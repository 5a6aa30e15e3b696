import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { type ShipmentState, shipmentStates, shipmentSteps } from '../../domain/border/shipmentStates.ts'
import type { Instant } from '../../domain/kernel/day.ts'
import { erasePersonIn } from '../erasure/erase.ts'

const isStep = (from: ShipmentState, to: ShipmentState): boolean =>
  Object.values(shipmentSteps).some((step) => step.to === to && step.from.some((one) => one === from))

/** Direct SQL as the role that the application runs as. */
describe('Beneath the application, the database keeps', () => {
  let ground: TestWorld
  beforeAll(async () => {
    ground = await aWorld()
  })
  afterAll(() => ground.drop())

  const sql = <T>(text: string, values: unknown[] = []) =>
    asSystem(ground.db, async (tx) => (await tx.client.query(text, values)).rows as T[])
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )
  const aShipment = async (state: string) => {
    const id = randomUUID()
    await sql(
      `insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode, conveyance,
         containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state, state_at)
       values ($1::uuid, '2026-11-01', $1::uuid::text, 1, 'import', 'original', 'central', 'A1', 'road', '', '{}', '{}', '{}', '87', 'US', 1, 0, '{}',
         gen_random_uuid(), '2026-11-01', $2, '2026-11-01')`,
      [id, state],
    )
    return id
  }

  it('the life of a shipment: no step but those of its table', async () => {
    const pairs = shipmentStates.flatMap((from) =>
      shipmentStates.filter((to) => to !== from).map((to) => [from, to] as const),
    )
    for (const [from, to] of pairs) {
      const id = await aShipment(from)
      const done = await codeOf(sql('update aval.goods_declaration set state = $2 where id = $1', [id, to]))
      expect([from, to, done]).toEqual([from, to, isStep(from, to) ? 'done' : 'AV033'])
    }
  })

  it('what was recorded of an inspection, but for a name that an erasure takes out', async () => {
    const { personId } = await ground.anOfficer('Rosa Garza', 'borderOfficer')
    const id = randomUUID()
    await sql(
      `insert into aval.inspection (id, declaration_id, issued_at, number, office_id, basis, started_at, ended_at, means, outcome, detail,
         state, begun_by, written_by, writer_name, written_at)
       values ($1, $1, '2026-11-01', 'I-1', 'central', 'draw', '2026-11-01', '2026-11-01', 'hand', 'findings', '{"note": "roto"}',
         'recorded', $2, $2, 'Rosa Garza', '2026-11-01')`,
      [id, personId],
    )
    const change = (set: string) => codeOf(sql(`update aval.inspection set ${set} where id = '${id}'`))
    for (const set of [
      `outcome = 'clean'`,
      `detail = '{}'`,
      `writer_name = 'Otra'`,
      `state = 'begun'`,
      'written_by = null',
    ])
      expect([set, await change(set)]).toEqual([set, 'AV009'])
    expect(await codeOf(sql('truncate aval.inspection cascade'))).toBe('42501')
    const erased = {
      personId: personId ?? '',
      pseudonym: 'P-0123ABCD',
      erasedAt: '2026-11-28T00:00:00.000Z' as Instant,
    }
    expect(await asSystem(ground.db, (tx) => erasePersonIn(tx, erased))).toBe(true)
    const [left] = await sql<{ name: string }>(
      `select writer_name as name from aval.inspection where id = '${id}'`,
    )
    expect(left?.name).toBe('P-0123ABCD')
  })

  it('that what is proposed is what was tried', async () => {
    const { personId } = await ground.anOfficer('Ana', 'riskAnalyst')
    await sql(
      `insert into aval.targeting_tables (version, content, state, trial, written_by, written_at) values (900, '{"a": 1}', 'draft', '{}', $1, now())`,
      [personId],
    )
    expect(
      await codeOf(sql(`update aval.targeting_tables set content = '{"a": 2}' where version = 900`)),
    ).toBe('AV032')
    expect(
      await codeOf(
        sql(`update aval.targeting_tables set content = '{"a": 2}', trial = null where version = 900`),
      ),
    ).toBe('done')
  })
})
