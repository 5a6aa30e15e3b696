import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/actions/actor.ts'
import type { LineAnswer } from '../../src/actions/border/lineAnswer.ts'
import { addToken } from '../../src/actions/people/machineTokens.ts'
import { answeredLines } from '../../src/api/border/answeredLines.ts'
import { aDeclaration } from '../../src/domain/border/aDeclaration.ts'
import type { GoodsDeclaration } from '../../src/domain/border/goodsDeclaration.ts'
import { aServer, type TestServer } from '../fixtures/aServer.ts'

describe('The border, before somebody who means ill', () => {
  let server: TestServer
  let url: string
  let token: string
  beforeAll(async () => {
    server = await aServer()
    url = await server.listen()
    const by: Actor = { ...server.system, roles: ['systemAdministrator'] }
    const made = await addToken(server.world, by, { name: 'borderSystem', role: 'borderSystem', days: 9 })
    if (!made.ok) throw new Error(made.refusal.code)
    token = made.value.token
  })
  afterAll(() => server.stop())

  const one = (over: Partial<GoodsDeclaration>) => JSON.stringify(aDeclaration(over))
  const send = async (body: string) => {
    const answer = await fetch(`${url}/api/v1/declarations`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', authorization: `Bearer ${token}` },
      body,
    })
    const lines = (await answer.text()).trimEnd().split('\n')
    return {
      status: answer.status,
      lines: lines.flatMap((line) => (line ? [JSON.parse(line) as LineAnswer] : [])),
    }
  }

  it('refuses a declaration worth more than can be kept, and stores those before and behind it', async () => {
    const dear = { ...aDeclaration().goodsItems[0], customsValue: 1e12, duty: 1e12 }
    const goodsItems = Array.from({ length: 999 }, () => dear) as GoodsDeclaration['goodsItems']
    const sent = [one({ number: 'DEAR-1' }), one({ number: 'DEAR-2', goodsItems }), one({ number: 'DEAR-3' })]
    const { status, lines } = await send(sent.join('\n'))
    expect(status).toBe(200)
    expect(lines.map(({ outcome }) => outcome)).toEqual(['stored', 'refused', 'stored'])
    expect(lines[1]?.errors).toMatchObject([{ field: '/goodsItems', code: 'outOfRange' }])
  })

  it('takes an endless run of empty lines without keeping anybody waiting', async () => {
    const begin = performance.now()
    const { status, lines } = await send(`${'\n'.repeat(8_000_000)}${one({ number: 'EMPTY-1' })}`)
    expect([status, lines.map(({ line, outcome }) => [line, outcome])]).toEqual([
      200,
      [[8_000_001, 'stored']],
    ])
    expect(performance.now() - begin).toBeLessThan(6_000)
  })

  it('holds few of the longest lines at once, whatever the number of lines', async () => {
    const line = `"${'x'.repeat(500_000)}"\n`
    const sizes: number[] = []
    const told = answeredLines(
      Readable.from(Array.from({ length: 60 }, () => Buffer.from(line))),
      async (batch) => {
        sizes.push(batch.reduce((sum, sent) => sum + ('text' in sent ? sent.text.length : 0), 0))
        return []
      },
    )
    for await (const _ of told);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(60 * 500_002)
    expect(Math.max(...sizes)).toBeLessThan(5_000_000)
  })

  it('passes no filter on that the door does not ask for, and knows no day beyond the calendar', async () => {
    const { cookie } = await server.people.signedIn({ roles: ['riskAnalyst'], office: 'central' })
    const look = async (query: string) => {
      const answer = await fetch(`${url}/api/v1/declarations?${query}`, { headers: { cookie } })
      return [query, answer.status]
    }
    for (const query of ['before=x', 'after[issuedAt]=x', 'anyOf[0]=x', 'traders=x'])
      expect(await look(query)).toEqual([query, 200])
    for (const query of ['from=0001-01-01', 'until=9999-12-31', 'from=0000-00-00'])
      expect(await look(query)).toEqual([query, 400])
  })

  it('refuses an instant that is none in words', async () => {
    const { cookie } = await server.people.signedIn({ roles: ['borderOfficer'], office: 'central' })
    for (const issuedAt of ['9999-99-99T99:99:99Z', '2026-13-45T00:00:00Z', '2026-02-29T25:61:61Z']) {
      const answer = await fetch(
        `${url}/api/v1/border/shipments/00000000-0000-4000-8000-000000000000/release`,
        {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', 'accept-language': 'en' },
          body: JSON.stringify({ issuedAt, reason: 'x' }),
        },
      )
      const { error } = (await answer.json()) as { error: { code: string; message: string } }
      expect([issuedAt, answer.status, error.code]).toEqual([issuedAt, 400, 'input.cannotBeKept'])
      expect(error.message).not.toMatch(/[{}]/)
    }
  })
})
