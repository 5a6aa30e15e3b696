import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { lockNumbers } from './intake.ts'

describe('Taking in declarations', () => {
  let ground: TestWorld
  beforeAll(async () => {
    ground = await aWorld()
  })
  afterAll(() => ground.drop())

  const numbers = (prefix: string, length = 500) => Array.from({ length }, (_, place) => `${prefix}-${place}`)
  /** Whether somebody who wants `wanted` must wait for a batch that holds `held`. */
  const waitsFor = (held: readonly string[], wanted: readonly string[]): Promise<boolean> =>
    asSystem(ground.db, async (tx) => {
      await lockNumbers(tx, held)
      return asSystem(ground.db, async (other) => {
        await other.client.query(`set local lock_timeout = '100ms'`)
        await lockNumbers(other, wanted)
        return false
      }).catch((error: { code?: string }) => error.code === '55P03')
    })

  it('holds up nobody who brings other numbers, and everybody who brings one of the same', async () => {
    expect(await waitsFor(numbers('one'), numbers('other'))).toBe(false)
    expect(await waitsFor(numbers('one'), [...numbers('other'), 'one-250'])).toBe(true)
  })

  it('holds up everybody where a batch has more names than there is room for, and waits for everybody', async () => {
    const many = numbers('many', 10_000)
    expect(await waitsFor(many, ['other'])).toBe(true)
    expect(await waitsFor(['other'], many)).toBe(true)
  })

  it('names each by all that it may be looked for by, as declared and bare', async () => {
    const id = randomUUID()
    await asSystem(ground.db, (tx) =>
      tx.client.query(
        `insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode, conveyance,
           containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state, state_at)
         values ($1, '2026-11-01', 'N-1', 1, 'import', 'original', 'central', 'A1', 'road', 'ab-12 ñ', '{MSKU1234565,CAJA 7,CAJA-7,straße}',
           '{MX100,mx 200,..,""}', '{}', '87', 'US', 1, 0, '{}', gen_random_uuid(), '2026-11-01', 'waiting', '2026-11-01')`,
        [id],
      ),
    )
    const named = await asSystem(ground.db, async (tx) => {
      const { rows } = await tx.client.query<{ name: string }>(
        `select distinct name from aval.declared_name where declaration_id = $1 and issued_at = '2026-11-01' and office_id = 'central'`,
        [id],
      )
      return rows.map(({ name }) => name)
    })
    expect(named.toSorted()).toEqual(
      [
        ...['ab-12 ñ', 'AB12', 'MSKU1234565', 'CAJA 7', 'CAJA-7', 'CAJA7', 'straße', 'STRASSE'],
        ...['MX100', 'mx 200', 'MX200', '..'],
      ].toSorted(),
    )
  })
})
