import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../tests/fixtures/database.ts'
import type { Accounts } from '../../accounts/accounts.ts'
import type { Actor } from '../../actions/actor.ts'
import { openBorderDesk } from '../../actions/border/borderDesk.ts'
import { anOfficer, aWorld, plant, turn } from '../../actions/public/holdersForTests.ts'
import { buildServer } from '../server.ts'

let fresh: FreshDatabase
let app: FastifyInstance

/** Whoever says who they are is believed: who people are is proved elsewhere. */
const officers: Readonly<Record<string, Actor>> = {
  border: anOfficer('borderOfficer'),
  machine: { ...anOfficer('borderSystem'), personId: null },
  partner: anOfficer('partnerSystem'),
  passwordAlone: { ...anOfficer('borderOfficer'), side: 'public' },
}
const accounts = {
  whoKnocks: async (headers: { authorization?: string }) => officers[headers.authorization ?? ''] ?? null,
} as unknown as Accounts

beforeAll(async () => {
  fresh = await freshDatabase()
  const world = aWorld(fresh.db)
  await plant(fresh.db, {
    traderNumber: 'XX000001',
    name: 'Índigo',
    types: ['importer', 'exporter'],
    tier: 'gold',
  })
  await plant(fresh.db, { traderNumber: 'XX000002', name: 'Callada', state: 'suspended' })
  await plant(fresh.db, { traderNumber: 'XX000003', name: 'Negada', state: 'refused' })
  await plant(fresh.db, { traderNumber: 'XX000004', name: '=1+1', city: 'Mérida' })
  app = await buildServer({
    world,
    accounts,
    desk: openBorderDesk(world, { drawKey: 'test' }),
    say: world.say,
    perMinute: 100_000,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await fresh.drop()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })
const status = (number: string, as?: string) =>
  get(`/api/v1/status/${number}`, as ? { authorization: as } : {})

/** All that travels, but for what says when, and which request it was. */
const weight = ({ statusCode, headers, payload }: LightMyRequestResponse, number: string) => {
  const { date: _date, ...rest } = headers
  return {
    statusCode,
    headers: rest,
    names: Object.keys(headers),
    bytes: Buffer.byteLength(payload),
    payload: payload.replace(number, '').replace(/"asOf":"[^"]+"/, '"asOf":""'),
  }
}

describe('GET /api/v1/status', () => {
  it('says who is certified, as what and since when', async () => {
    const answer = await status('XX000001')
    expect(answer.statusCode).toBe(200)
    expect(Object.keys(answer.json())).toEqual(['traderNumber', 'status', 'types', 'tier', 'since', 'asOf'])
    expect(answer.json()).toEqual({
      traderNumber: 'XX000001',
      status: 'certified',
      types: ['importer', 'exporter'],
      tier: 'gold',
      since: '2025-03-01',
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    })
  })

  it('answers an unknown, a refused and a suspended number with the same bytes and headers', async () => {
    const weights = await Promise.all(
      ['XX999999', 'XX000003', 'XX000002'].map(async (n) => weight(await status(n), n)),
    )
    expect(weights[0]?.payload).toBe(
      '{"traderNumber":"","status":"notCertified","types":[],"tier":null,"since":null,"asOf":""}',
    )
    expect(weights[1]).toEqual(weights[0])
    expect(weights[2]).toEqual(weights[0])
  })

  it('guards its answers as every other door does, and lets nobody keep them', async () => {
    for (const number of ['XX000001', 'nonsense']) {
      expect((await status(number)).headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      })
    }
  })

  it('names a suspension to border officers and border systems, and to nobody without the role or the second factor', async () => {
    for (const who of ['border', 'machine'])
      expect((await status('XX000002', who)).json()).toMatchObject({ status: 'suspended' })
    for (const who of ['partner', 'passwordAlone', 'nonsense']) {
      const answer = await status('XX000002', who)
      expect(weight(answer, 'XX000002')).toEqual(weight(await status('XX999999'), 'XX999999'))
    }
  })

  it('says notCertified within a second of a suspension, and the register has forgotten the company', async () => {
    const company = await plant(fresh.db, { traderNumber: 'XX000020', name: 'Fugaz' })
    const says = async () => (await status('XX000020')).json<{ status: string }>().status
    await expect.poll(says, { timeout: 1000, interval: 20 }).toBe('certified')
    await turn(fresh.db, company, 'suspended')
    await expect.poll(says, { timeout: 1000, interval: 20 }).toBe('notCertified')
    expect((await get('/api/v1/register?q=fugaz')).json()).toMatchObject({ total: 0, items: [] })
  })

  it('refuses what is no trader number of this programme, in the asker’s language', async () => {
    const malformed = [
      'XX00000',
      'xx000001',
      'XX0000011',
      'YY000001',
      '%C2%A0XX000001',
      'XX000001%0A',
      'XX00000%00',
      '%00',
      "XX'--",
      '%F0%9F%A6%8A',
      'XX٠٠٠٠٠١',
      'XX%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91',
    ]
    for (const number of malformed) {
      const answer = await get(
        `/api/v1/status/${number.includes('%') ? number : encodeURIComponent(number)}`,
        { 'x-aval-language': 'en' },
      )
      expect([number, answer.statusCode, answer.json().error.code]).toEqual([
        number,
        400,
        'public.traderNumber',
      ])
      expect(answer.json().error.message).toMatch(/^That number/)
    }
    for (const number of ['%E0%A4%A', 'XX'.repeat(200), '']) {
      const { statusCode } = await get(`/api/v1/status/${number}`)
      expect([number.slice(0, 8), statusCode >= 400 && statusCode < 500]).toEqual([number.slice(0, 8), true])
    }
  })

  it('takes only one way of asking', async () => {
    expect((await app.inject({ method: 'POST', url: '/api/v1/status/XX000001' })).statusCode).toBe(404)
    expect((await status('XX000001?traderNumber=XX000002')).json()).toMatchObject({
      traderNumber: 'XX000001',
    })
  })
})

describe('GET /api/v1/register', () => {
  it('finds companies by what somebody typed', async () => {
    const answer = await get('/api/v1/register?q=INDIGO&type=exporter&page=1')
    expect(answer.json()).toEqual({
      items: [
        {
          traderNumber: 'XX000001',
          name: 'Índigo',
          types: ['importer', 'exporter'],
          tier: 'gold',
          city: 'Puebla',
          since: '2025-03-01',
          demonstration: false,
        },
      ],
      total: 1,
      page: 1,
      pages: 1,
    })
  })

  it('refuses hostile questions and answers odd ones', async () => {
    const refused = [
      'q=%00',
      'q=a%00b',
      'city=%00',
      `q=${'x'.repeat(201)}`,
      'q=a&q=b',
      'page=0',
      'page=-1',
      'page=1e9',
      'page=x',
      'page=1&page=2',
      'page=NaN',
    ]
    for (const question of refused)
      expect([question, (await get(`/api/v1/register?${question}`)).statusCode]).toEqual([question, 400])
    const odd = [
      'q=%27%3B+drop+table+aval.operator%3B--',
      'q[]=a',
      'q=%ED%A0%80',
      'q=%F0%9F%A6%8A',
      'q=%25',
      'q=',
      'page=',
      '__proto__[x]=1',
      'unknown=1',
      'q=%E2%80%AE',
    ]
    for (const question of odd) {
      const { statusCode } = await get(`/api/v1/register?${question}`)
      expect([question, statusCode === 200 || statusCode === 400]).toEqual([question, true])
    }
    expect((await get('/api/v1/register?q=indigo')).json()).toMatchObject({ total: 1 })
  })

  it('comes whole as CSV', async () => {
    const answer = await get('/api/v1/register.csv')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="register.csv"')
    expect(answer.payload.split('\r\n')).toContain("XX000004,'=1+1,importer,,Mérida,2025-03-01,false")
    expect(answer.payload).not.toMatch(/Callada|Negada/)
  })
})

describe('GET /api/v1/certificates', () => {
  it('tells of a known and of an unknown id in the same shape', async () => {
    const known = await get('/api/v1/certificates/public-id-of-XX000001')
    expect(known.json()).toMatchObject({
      valid: true,
      reason: null,
      name: 'Índigo',
      programme: { shortName: 'PRUEBA' },
    })
    const suspended = await get('/api/v1/certificates/public-id-of-XX000002')
    expect(suspended.json()).toMatchObject({ valid: false, reason: null, suspendedSince: null })
    for (const id of ['public-id-of-XX999999', '%00', '%27%3B--', 'a%2Fb']) {
      const unknown = await get(`/api/v1/certificates/${id}`)
      expect([id, unknown.statusCode, unknown.json().reason]).toEqual([id, 200, 'unknown'])
      expect(Object.keys(unknown.json())).toEqual(Object.keys(known.json()))
    }
  })
})

describe('what is public of the programme', () => {
  it('is told with its totals and how sure each fact is', async () => {
    const answer = await get('/api/v1/programme')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('public, max-age=300')
    expect(answer.json()).toMatchObject({
      id: 'xx-test',
      hash: 'e1',
      totals: { standards: 0, certainty: { assumed: 4 } },
    })
    expect(answer.json()).not.toHaveProperty('letters')
    expect((await get('/api/v1/programme/standards')).json()).toEqual({
      edition: '1',
      hash: 'e1',
      standards: [],
    })
  })

  it('is told in numbers', async () => {
    expect((await get('/api/v1/statistics')).json()).toMatchObject({
      programme: 'xx-test',
      smallGroup: 5,
      rows: [],
    })
    expect((await get('/api/v1/statistics.csv')).payload).toBe('\ufeffmonth,kind,key,count,fewerThan\r\n')
  })

  it('stands in the OpenAPI document, with who may knock', async () => {
    const { paths } = (await get('/api/openapi.json')).json<{
      paths: Record<string, Record<string, { 'x-knock'?: string }>>
    }>()
    for (const path of [
      'status/{traderNumber}',
      'register',
      'register.csv',
      'certificates/{publicId}',
      'programme',
      'programme/standards',
      'statistics',
      'statistics.csv',
    ]) {
      expect([path, paths[`/api/v1/${path}`]?.get?.['x-knock']]).toEqual([path, 'anyone'])
    }
  })
})
