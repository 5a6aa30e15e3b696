import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPublicResumption } from '../../src/actions/border/resumption/readPublicResumption.ts'
import { showDemonstration } from '../../src/actions/public/showDemonstration.ts'
import type { GoodsDeclaration } from '../../src/domain/border/goodsDeclaration.ts'
import { readDeclaration } from '../../src/domain/border/readDeclaration.ts'
import { inScope, type Tx } from '../../src/store/database/scope.ts'
import { aWorld, type TestWorld } from '../../tests/fixtures/aWorld.ts'
import { openPeople, type People } from '../../tests/fixtures/people.ts'
import { loadDemonstration } from '../loadDemonstration.ts'
import { loadBorder } from './loadBorder.ts'

const drawKey = 'key of a test'

describe('the demonstration’s border', () => {
  let ground: TestWorld
  let people: People

  const asked = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    inScope(
      ground.world.db,
      { side: 'system', personId: null, operatorIds: [], officeIds: 'all', requestId: 'test' },
      work,
    )
  const rows = async <T>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await asked((tx) => tx.client.query(text, values))).rows as T[]
  const one = async <T>(text: string): Promise<T> => (await rows<T>(text))[0] as T

  const load = (
    signal: AbortSignal,
    progress: (declarations: number, of: number) => void = () => undefined,
  ) => loadBorder(ground.world, { drawKey, progress, signal })

  beforeAll(async () => {
    ground = await aWorld()
    await asked((tx) => tx.client.query('delete from aval.office'))
    people = openPeople(ground)
    await loadDemonstration(ground.world, people.accounts, () => undefined, {
      companies: 60,
      declarations: 6_000,
      seed: 'test',
    })
  }, 300_000)
  afterAll(async () => {
    await people.close()
    await ground.drop()
  })

  it('is told to be on its way before anything of it is written', async () => {
    expect(await showDemonstration(ground.world)).toEqual({ borderLoading: { percent: 0 } })
    expect(await one('select count(*)::int as many from aval.goods_declaration')).toEqual({ many: 0 })
  })

  it('stopped on its way, leaves whole months behind and goes on where it was', async () => {
    const stop = new AbortController()
    let calls = 0
    const stopped = load(stop.signal, () => {
      calls += 1
      if (calls === 5) stop.abort(new Error('killed'))
    })
    await expect(stopped).rejects.toThrow('killed')
    const before = await rows<{ month: string; many: number }>(MONTHS)
    expect(before).toHaveLength(5)
    expect((await showDemonstration(ground.world)).borderLoading?.percent).toBeGreaterThan(0)
    const ids = await rows<{ id: string }>('select id from aval.goods_declaration order by id')
    await load(new AbortController().signal)
    expect((await rows<{ month: string; many: number }>(MONTHS)).slice(0, 5)).toEqual(before)
    const same = await rows(
      'select id from aval.goods_declaration where id = any ($1::uuid[])',
      ids.map(({ id }) => id),
    )
    expect(same).toHaveLength(ids.length)
  }, 300_000)

  it('is loaded once', async () => {
    expect(await showDemonstration(ground.world)).toEqual({ borderLoading: null })
    expect(await load(new AbortController().signal)).toBeUndefined()
  })

  it('has two years of declarations, every one decided, all marked', async () => {
    const { declared, decided, marked, days } = await one<Record<string, number>>(
      `select count(*)::int as declared, (select count(*) from aval.lane_decision)::int as decided,
         count(*) filter (where demonstration)::int as marked,
         (extract(epoch from max(issued_at) - min(issued_at)) / 86400)::int as days from aval.goods_declaration`,
    )
    expect(declared).toBeGreaterThanOrEqual(6_000)
    expect([decided, marked]).toEqual([declared, declared])
    expect(days).toBeGreaterThan(720)
    expect(await one('select every(demonstration) as all from aval.border_post')).toEqual({ all: true })
    expect(await one('select every(demonstration) as all from aval.targeting_tables')).toEqual({ all: true })
    expect(
      await one(
        "select count(*)::int as many from aval.goods_declaration where tableoid::regclass::text like '%_other'",
      ),
    ).toEqual({ many: 0 })
  })

  it('declares as the door would take it in', async () => {
    const bodies = await rows<{ body: GoodsDeclaration }>('select body from aval.goods_declaration limit 500')
    for (const { body } of bodies) {
      expect(readDeclaration(body, ground.world.now())).toEqual({ ok: true, declaration: body, warnings: [] })
    }
  })

  it('gives all lanes, draws some by chance, and looks at every shipment that is held long enough', async () => {
    const lanes = await rows<{ lane: string }>('select distinct lane from aval.lane_decision order by lane')
    expect(lanes.map(({ lane }) => lane)).toEqual(['blue', 'green', 'red', 'yellow'])
    const drawn = await one<{ share: number }>(
      'select avg(drawn::int)::float8 as share from aval.lane_decision',
    )
    expect(drawn.share).toBeGreaterThan(0.002)
    const left = await one<{ many: number }>(
      `select count(*)::int as many from aval.lane_decision l
       where lane in ('red', 'yellow') and issued_at < now() - interval '10 days'
         and not exists (select 1 from aval.inspection i where i.declaration_id = l.declaration_id)`,
    )
    expect(left.many).toBe(0)
  })

  it('holds less to be found at the certified, as it was planted', async () => {
    const found = await rows<{ certified: boolean; share: number }>(
      `select l.chain @? '$[*] ? (@.role == "importer" && @.is == "certified")' as certified,
         avg((i.outcome = 'findings')::int)::float8 as share
       from aval.inspection i join aval.lane_decision l on l.issued_at = i.issued_at and l.declaration_id = i.declaration_id
       group by 1 order by 1`,
    )
    expect(found.map(({ certified }) => certified)).toEqual([false, true])
    expect(found[1]?.share).toBeLessThan(found[0]?.share ?? 0)
  })

  it('has its ledger counted to the last declaration', async () => {
    expect(await rows('select 1 from aval.benefit_dirty')).toEqual([])
    const { counted } = await one<{ counted: number }>(
      'select sum(lodged)::int as counted from aval.benefit_counted',
    )
    const { declared } = await one<{ declared: number }>(
      'select count(*)::int as declared from aval.goods_declaration',
    )
    expect(counted).toBe(declared)
  })

  it('audits some of what the blue lane released; what was found stands in the ledger', async () => {
    const audits = await one<Record<string, number>>(
      `select count(*)::int as many, count(*) filter (where state = 'closed')::int as closed,
         count(*) filter (where outcome = 'findings')::int as found from aval.post_clearance_audit`,
    )
    expect(audits.closed).toBeGreaterThan(0)
    expect(audits.many).toBeGreaterThanOrEqual(audits.closed ?? 0)
    expect(
      await one(
        `select count(*)::int as found from aval.border_finding where audit_id is not null and traders <> '{}'`,
      ),
    ).toEqual({ found: audits.found })
    expect(
      await one(
        `select sum(done)::int as closed, sum(hits)::int as found from aval.benefit_lane where lane = 'blue'`,
      ),
    ).toEqual({ closed: audits.closed, found: audits.found })
  })

  it('says what an audit found to be owed in the programme’s currency', async () => {
    expect(
      await rows(`select number, currency from aval.post_clearance_audit where currency <> 'MXN'`),
    ).toEqual([])
  })

  it('gives with its decisions what the programme promises, and counts it', async () => {
    const given = await one<{ many: number }>(
      `select count(*)::int as many from aval.lane_decision where given ? 'termLengthened'`,
    )
    expect(given.many).toBeGreaterThan(0)
    expect(
      await one(`select sum(times)::int as many from aval.benefit_given where counts = 'termsLengthened'`),
    ).toEqual(given)
  })

  it('has an incident that is over with the order of its goods, one that goes on, and an exercise', async () => {
    const told = await rows(
      `select i.kind, i.exercise, i.state, (i.published > 0) = exists (select from aval.incident_shipment s where s.incident_id = i.id) as ordered
       from aval.incident i order by i.from_at`,
    )
    expect(told).toEqual([
      { kind: 'systemsDown', exercise: false, state: 'closed', ordered: true },
      { kind: 'storm', exercise: false, state: 'open', ordered: true },
      { kind: 'portClosed', exercise: true, state: 'open', ordered: true },
    ])
    const open = await readPublicResumption(ground.world, ground.system)
    expect(open.ok && open.value.incidents.every(({ kind }) => kind === 'storm')).toBe(true)
  })

  const MONTHS = `select to_char(issued_at at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as many
    from aval.goods_declaration group by 1 order by 1`
})
