import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { withConnection } from '../database/connection.ts'
import { openBorderMonths } from './openMonths.ts'

describe('The months of the border', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
  })
  afterAll(() => fresh.drop())

  const ids = [randomUUID(), randomUUID()]
  const rows = (sql: string) => asSystem(fresh.db, async (tx) => (await tx.client.query(sql)).rows)
  const partOf = () =>
    rows(
      `select d.tableoid::regclass::text as part, l.tableoid::regclass::text as decided, l.drawn from aval.goods_declaration d
       join aval.lane_decision l on l.declaration_id = d.id order by d.issued_at`,
    )

  it('are opened ahead once, and take in what came before they were open', async () => {
    for (const [place, at] of ['2090-05-31T23:59:59.999Z', '2090-06-01T00:00:00Z'].entries()) {
      await rows(`insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode,
        conveyance, containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state, state_at)
        values ('${ids[place]}', '${at}', 'X', 1, 'import', 'original', 'x', 'A1', 'road', '', '{}', '{}', '{}', '87', 'US', 1, 0, '{}',
        '${ids[0]}', now(), 'released', now())`)
      await rows(`insert into aval.lane_decision values ('${ids[place]}', '${at}', 'x', now(), 'green', null, 'none', '[]', 0, 0, 0, 0.05,
        0.1, default, '[]', 0, 0, 0, '', now())`)
    }
    const other = { part: 'goods_declaration_other', decided: 'lane_decision_other', drawn: true }
    expect(await partOf()).toEqual([other, other])
    const now = '2090-06-15T00:00:00Z'
    const opened = await Promise.all([
      openBorderMonths(fresh.migratorUrl, now),
      openBorderMonths(fresh.migratorUrl, now),
    ])
    expect(opened.flat()).toHaveLength(13)
    expect(await openBorderMonths(fresh.migratorUrl, now)).toEqual([])
    expect(await partOf()).toEqual([
      other,
      { part: 'goods_declaration_2090_06', decided: 'lane_decision_2090_06', drawn: true },
    ])
  })

  it('are reached through their parent alone, by whoever it is', async () => {
    for (const part of ['goods_declaration_2090_06', 'goods_declaration_other', 'lane_decision_other'])
      await expect(rows(`select 1 from aval.${part}`)).rejects.toThrow(/permission denied/)
    const forced = await withConnection(fresh.migratorUrl, async (client) => {
      const { rows: found } = await client.query(
        `select count(*)::int as n from pg_class where relname ~ '^(goods_declaration|lane_decision)_(other|2090)' and relkind = 'r' and not relforcerowsecurity`,
      )
      return found
    })
    expect(forced).toEqual([{ n: 0 }])
  })
})
