import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aServer, type TestServer } from '../../../tests/fixtures/aServer.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { ProgrammesAnswer, ReadCriterionAnswer, ReadProgrammeAnswer, ReadStandardAnswer } from './answers.ts'

describe('what anybody may read of the programmes', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await aServer()
    await server.world.library()
  }, 60_000)
  afterAll(() => server.stop())
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url: `/api/v1/programmes${path}`, headers })

  it('is told in the form that the OpenAPI document promises, of every programme to its last criterion', async () => {
    const list = (await get('')).json()
    expect(Value.Errors(ProgrammesAnswer, list)).toEqual([])
    const { editions } = await server.world.library()
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual(editions.map((one) => one.programme.id))
    for (const { programme } of editions) {
      expect(Value.Errors(ReadProgrammeAnswer, (await get(`/${programme.id}`)).json())).toEqual([])
      for (const { id } of programme.standards) {
        const told = (await get(`/${programme.id}/standards/${id}`)).json()
        expect(Value.Errors(ReadStandardAnswer, told)).toEqual([])
      }
      for (const { criterion } of placedCriteria(programme)) {
        const told = (await get(`/${programme.id}/criteria/${criterion.id}`)).json()
        expect(Value.Errors(ReadCriterionAnswer, told), criterion.id).toEqual([])
      }
    }
  }, 120_000)

  it('counts what binds, what is recommended and what customs owes, and no criterion twice', async () => {
    for (const { totals } of (await get('')).json().items) {
      const { must, should, mixed, customs } = totals.levels
      expect(must + should + mixed + customs).toBe(totals.criteria)
    }
    const safe = (await get('/wco-safe')).json()
    expect(safe.levels.customs).toBeGreaterThan(0)
    const asked = safe.operatorTypes.map(({ criteria }: { criteria: number }) => criteria)
    expect(Math.max(...asked)).toBe(safe.totals.criteria - safe.levels.customs)
  })

  it('leads from a criterion to what it follows, to what follows it and to its neighbours', async () => {
    const after = (await get('/mx-oea/criteria/risk-analysis-procedure')).json()
    expect(after.follows).toMatchObject([{ id: 'risk-analysis-procedure', programme: { id: 'mx-neec' } }])
    expect(after.before).toBeNull()
    expect(after.after.id).toBeTruthy()
    const before = (await get('/mx-neec/criteria/risk-analysis-procedure')).json()
    expect(before.followedBy).toMatchObject([{ id: 'risk-analysis-procedure', programme: { id: 'mx-oea' } }])
  })

  it('names judged relations before those that merely follow, each with who said so', async () => {
    const { related } = (await get('/mx-neec/criteria/risk-analysis-procedure')).json()
    const derived = related.map((one: { derivedThrough: string | null }) => one.derivedThrough !== null)
    expect(derived).toEqual(derived.toSorted())
    expect(related.map((one: { programme: { id: string } }) => one.programme.id)).toContain('us-ctpat')
    for (const { relations } of related) for (const one of relations) expect(one.saidBy).toBeTruthy()
  })

  it('is not sent again to whoever has it', async () => {
    const first = await get('/mx-neec')
    const tag = String(first.headers.etag)
    expect(first.headers['cache-control']).toBe('public, max-age=300')
    for (const has of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get('/mx-neec', { 'if-none-match': has })
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
    }
    expect((await get('/mx-neec', { 'if-none-match': '"other"' })).statusCode).toBe(200)
    expect((await get('/us-ctpat')).headers.etag).not.toBe(tag)
  })

  it('is refused with what to do where there is nothing, whatever is asked for', async () => {
    for (const path of [
      '/xx-none',
      '/mx-neec/standards/none',
      '/xx-none/standards/planning',
      '/mx-neec/criteria/none',
      '/__proto__',
      '/mx-neec/criteria/__proto__',
      '/..%2F..%2Fetc%2Fpasswd',
      '/mx-neec/criteria/%00',
    ]) {
      const answer = await get(path)
      expect(answer.statusCode, path).toBe(404)
      expect(answer.json().error.message, path).toMatch(/\/programas|programa|\/buscar/)
    }
    expect((await get(`/${'a'.repeat(101)}`)).statusCode).toBe(414)
  })
})
