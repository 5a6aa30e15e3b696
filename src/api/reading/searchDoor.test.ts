import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import type { Found, Hit } from '../../actions/reading/searchProgrammes.ts'
import { SearchAnswer } from './searchDoor.ts'

describe('a search over every programme', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer()
    await server.world.library()
  }, 60_000)
  afterAll(() => server.stop())
  const ask = (query: Readonly<Record<string, string>>) =>
    server.app.inject({ url: `/api/v1/search?${new URLSearchParams(query)}` })
  const search = async (q: string, more: Readonly<Record<string, string>> = {}): Promise<Found> => {
    const answer = await ask({ q, ...more })
    expect(answer.statusCode, q).toBe(200)
    expect(Value.Errors(SearchAnswer, answer.json())).toEqual([])
    return answer.json()
  }
  const namesOf = ({ items }: Found) => items.map(({ programme, id }) => `${programme.id} ${id}`)
  const textOf = ({ asks, beside }: Hit) => JSON.stringify([asks, beside])

  it('finds the same whatever the accents, the case and the plural', async () => {
    const plain = await search('camara')
    expect(plain.total).toBeGreaterThan(3)
    for (const form of ['CÁMARAS', 'cámara', 'camaras'])
      expect(namesOf(await search(form)).toSorted()).toEqual(namesOf(plain).toSorted())
  })

  it('finds Spanish words and English ones, both at once too, in several programmes', async () => {
    const spanish = await search('candados')
    const mixed = await search('seals candados')
    expect(spanish.programmes.length).toBeGreaterThan(2)
    expect(mixed.total).toBeGreaterThan(0)
    for (const hit of mixed.items) expect(textOf(hit)).toBeTruthy()
  })

  it('puts a number before what is under it, and an id before words', async () => {
    const numbered = await search('7.1')
    expect(numbered.items[0]?.number).toBe('7.1')
    expect(numbered.items.filter(({ number }) => number.startsWith('7.1.')).length).toBeGreaterThan(3)
    expect((await search('risk-analysis-procedure')).items[0]?.id).toBe('risk-analysis-procedure')
    expect((await search('3.9', { programme: 'us-ctpat' })).items[0]?.id).toBe('social-compliance-programme')
  })

  it('marks what was looked for, in one language or beside', async () => {
    const { items } = await search('candados')
    for (const { asks, beside, standard } of items) {
      const marked = [asks.es, asks.en, beside?.es ?? [], beside?.en ?? []].some(
        (pieces) => pieces.length > 1,
      )
      expect(marked || /candado/i.test(standard.title.es)).toBe(true)
    }
    expect(
      items.some(({ asks }) =>
        asks.es
          .filter((_, at) => at % 2 === 1)
          .join()
          .match(/candado/i),
      ),
    ).toBe(true)
  })

  it('narrows by programme, level and kind of operator', async () => {
    const all = await search('riesgo')
    const own = await search('riesgo', { programme: 'us-ctpat' })
    expect(own.total).toBe(all.programmes.find(({ id }) => id === 'us-ctpat')?.count)
    expect(own.items.every(({ programme }) => programme.id === 'us-ctpat')).toBe(true)
    const should = await search('riesgo', { level: 'should', limit: '100' })
    expect(should.items.every(({ level }) => level !== 'must')).toBe(true)
    const agents = await search('riesgo', { type: 'customsAgent' })
    expect(agents.total).toBeGreaterThan(0)
    expect(agents.total).toBeLessThan(all.total)
    expect((await search('riesgo', { type: 'nobody', programme: 'us-ctpat' })).total).toBeLessThan(own.total)
  })

  it('shows what is like it where nothing holds all the words, and says so', async () => {
    expect(await search('zzyzx')).toMatchObject({ total: 0, loosely: false, items: [] })
    const typo = await search('kandados zzyzx')
    expect(typo.loosely).toBe(true)
    expect(textOf(typo.items[0] as Hit)).toMatch(/candado/i)
  })

  it('takes anything that somebody may type', async () => {
    for (const q of [
      '',
      ' ',
      '(',
      '[a-z]+$',
      '.*',
      '\\',
      "' or 1=1 --",
      '%',
      '__proto__',
      'constructor',
      '😀',
      '́',
      '<script>',
      'a '.repeat(100),
    ])
      await search(q)
    expect((await ask({ q: 'a\u0000b' })).statusCode).toBe(400)
    expect((await ask({ q: 'a'.repeat(201) })).statusCode).toBe(400)
    expect((await ask({ q: 'a'.repeat(1024 * 1024) })).statusCode).toBe(400)
    expect((await ask({ q: 'a', limit: '101' })).statusCode).toBe(400)
    expect((await ask({ q: 'a', level: 'maybe' })).statusCode).toBe(400)
    expect((await server.app.inject({ url: '/api/v1/search?q=a&q=b' })).statusCode).toBe(400)
  })
})
