import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/actions/capacity/evaluations/compareCountries.ts'
import type { ToldRead } from '../../src/actions/capacity/evaluations/told/readTold.ts'
import { asSystem } from '../fixtures/aCompany.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

type Somebody = { readonly id: string; readonly cookie: string }

const told = '/evaluations/countries/MX/told'

describe('A country’s figures, from its own Aval to the regional body’s', { timeout: 120_000 }, () => {
  let country: TestServer
  let region: TestServer
  let manager: Somebody
  let evaluator: Somebody
  let onlooker: Somebody
  let first = ''
  let fingerprint = ''

  const ask = async (
    server: TestServer,
    { cookie }: Somebody,
    method: 'GET' | 'POST',
    path: string,
    payload?: object | Buffer,
  ) => {
    const answer = await server.app.inject({
      ...{ method, url: `/api/v1${path}` },
      headers: {
        cookie,
        ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(payload ? { payload } : {}),
    })
    const body = String(answer.headers['content-type']).startsWith('application/json') ? answer.json() : null
    return { status: answer.statusCode, body, code: body?.error?.code, text: answer.body, answer }
  }
  const consent = (kind: string, given: boolean) =>
    ask(country, manager, 'POST', '/evaluations/countries/MX/consents', {
      ...{ kind, given, onDay: '2026-09-01', document: '' },
    })
  const download = async () => {
    const file = await ask(country, manager, 'GET', `${told}/file`)
    expect(file.text).toContain('aval-country-figures-1')
    return file.text
  }
  const bring = (text: string | Buffer, how: { said?: string; on?: string; look?: boolean } = {}) =>
    ask(
      region,
      evaluator,
      'POST',
      `/evaluations/countries/${how.on ?? 'MX'}/told${how.look ? '/preview' : `?fingerprint=${how.said ?? ''}`}`,
      Buffer.from(text),
    )
  const compared = async () =>
    ((await ask(region, evaluator, 'GET', '/evaluations/comparison')).body as Comparison).countries.find(
      (one) => one.country === 'MX',
    )
  const page = async () => (await ask(region, evaluator, 'GET', told)).body as ToldRead
  const changed = (text: string, change: (file: ReturnType<typeof JSON.parse>) => void) => {
    const file = JSON.parse(text)
    change(file)
    return JSON.stringify(file)
  }
  const rows = async (server: TestServer, sql: string) =>
    asSystem(server.db, async ({ client }) => (await client.query(sql)).rows)

  beforeAll(async () => {
    country = await aServer()
    region = await aServer({ programme: 'us-ctpat' })
    country.goTo('2026-09-01T15:00:00.000Z')
    region.goTo('2026-09-01T16:00:00.000Z')
    manager = await country.people.signedIn({ name: 'Elena Duarte', roles: ['programmeManager'] })
    evaluator = await region.people.signedIn({ name: 'Ana Ruiz', roles: ['regionalEvaluator'] })
    onlooker = await region.people.signedIn({ name: 'Omar Rey', roles: ['programmeManager'] })
    await consent('measured', true)
    const { id } = (await ask(country, manager, 'POST', '/evaluations/self-scores')).body
    for (const { id: indicator } of country.world.rubrics.at(-1)?.indicators ?? []) {
      const score = { indicator, level: 2, classes: ['document'], documents: [], meetings: [], because: 'x' }
      expect((await ask(country, manager, 'POST', `/evaluations/visits/${id}/scores`, score)).status).toBe(
        200,
      )
    }
    expect((await ask(country, manager, 'POST', `/evaluations/visits/${id}/hand-in`)).status).toBe(200)
  })
  afterAll(async () => {
    await country.stop()
    await region.stop()
  })

  it('are only what it consented to', async () => {
    const { figures } = JSON.parse(await download())
    expect(figures).toMatchObject({ country: 'MX', levels: null, recommendations: null })
    expect(figures.measured.map(({ measure }: { measure: string }) => measure)).toContain(
      'statisticsPublished',
    )
    // What it was measured of is nobody’s, or of few: it stays.
    expect(figures.measured.map(({ measure }: { measure: string }) => measure)).not.toContain('backlog')
    await consent('levels', true)
    await consent('recommendations', true)
    country.goTo('2026-09-01T15:10:00.000Z')
    first = await download()
    expect(Object.values(JSON.parse(first).figures.levels.of)).toEqual(Array(22).fill(2))
    expect(first).not.toContain('because')
  })

  it('are downloaded by the country alone, and brought by the regional body alone', async () => {
    expect((await ask(region, evaluator, 'GET', `${told}/file`)).code).toBe('notAllowed')
    expect((await ask(region, onlooker, 'GET', `${told}/file`)).code).toBe('evaluation.told.notOfHere')
    expect((await ask(region, onlooker, 'POST', told, Buffer.from(first))).code).toBe('notAllowed')
    fingerprint = ((await ask(country, manager, 'GET', told)).body as ToldRead).own ?? ''
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are shown before they are kept, and kept once the key’s fingerprint was said', async () => {
    const seen = await bring(first, { look: true })
    expect(seen.body).toMatchObject({ confirmed: false, already: false, fingerprint })
    expect((await bring(first)).code).toBe('evaluation.told.fingerprint')
    expect((await bring(first, { said: 'f'.repeat(64) })).code).toBe('evaluation.told.fingerprint')
    expect(await page()).toMatchObject({ now: null, files: [], key: null })
    expect(await compared()).toBeUndefined()

    const spaced = fingerprint.toUpperCase().replace(/(.{4})/g, '$1 ')
    expect((await bring(first, { said: encodeURIComponent(spaced) })).body).toMatchObject({ kept: true })
    expect((await bring(first)).body).toMatchObject({ kept: false, already: true })
    // However it is written, it is the same.
    expect((await bring(JSON.stringify(JSON.parse(first)))).body).toMatchObject({
      kept: false,
      already: true,
    })
    expect(await page()).toMatchObject({ key: { fingerprint, confirmedBy: 'Ana Ruiz' } })
    expect((await page()).files).toHaveLength(1)
    expect(
      (
        await rows(region, `select action from aval.audit_event where action like 'evaluation.%' order by at`)
      ).map(({ action }) => action),
    ).toEqual(['evaluation.confirmKey', 'evaluation.importTold'])
  })

  it('stand in the comparison as told by the country on its day', async () => {
    expect(await compared()).toMatchObject({
      ...{ kind: 'selfScore', from: '2026-09-01', recommendations: { all: 0, confirmed: 0, late: 0 } },
      told: { at: '2026-09-01T15:10:00.000Z', kinds: ['levels', 'recommendations', 'measured'] },
    })
    // A paper by which the country takes it back hides it as a later file would; told again, it is back.
    const paper = (given: boolean) =>
      ask(region, evaluator, 'POST', '/evaluations/countries/MX/consents', {
        ...{ kind: 'measured', given, onDay: '2026-09-01', document: 'Oficio 3' },
      })
    await paper(false)
    expect((await compared())?.told?.kinds).toEqual(['levels', 'recommendations'])
    expect((await page()).now?.measured).toBeNull()
    await paper(true)
    const table = await ask(region, evaluator, 'GET', '/evaluations/comparison.csv')
    expect(table.text).toContain('Told by the country on,2026-09-01')
  })

  it('in a file that lies or is broken change nothing', async () => {
    const forged = changed(first, (file) => {
      file.figures.levels.of['legal-basis'] = 4
    })
    // biome-ignore format: a table, a row a line
    const hostile: readonly (readonly [string, string | Buffer, { on?: string }?])[] = [
      ['evaluation.told.notJson', ''],
      ['evaluation.told.notJson', first.slice(0, -20)],
      ['evaluation.told.notJson', Buffer.from([0xff, 0xfe, 0x7b])],
      ['evaluation.told.notJson', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
      ['evaluation.told.tooLarge', `${first}${' '.repeat(300_000)}`],
      ['evaluation.told.schema', changed(first, (file) => { file.schema = 'aval-country-figures-2' })],
      ['evaluation.told.shape', changed(first, (file) => { file.more = 1 })],
      ['evaluation.told.country', first.replace('"country": "MX"', `"country": ${'['.repeat(40_000)}${']'.repeat(40_000)}`)],
      ['evaluation.told.signature', forged],
      ['evaluation.told.signature', changed(first, (file) => { file.signature = '' })],
      ['evaluation.told.signature', changed(first, (file) => { file.key = 'AAAA' })],
      ['evaluation.told.range', changed(first, (file) => { file.figures.levels.of['legal-basis'] = 9 })],
      ['evaluation.told.indicator', changed(first, (file) => { file.figures.levels.of.__proto = 1 })],
      ['evaluation.told.otherCountry', first, { on: 'PY' }],
    ]
    for (const [code, text, how] of hostile) {
      const answer = await bring(text, { ...how, look: true })
      expect([code, answer.code], String(text).slice(0, 40)).toEqual([code, code])
      expect((await bring(text, { ...how, said: fingerprint })).code).toBe(code)
      expect(answer.body.error.message).not.toContain(code)
    }
    expect((await page()).files).toHaveLength(1)
    expect((await compared())?.levels['legal-basis']).toBe(2)
  })

  it('signed by another key are refused, and it is said whose key is known', async () => {
    const { figures } = JSON.parse(first)
    const { sealTold } = await import('../../src/actions/capacity/evaluations/told/sealTold.ts')
    const other = sealTold({ ...figures, toldAt: '2026-09-01T15:12:00.000Z' }, region.world.signer)
    for (const look of [true, false]) {
      const answer = await bring(other, { look, said: region.world.signer.fingerprint })
      expect(answer.code).toBe('evaluation.told.otherKey')
      expect(answer.body.error.message).toContain(fingerprint)
    }
    expect((await page()).files).toHaveLength(1)
  })

  it('are hidden once a later file no longer holds them, whatever earlier file comes after it', async () => {
    await consent('levels', false)
    country.goTo('2026-09-01T15:20:00.000Z')
    const second = await download()
    expect((await bring(second)).body).toMatchObject({ kept: true, older: false })
    expect(await compared()).toBeUndefined()
    expect((await page()).now).toMatchObject({ levels: null, recommendations: { late: 0 } })
    expect((await page()).files.map(({ kinds }) => kinds.includes('levels'))).toEqual([false, true])

    const { figures } = JSON.parse(first)
    const { sealTold } = await import('../../src/actions/capacity/evaluations/told/sealTold.ts')
    const between = sealTold({ ...figures, toldAt: '2026-09-01T15:15:00.000Z' }, country.world.signer)
    expect((await bring(between)).body).toMatchObject({ kept: true, older: true })
    expect(await compared()).toBeUndefined()
    // What was told on a day stays as it was told.
    await expect(rows(region, 'delete from aval.country_told')).rejects.toThrow()
    await expect(rows(region, `update aval.country_key set fingerprint = repeat('0', 64)`)).rejects.toThrow()
    expect(await rows(region, 'select 1 from aval.country_told')).toHaveLength(3)
  })
})
