import ExcelJS from 'exceljs'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import { CrosswalkAnswer, CrosswalksAnswer } from './forms.ts'

interface Told {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly relations: number
}

describe('the doors of crosswalks', () => {
  let server: TestServer
  let cookie: string
  beforeAll(async () => {
    server = await aServer()
    cookie = (await server.people.signedIn({ name: 'Ana Ruiz', roles: ['programmeManager'] })).cookie
  }, 60_000)
  afterAll(() => server.stop())
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url: `/api/v1/crosswalks${path}`, headers: { host: 'localhost', ...headers } })
  const say = (body: unknown, pair = 'mx-neec/us-ctpat') =>
    server.app.inject({
      method: 'POST',
      url: `/api/v1/crosswalks/${pair}/judgements`,
      headers: { host: 'localhost', cookie, 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    })

  it('tell every one as the OpenAPI document promises, none twice, the judged before the derived', async () => {
    const list = (await get('')).json()
    expect(Value.Errors(CrosswalksAnswer, list)).toEqual([])
    const { items }: { items: readonly Told[] } = list
    const pairs = items.map(({ from, to }) => [from.id, to.id].toSorted().join(' '))
    expect(new Set(pairs).size).toBe(pairs.length)
    expect(list.items[0]).toMatchObject({ made: 'judged', ways: [], reviewed: 0 })
    expect(list.items.at(-1)).toMatchObject({ made: 'derived' })
    for (const { from, to, relations } of items) {
      const told = (await get(`/${from.id}/${to.id}`)).json()
      expect(Value.Errors(CrosswalkAnswer, told), `${from.id} ${to.id}`).toEqual([])
      const all = [
        ...told.standards.flatMap((one: { relations: object[] }) => one.relations),
        ...told.onlyThere,
      ]
      expect(all, `${from.id} ${to.id}`).toHaveLength(relations)
    }
  })

  it('tell a derived relation with all that it came over', async () => {
    const told = (await get('/eu-aeo/mx-oea')).json()
    const [one] = told.standards[0].relations
    expect(told).toMatchObject({
      made: 'derived',
      ways: [
        ['wco-safe', 'mx-neec'],
        ['wco-safe', 'us-ctpat'],
      ],
    })
    expect(one.over).toMatchObject([{ programme: 'wco-safe' }, { number: expect.any(String) }])
    expect(one.reviewed).toBeNull()
  })

  it('give it as tables and as the file it is kept in', async () => {
    const csv = await get('/mx-neec/us-ctpat/file?as=csv&language=en')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="mx-neec--us-ctpat.csv"')
    expect(csv.body.split('\r\n')[0]).toMatch(/^\ufeffStandard,Number,Criterion,Asks,Relation/)
    const sheet = await get('/mx-neec/us-ctpat/file?as=xlsx&language=es')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(sheet.rawPayload as unknown as ExcelJS.Buffer)
    const { relations } = (await get('/mx-neec/us-ctpat')).json()
    expect(book.worksheets[0]?.rowCount).toBe(relations + 1)
    expect((await get('/mx-neec/us-ctpat/file?as=yaml')).body).toMatch(/^# NEEC/)
    expect((await get('/eu-aeo/mx-neec/file?as=yaml')).statusCode).toBe(404)
  })

  it.each(['/mx-neec/mx-neec', '/mx-neec/xx-none', '/xx-none/mx-neec', '/mx-neec/xx-none/file?as=csv'])(
    'know nothing of %s',
    async (path) => expect((await get(path)).statusCode).toBe(404),
  )

  it.each([
    '/mx-neec/..%2f..%2fetc',
    "/mx-neec/us-ctpat'--",
    '/mx-neec/us-ctpat/file',
    '/mx-neec/us-ctpat/file?as=exe',
    '/mx-neec/us-ctpat/file?as=csv&language=fr',
  ])('refuse %s', async (path) => expect((await get(path)).statusCode).toBe(400))

  it('tell anew once something was judged, and as it was where nothing was', async () => {
    const before = await get('/mx-neec/us-ctpat')
    const { etag } = before.headers
    expect((await get('/mx-neec/us-ctpat', { 'if-none-match': String(etag) })).statusCode).toBe(304)
    const { relations } = (await get('/mx-neec/us-ctpat/judgements', { cookie })).json()
    const { from, to, seal } = relations[0]
    expect((await say({ from, to, seal, kind: 'agree' })).statusCode).toBe(201)
    const after = await get('/mx-neec/us-ctpat', { 'if-none-match': String(etag) })
    expect(after.statusCode).toBe(200)
    expect(after.json()).toMatchObject({ reviewed: 1 })
    expect((await get('')).json().items.find((one: Told) => one.to.id === 'us-ctpat')).toMatchObject({
      reviewed: 1,
    })
    const line = (await get('/mx-neec/us-ctpat/file?as=yaml')).body
    expect(line.match(/reviewed: \{ by: "Ana Ruiz"/g)).toHaveLength(1)
  })

  const asked = { from: 'risk-analysis-procedure', to: null, kind: 'agree', seal: '0123456789abcdef' }
  const why = { es: 'x', en: 'y' }
  it.each([
    ['nothing', undefined, 400],
    ['a list', [asked], 400],
    ['a kind there is not', { ...asked, kind: 'delete' }, 400],
    ['a seal that is none', { ...asked, seal: "' or 1=1" }, 400],
    ['a criterion that is a path', { ...asked, from: '../../x' }, 400],
    ['somebody else as the judge', { ...asked, by: 'luis' }, 400],
    [
      'words of one language',
      { ...asked, kind: 'propose', words: { relation: 'equal', why: { es: 'x' }, confidence: 'high' } },
      400,
    ],
    [
      'words without end',
      {
        ...asked,
        kind: 'propose',
        words: { relation: 'equal', why: { es: 'x'.repeat(601), en: 'y' }, confidence: 'high' },
      },
      400,
    ],
    [
      'a relation there is not',
      { ...asked, kind: 'propose', words: { relation: 'same', why, confidence: 'high' } },
      400,
    ],
    ['a criterion there is not', { ...asked, from: 'none-such' }, 404],
    ['a null byte', { ...asked, kind: 'takeBack', reason: '\u0000' }, 409],
  ])('take nothing in from %s', async (_, body, status) => {
    const answer = await say(body)
    expect(
      answer.statusCode === status || (status === 409 && [404, 409].includes(answer.statusCode)),
      answer.body,
    ).toBe(true)
    expect(answer.json().error.message).toBeTruthy()
  })
})
