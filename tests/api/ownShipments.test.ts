import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { receiveDeclarations } from '../../src/actions/border/receiveDeclarations.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import type { LaneDecision } from '../../src/domain/border/lane.ts'
import type { Instant } from '../../src/domain/kernel/day.ts'
import { aCompany, asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

const NUMBER = 'MX100000000777'

const decided = (over: Partial<LaneDecision>): LaneDecision => ({
  ...{ lane: 'green', means: null, basis: 'none', because: [{ code: 'targeting.why.none' }] },
  score: { raw: 0, relief: 0, final: 0 },
  draw: { value: 0.5, probability: 0.1 },
  chain: [],
  inputs: { tables: 1, thresholds: 0, edition: 'e', standingAsOf: '2026-11-02T00:00:00.000Z' as Instant },
  ...over,
})
const why = (code: string) => [
  { code: `targeting.why.${code}`, with: { es: 'Secreto', en: 'Secret', row: 'r' } },
]

/** By the last letters of a number: the same goods, picked for other reasons. */
const causes: Readonly<Record<string, LaneDecision>> = {
  AA: decided({
    lane: 'red',
    means: 'scanner',
    basis: 'draw',
    because: why('draw'),
    draw: { value: 0.01, probability: 0.1 },
  }),
  AB: decided({ lane: 'red', means: 'hand', basis: 'rule', because: why('rule.watchList') }),
  AC: decided({
    lane: 'red',
    means: 'hand',
    basis: 'score',
    because: why('score'),
    score: { raw: 95, relief: 0, final: 95 },
  }),
  AD: decided({ lane: 'red', means: 'scanner', basis: 'law', because: why('law') }),
  // Its own lane is green: what waits as AA is in the same container.
  AE: decided({}),
  BA: decided({ lane: 'yellow', basis: 'law', because: why('law') }),
  BB: decided({
    lane: 'yellow',
    basis: 'score',
    because: why('score'),
    score: { raw: 40, relief: 8, final: 32 },
  }),
  CA: decided({}),
  CB: decided({
    lane: 'blue',
    basis: 'score',
    because: why('score'),
    score: { raw: 20, relief: 0, final: 20 },
  }),
}

const boxOf = (ending: string) => `BOX ${ending === 'AE' ? 'AA' : ending}`

describe('What a company is told of its shipments', () => {
  let server: TestServer
  let cookie: string
  beforeAll(async () => {
    server = await aServer()
    const company = await aCompany(server.db, 'Norte')
    await asSystem(server.db, (tx) =>
      tx.client.query('update aval.operator set trader_number = $2 where id = $1', [company, NUMBER]),
    )
    const lines = Object.keys(causes).map((ending, place) => ({
      line: place + 1,
      text: JSON.stringify(
        aDeclaration({
          number: `26 24 3420 60000${ending}`,
          parties: [{ role: 'importer', traderNumber: NUMBER, name: null }],
          transportEquipment: [{ id: boxOf(ending), seals: ['HS-1'] }],
        }),
      ),
    }))
    const decide = ({ number }: { readonly number: string }) => causes[number.slice(-2)] ?? decided({})
    const manager = await server.anOfficer('Marta', 'programmeManager')
    const sent = await receiveDeclarations(server.world, manager, decide, lines, 'file')
    expect(sent).toMatchObject({ ok: true, value: lines.map(() => ({ outcome: 'stored' })) })
    cookie = (await server.people.signedIn({ operator: company })).cookie
  })
  afterAll(() => server.stop())

  /** The whole answer but for the moment, the shipment's own number and its container. */
  const answerAbout = async (ending: string) => {
    const number = `26 24 3420 60000${ending}`
    const { statusCode, headers, body } = await server.app.inject({
      method: 'GET',
      url: `/api/v1/company/goods-declarations?q=${encodeURIComponent(number)}`,
      headers: { cookie, host: 'localhost' },
    })
    const { 'content-type': type, 'content-length': length } = headers
    return {
      statusCode,
      type,
      length,
      body: body.replaceAll(number, 'ITS NUMBER').replaceAll(boxOf(ending), 'ITS BOX'),
    }
  }

  it.each([
    [
      'drawn, on a watch-list, by its score, by law or beside others',
      ['AA', 'AB', 'AC', 'AD', 'AE'],
      'toBeInspected',
    ],
    ['asked for papers by law or by its score', ['BA', 'BB'], 'documentsAsked'],
    ['released, whether it is audited later or not', ['CA', 'CB'], 'released'],
  ])('is the same to the byte: %s', async (_what, endings, treatment) => {
    const [first, ...others] = await Promise.all(endings.map(answerAbout))
    expect(first).toMatchObject({ statusCode: 200 })
    expect(JSON.parse(first?.body ?? '').items).toMatchObject([{ number: 'ITS NUMBER', treatment }])
    for (const other of others) expect(other).toEqual(first)
  })

  it('differs where what is asked of it differs', async () => {
    expect((await answerAbout('AA')).body).not.toBe((await answerAbout('BA')).body)
    expect((await answerAbout('BA')).body).not.toBe((await answerAbout('CA')).body)
  })
})
