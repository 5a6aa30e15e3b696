import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companyRoles, officeRoles } from '../../src/domain/people/roles.ts'
import { withConnection } from '../../src/store/database/connection.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'
import { type Door, doors } from './doorTable.ts'
import { type PlantedCompany, plantCompany } from './twoCompanies.ts'

type Who = (typeof companyRoles)[number] | (typeof officeRoles)[number] | 'nobody'
const everybody: readonly Who[] = ['nobody', ...companyRoles, ...officeRoles]
const changing = doors.filter(({ route, skip }) => !route.startsWith('GET') && !skip)

describe('every door that changes something, before somebody of elsewhere', () => {
  let server: TestServer
  let north: PlantedCompany
  let south: PlantedCompany

  beforeAll(async () => {
    server = await aServer()
    north = await plantCompany(server, 'norte')
    south = await plantCompany(server, 'sur')
  })
  afterAll(() => server.stop())

  const cookieOf = async (who: Who): Promise<string> => {
    if (who === 'nobody') return ''
    const isCompany = (companyRoles as readonly string[]).includes(who)
    const { cookie } = await server.people.signedIn(
      isCompany
        ? { operator: south.operatorId, as: who as 'companyAdministrator' }
        : { roles: [who as 'auditor'], office: south.office },
    )
    return cookie
  }

  const knock = (
    door: Door,
    cookie: string,
    more: { headers?: Record<string, string>; body?: string } = {},
  ) => {
    const [method = 'POST', path = ''] = door.route.split(' ')
    return server.app.inject({
      method: method as 'POST',
      url: `/api/v1${door.path?.(north) ?? path}`,
      headers: { ...(cookie ? { cookie } : {}), host: 'localhost', ...more.headers },
      ...(more.body !== undefined
        ? { payload: more.body }
        : door.body
          ? { payload: door.body(north) as object }
          : {}),
    })
  }

  /** Everything the database holds of the northern company, as one hash a table. */
  const northern = () =>
    withConnection(server.ownerUrl, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'operator_id'
         where c.relnamespace = 'aval'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_event'`,
      )
      const found: Record<string, string> = {}
      for (const { name } of [...tables, { name: 'operator' }]) {
        const key = name === 'operator' ? 'id' : 'operator_id'
        const { rows } = await client.query<{ row: string }>(
          `select t::text as row from aval.${name} t where ${key} = $1 order by 1`,
          [north.operatorId],
        )
        found[name] = createHash('sha256')
          .update(rows.map(({ row }) => row).join('\n'))
          .digest('hex')
      }
      return found
    })

  const tried = async (door: Door, who: Who, cookie: string): Promise<string[]> => {
    const answer = await knock(door, cookie)
    return [
      ...(answer.statusCode >= 500
        ? [`${door.route} ${who}: ${answer.statusCode} ${answer.body.slice(0, 200)}`]
        : []),
      ...(answer.body.includes(north.canary) ? [`${door.route} ${who} was told the canary`] : []),
    ]
  }
  const changedSince = (before: Record<string, string>, after: Record<string, string>) =>
    Object.keys(before).filter((table) => after[table] !== before[table])
  const faultIn = ({ statusCode, body }: Awaited<ReturnType<typeof knock>>, about: string): string[] =>
    (statusCode >= 500 && statusCode !== 503) || body.includes('root:')
      ? [`${about}: ${statusCode} ${body.slice(0, 160)}`]
      : []

  it('leaves the northern company as it is, whoever of the south brings its ids', async () => {
    const before = await northern()
    const wrong: string[] = []
    for (const who of everybody) {
      const cookie = await cookieOf(who)
      for (const door of changing) wrong.push(...(await tried(door, who, cookie)))
      const touched = changedSince(before, await northern())
      wrong.push(...touched.map((table) => `${who} of the south changed ${table} of the north`))
    }
    expect(wrong).toEqual([])
  }, 300_000)

  it('is not shut to its own people: the same knocks change it', async () => {
    const before = await northern()
    const mine = { operator: north.operatorId, as: 'companyAdministrator' } as const
    for (const who of [
      mine,
      { roles: ['accountOfficer'] as const },
      { roles: ['programmeManager'] as const },
    ]) {
      const { cookie } = await server.people.signedIn('as' in who ? who : { ...who, office: north.office })
      for (const door of changing) await knock(door, cookie)
    }
    expect(changedSince(before, await northern()).length).toBeGreaterThan(3)
  }, 300_000)

  it('refuses hostile bodies in words, and never with a fault of its own', async () => {
    const hostile: readonly (readonly [string, string])[] = [
      ['application/json', '{"__proto__": {"roles": ["systemAdministrator"]}, "a": 1}'],
      ['application/json', '{"constructor": {"prototype": {"x": 1}}}'],
      [
        'application/json',
        '{"name": "a\\u0000b", "reason": "\\u0000", "body": "\\u0000", "tells": "\\u0000"}',
      ],
      ['application/json', '{"name": "\\ud800", "reason": "\\udfff"}'],
      ['application/json', `{"a": ${'['.repeat(50_000)}`],
      ['application/json', `{"a": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
      ['application/json', '{"version": 1e999, "size": -1}'],
      ['application/json', '[]'],
      ['application/json', 'null'],
      ['application/json', ''],
      ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
      ['text/plain', '{"a": 1}'],
      ['application/json', `{"a": "${'x'.repeat(2 * 1024 * 1024)}"}`],
    ]
    const wrong: string[] = []
    const knocks = changing
      .filter(({ route }) => !/session|sign/.test(route))
      .flatMap((door) => hostile.map(([type, body]) => ({ door, type, body })))
    for (const who of ['companyAdministrator', 'programmeManager'] as const) {
      const cookie = await cookieOf(who)
      for (const { door, type, body } of knocks) {
        const answer = await knock(door, cookie, { headers: { 'content-type': type }, body })
        wrong.push(...faultIn(answer, `${door.route} ${type} ${body.slice(0, 40)}`))
      }
    }
    expect(wrong).toEqual([])
    expect(Reflect.get({}, 'roles')).toBeUndefined()
  }, 300_000)

  it('answers hostile ids and paths with words, and tells no file of the house', async () => {
    const cookie = await cookieOf('companyAdministrator')
    const ids = [
      '%00',
      '..%2f..%2f..%2fetc%2fpasswd',
      '%ff%fe',
      "'%20or%201=1--",
      '__proto__',
      'a'.repeat(5000),
      '%E0%A4%A',
      '-1',
      '1e9',
    ]
    const wrong: string[] = []
    const knocks = doors
      .filter(({ skip, route }) => !skip && route.includes('{'))
      .flatMap((door) => ids.map((id) => ({ door, id })))
    for (const { door, id } of knocks) {
      const path = door.route.split(' ')[1]?.replace(/\{[^}]+\}/g, id)
      const answer = await knock({ ...door, path: () => path ?? '' }, cookie)
      wrong.push(...faultIn(answer, `${door.route} ${id.slice(0, 20)}`))
    }
    expect(wrong).toEqual([])
  }, 300_000)

  it('takes a change from no other origin, and none that a page elsewhere could send unasked', async () => {
    const cookie = await cookieOf('companyAdministrator')
    const door = changing.find(({ route }) => route === 'POST /partners') ?? changing[0]
    if (!door) throw new Error('no door changes anything')
    for (const origin of ['https://elsewhere.test', 'null', 'http://localhost.elsewhere.test', 'file://'])
      expect((await knock(door, cookie, { headers: { origin } })).statusCode, origin).toBe(403)
    const forwarded: readonly Record<string, string>[] = [
      { 'x-forwarded-host': 'elsewhere.test', origin: 'https://elsewhere.test' },
      { 'x-forwarded-for': '127.0.0.1', origin: 'https://elsewhere.test' },
    ]
    for (const headers of forwarded) expect((await knock(door, cookie, { headers })).statusCode).toBe(403)
    expect(cookie).not.toBe('')
  })
})
