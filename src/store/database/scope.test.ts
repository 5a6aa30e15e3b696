import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import { withConnection } from './connection.ts'
import { poolOf } from './database.ts'
import { askInScope, inScope, type Scope } from './scope.ts'

const scope = (more: Partial<Scope> = {}): Scope => ({
  side: 'company',
  personId: null,
  operatorIds: [],
  officeIds: [],
  requestId: 'test',
  ...more,
})

const one = 'aaaaaaaa-0000-4000-8000-000000000001'
const other = 'aaaaaaaa-0000-4000-8000-000000000002'
const belongings = `select id from aval.belonging order by id`

describe('a scope', () => {
  let fresh: FreshDatabase
  beforeAll(async () => {
    fresh = await freshDatabase()
    await withConnection(fresh.migratorUrl, (client) =>
      client.query(`
        create table aval.belonging (id integer primary key, operator_id uuid not null, at timestamptz, day date, n bigint);
        alter table aval.belonging enable row level security;
        alter table aval.belonging force row level security;
        create policy own on aval.belonging using (operator_id = any (aval.operators()) or aval.side() = 'system');
        create view aval.belongings with (security_invoker = true) as select id from aval.belonging;
      `),
    )
    await inScope(fresh.db, scope({ side: 'system' }), async ({ client }) => {
      await client.query(
        `insert into aval.belonging values (1, $1, '2026-03-02 17:04:05.12+00', '2026-03-02', 7), (2, $2, null, null, null)`,
        [one, other],
      )
    })
  })
  afterAll(() => fresh.drop())

  const seen = (as: Partial<Scope>, sql = belongings) =>
    inScope(fresh.db, scope(as), async ({ client }) => (await client.query(sql)).rows.map((row) => row.id))

  it('shows a company its own rows though nobody wrote a WHERE, through a view too', async () => {
    expect(await seen({ operatorIds: [one] })).toEqual([1])
    expect(await seen({ operatorIds: [one, other] })).toEqual([1, 2])
    expect(await seen({ operatorIds: [other] }, 'select id from aval.belongings')).toEqual([2])
  })

  it('shows nothing to nobody', async () => {
    expect(await seen({})).toEqual([])
    const { rows } = await poolOf(fresh.db).query(
      'select aval.side() side, aval.person() person, aval.operators() operators, aval.offices() offices, aval.all_offices() "all"',
    )
    expect(rows).toEqual([{ side: null, person: null, operators: [], offices: [], all: false }])
    expect((await poolOf(fresh.db).query(belongings)).rows).toEqual([])
  })

  it('refuses a row written for another company', async () => {
    const write = inScope(fresh.db, scope({ operatorIds: [one] }), ({ client }) =>
      client.query('insert into aval.belonging (id, operator_id) values (3, $1)', [other]),
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
  })

  it('answers a question that goes as one message, sees no more by it, changes nothing, and leaves the connection clean', async () => {
    const ask = (text: string) => askInScope(fresh.db, scope({ operatorIds: [one] }), text)
    const whole = await seen({ operatorIds: [one] }, 'select id from aval.belonging order by id')
    expect((await ask('select id from aval.belonging order by id')).map(({ id }) => id)).toEqual(whole)
    expect(whole.length).toBeGreaterThan(0)
    await expect(ask('update aval.belonging set n = 99')).rejects.toMatchObject({ code: '25006' })
    await expect(ask('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
    expect((await poolOf(fresh.db).query(belongings)).rows).toEqual([])
  })

  it('tells the offices, all or some', async () => {
    const offices = (officeIds: Scope['officeIds']) =>
      inScope(fresh.db, scope({ side: 'office', officeIds }), async ({ client }) => {
        const { rows } = await client.query('select aval.offices() offices, aval.all_offices() "all"')
        return rows[0]
      })
    expect(await offices('all')).toEqual({ offices: [], all: true })
    expect(await offices(['north', 'south'])).toEqual({ offices: ['north', 'south'], all: false })
  })

  it('refuses values that are not what they say, before they reach the database', async () => {
    const bad: Partial<Scope>[] = [
      { personId: "x'; drop schema aval cascade; --" },
      { operatorIds: [`${one},${other}`] },
      { officeIds: ['*'] },
      { requestId: "'" },
      { side: 'owner' as Scope['side'] },
    ]
    for (const as of bad) await expect(inScope(fresh.db, scope(as), async () => 1)).rejects.toThrow(TypeError)
  })

  it('keeps nothing of work that throws, and leaves the connection clean', async () => {
    const work = inScope(fresh.db, scope({ operatorIds: [one] }), async ({ client }) => {
      await client.query('update aval.belonging set n = 99')
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await seen({ operatorIds: [one] }, 'select n as id from aval.belonging')).toEqual([7])
  })

  it('ends with its transaction', async () => {
    const kept = await inScope(fresh.db, scope(), async (tx) => tx)
    expect(() => kept.client.query('select 1')).toThrow('over')
    const nested = inScope(fresh.db, scope(), ({ kysely }) => kysely.transaction().execute(async () => 1))
    await expect(nested).rejects.toThrow('none within')
  })

  it('gives days and instants as text, counts as numbers', async () => {
    const row = await inScope(fresh.db, scope({ side: 'system' }), async ({ client }) => {
      const { rows } = await client.query('select at, day, n from aval.belonging where id = 1')
      return rows[0]
    })
    expect(row).toEqual({ at: '2026-03-02T17:04:05.120Z', day: '2026-03-02', n: 7 })
  })

  it('does collided work again, and lets it succeed', async () => {
    let tries = 0
    const collides = inScope(fresh.db, scope({ side: 'system' }), async ({ client }) => {
      tries += 1
      await client.query('update aval.belonging set n = n + 1 where id = 1')
      if (tries < 3) await client.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)
    })
    await collides
    expect(tries).toBe(3)
    expect(await seen({ side: 'system' }, 'select n as id from aval.belonging where id = 1')).toEqual([8])
  })

  it('survives a connection cut between two questions, and asks the next on another', async () => {
    const cut = inScope(fresh.db, scope({ side: 'system' }), async ({ client }) => {
      await client.query('update aval.belonging set n = 99')
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await withConnection(fresh.ownerUrl, (owner) =>
        owner.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]),
      )
      await new Promise((resolve) => setTimeout(resolve, 50))
      await client.query('select 1')
    })
    await expect(cut).rejects.toThrow()
    expect(await seen({ side: 'system' }, 'select n as id from aval.belonging where id = 1')).toEqual([8])
  })

  it('never leaks to the next user of its connection: 2,000 requests, a fifth of them aborted', async () => {
    const ask = async (index: number) => {
      const mine = index % 2 === 0 ? one : other
      const rows = await inScope(fresh.db, scope({ operatorIds: [mine] }), async ({ client }) => {
        if (index % 10 === 3) throw new Error('aborted')
        if (index % 10 === 7) await client.query('select 1/0')
        return (await client.query(belongings)).rows
      }).catch(() => undefined)
      return rows === undefined || (rows.length === 1 && rows[0].id === (mine === one ? 1 : 2))
    }
    const right = await Promise.all(Array.from({ length: 2_000 }, (_, index) => ask(index)))
    expect(right.every(Boolean)).toBe(true)
    expect((await poolOf(fresh.db).query(belongings)).rows).toEqual([])
  })
})
