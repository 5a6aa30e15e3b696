import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCompanies, makeMonth } from '../../../bench/border/madeDeclarations.ts'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { addSums, sumsOf } from '../../domain/benefits/comparedSums.ts'
import { type CompanyCell, companySums } from '../../domain/benefits/spread.ts'
import { stepOf } from '../../domain/benefits/waits.ts'
import { day } from '../../domain/kernel/day.ts'
import { inScope } from '../database/scope.ts'
import { comparedByTier, comparedIn } from './comparedKinds.ts'
import { dirtyMonths, monthsThereAre, takeDirty } from './dirty.ts'
import { recountMonth } from './recount.ts'
import { spreadsOf } from './spreads.ts'

const march = { month: day('2026-03-01'), offices: ['o0', 'o1'] }
const now = '2026-04-01T00:00:00.000Z'

describe('What the ledger counts', () => {
  let fresh: FreshDatabase
  const rows = <T>(sql: string, values: unknown[] = []) =>
    asSystem(fresh.db, async (tx) => (await tx.client.query(sql, values)).rows as T[])
  const count = (sql: string) => rows<{ n: number }>(`select (${sql})::int as n`).then(([row]) => row?.n)
  const recount = () =>
    asSystem(fresh.db, async (tx) => {
      await takeDirty(tx, march)
      return recountMonth(tx, march, now)
    })
  beforeAll(async () => {
    fresh = await freshDatabase()
    await asSystem(fresh.db, async (tx) => {
      await makeCompanies(tx.client, 40, 2)
      await makeMonth(tx.client, { month: '2026-03-01', declarations: 3_000, offices: 2 })
    })
  })
  afterAll(() => fresh.drop())

  it('is noted as soon as something is decided, by month and office', async () => {
    const dirty = await asSystem(fresh.db, dirtyMonths)
    expect(dirty).toEqual([march])
    expect(await asSystem(fresh.db, monthsThereAre)).toEqual([march])
  })

  it('adds up to the declarations, whichever way it is counted', async () => {
    expect(await recount()).toBe(3_000)
    expect(await asSystem(fresh.db, dirtyMonths)).toEqual([])
    for (const sum of [
      'select sum(lodged) from aval.benefit_cell',
      'select sum(lodged) from aval.benefit_lane',
      'select sum(lodged) from aval.benefit_counted',
      `select sum(n) from aval.benefit_time where measure = 'clearance'`,
    ])
      expect(await count(sum)).toBe(3_000)
    const red = await count(`select count(*) from aval.lane_decision where lane = 'red'`)
    for (const sum of [
      'select sum(inspected) from aval.benefit_cell',
      'select sum(done) from aval.benefit_cell',
      `select sum(lodged) from aval.benefit_lane where lane = 'red'`,
      `select sum(n) from aval.benefit_time where measure = 'wait'`,
    ])
      expect(await count(sum)).toBe(red)
    expect(await count('select sum(hits) from aval.benefit_lane')).toBe(
      await count(`select count(*) from aval.inspection where outcome = 'findings'`),
    )
    expect(await count('select sum(drawn) from aval.benefit_lane')).toBe(
      await count('select count(*) from aval.lane_decision where drawn'),
    )
    expect(await count('select sum(lodged) from aval.benefit_company')).toBe(
      await count(`select count(*) from aval.goods_declaration where operator_ids <> '{}'`),
    )
  })

  it('comes to the same when it is counted again', async () => {
    const all = () => rows('select * from aval.benefit_cell order by 1, 2, 3, 4, 5, 6, 7')
    const before = await all()
    await recount()
    expect(await all()).toEqual(before)
  })

  it('measures how alike a trader’s shipments are as the domain does', async () => {
    const cells = await rows<CompanyCell & { certified: boolean; n: number; others: number }>(
      `with side as (
         select k.id::text as kind, chain -> 0 ->> 'is' = 'certified' as certified, chain -> 0 ->> 'traderNumber' as trader,
           count(*)::int as n, (count(*) filter (where lane = 'red'))::int as hits
         from aval.goods_declaration g join aval.lane_decision d on d.declaration_id = g.id and d.issued_at = g.issued_at
         join aval.benefit_kind k using (mode, hs_chapter, origin, value_band) where k.office_id = g.office_id group by 1, 2, 3
       ) select kind, certified, trader as company, n, hits, 1 as weight from side`,
    )
    const many = new Map<string, { certified: number; others: number }>()
    for (const { kind, certified, n } of cells) {
      const one = many.get(kind) ?? { certified: 0, others: 0 }
      one[certified ? 'certified' : 'others'] += n
      many.set(kind, one)
    }
    const of = (kind: string) => many.get(kind) ?? { certified: 0, others: 0 }
    const comparable = ({ kind }: CompanyCell) =>
      of(kind).certified > 0 && of(kind).others >= 2 && of(kind).certified <= 10 * of(kind).others
    for (const certified of [true, false]) {
      const sums = companySums(
        cells
          .filter((cell) => cell.certified === certified && comparable(cell))
          .map((cell) => ({
            ...cell,
            weight: certified ? 1 : of(cell.kind).certified / of(cell.kind).others,
          })),
      )
      const [told] = await rows<Record<string, number>>(
        `select sum(apart ^ 2) as apart, sum(alone) as alone, sum(reach) as reach, sum(whole) as whole, sum(expected) as expected
         from aval.benefit_trader where certified = $1`,
        [certified],
      )
      const sum = (pick: (one: (typeof sums)[number]) => number) =>
        sums.reduce((all, one) => all + pick(one), 0)
      expect(sum((one) => one.whole)).toBeGreaterThan(1)
      expect(told?.whole).toBeCloseTo(
        sum((one) => one.whole),
        6,
      )
      expect(told?.alone).toBeCloseTo(
        sum((one) => one.alone),
        6,
      )
      expect(told?.expected).toBeCloseTo(
        sum((one) => one.expected),
        6,
      )
      expect(told?.reach).toBeCloseTo(
        sum((one) => one.reach),
        6,
      )
    }
  })

  it('sums what is compared as the domain does, of all certified and tier by tier', async () => {
    for (const tier of ['*', '1', '2']) {
      const kinds = await rows<{ n1: number; hits1: number; n0: number; hits0: number }>(
        `select count(*) filter (where certified)::int as n1, count(*) filter (where certified and red)::int as hits1,
           count(*) filter (where not certified)::int as n0, count(*) filter (where not certified and red)::int as hits0
         from (select k.id, chain -> 0 ->> 'is' = 'certified' as certified, chain -> 0 ->> 'tier' as tier, lane = 'red' as red
           from aval.goods_declaration g join aval.lane_decision d on d.declaration_id = g.id and d.issued_at = g.issued_at
           join aval.benefit_kind k using (mode, hs_chapter, origin, value_band) where k.office_id = g.office_id) all_of
         where not certified or $1 = '*' or tier = $1 group by id having count(*) filter (where certified) > 0`,
        [tier],
      )
      const sums = sumsOf(
        kinds.map(({ n1, hits1, n0, hits0 }) => ({
          certified: { n: n1, hits: hits1 },
          others: { n: n0, hits: hits0 },
        })),
      )
      const asked = { from: march.month, to: march.month, office: null, mode: null, role: null }
      const told = await asSystem(fresh.db, (tx) =>
        tier === '*' ? comparedIn(tx, { ...asked, tier: null }) : comparedByTier(tx, { ...asked, tier }),
      )
      const summed = addSums(told.map(({ inspections }) => inspections))
      expect(sums.kinds).toBeGreaterThan(20)
      expect(sums.single).toBeGreaterThan(0)
      for (const key of Object.keys(sums) as (keyof typeof sums)[])
        expect(summed[key], `${tier} ${key}`).toBeCloseTo(sums[key], 6)
    }
  })

  it('reads of all offices what it would sum of each, however alike a trader’s shipments are', async () => {
    const asked = { from: march.month, to: march.month, office: null }
    const whole = await asSystem(fresh.db, (tx) => spreadsOf(tx, asked))
    const some = { side: 'office', personId: null, operatorIds: [], requestId: 'test' } as const
    const parts = await inScope(fresh.db, { ...some, officeIds: ['o0', 'o1'] }, (tx) => spreadsOf(tx, asked))
    const by = (rows: typeof whole) => new Map(rows.map((row) => [row.certified, row]))
    expect(whole).toHaveLength(2)
    for (const [certified, row] of by(whole)) {
      const other = by(parts).get(certified)
      for (const key of Object.keys(row) as (keyof typeof row)[])
        expect(Number(other?.[key]), key).toBeCloseTo(Number(row[key]), 6)
    }
    // Whoever sees one office alone has no sums of all.
    const one = await inScope(fresh.db, { ...some, officeIds: ['o0'] }, async (tx) => {
      const { rows: seen } = await tx.client.query('select 1 from aval.benefit_trader_month')
      return seen.length
    })
    expect(one).toBe(0)
  })

  it('follows an outcome that comes later, and a declaration that is cancelled unseen', async () => {
    // What was recorded stays; what is found later is a record of its own.
    await rows(`insert into aval.inspection select (jsonb_populate_record(i,
        jsonb_build_object('id', gen_random_uuid(), 'outcome', 'findings'))).*
      from aval.inspection i where outcome = 'clean' limit 1`)
    await rows(`update aval.goods_declaration set state = 'cancelled', state_at = now()
      where id = (select declaration_id from aval.lane_decision where lane = 'green' limit 1)`)
    const hits = await count('select sum(hits) from aval.benefit_lane')
    expect((await asSystem(fresh.db, dirtyMonths)).length).toBe(1)
    expect(await recount()).toBe(2_999)
    expect(await count('select sum(hits) from aval.benefit_lane')).toBe((hits ?? 0) + 1)
  })

  it('steps times as the domain does', async () => {
    const minutes = [0, 0.5, 1, 1.05, 2, 3.7, 59.9, 60, 61, 1_440, 99_999]
    const [told] = await rows<{ steps: number[] }>(
      `select array_agg(aval.wait_step(interval '1 minute' * m) order by m) as steps from unnest($1::float8[]) m`,
      [minutes],
    )
    expect(told?.steps).toEqual(minutes.map(stepOf))
  })
})
