import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSystem } from '../../../tests/fixtures/aCompany.ts'
import { aWorld, type TestWorld } from '../../../tests/fixtures/aWorld.ts'
import { arraysOf, unnest } from './columnArrays.ts'

describe('Rows that go to the database by columns', () => {
  let ground: TestWorld
  beforeAll(async () => {
    ground = await aWorld()
  })
  afterAll(() => ground.drop())

  const columns = {
    id: 'uuid',
    name: 'text',
    body: 'jsonb',
    at: 'timestamptz',
    count: 'integer',
    names: 'text',
  } as const
  const thereAndBack = (rows: readonly Record<keyof typeof columns, unknown>[]) =>
    asSystem(ground.db, async (tx) => {
      const answer = await tx.client.query({
        text: `select id, name, body, at, count, names::text[] as names from ${unnest(columns, 1)}`,
        values: arraysOf(columns, rows),
      })
      return answer.rows
    })
  const row = {
    id: '0190d1e0-0000-7000-8000-000000000001',
    name: 'Ñandú "y" \\ {a,b} 🚢 \u2028',
    body: JSON.stringify({ says: 'comillas " y barra \\', list: [1, null, 'ü'] }),
    at: '2026-03-02T17:04:05.123Z',
    count: -7,
    names: ['CAJA "1"', 'a,b', '\\', ''],
  }
  const back = { ...row, body: JSON.parse(row.body) as unknown, at: '2026-03-02T17:04:05.123Z' }

  it('come back as they were, whatever stands in a text', async () => {
    expect(await thereAndBack([row])).toEqual([back])
  })

  it('keep what is null, and the order', async () => {
    const none = { ...row, name: null, body: null, at: null, count: null, names: [] }
    expect(await thereAndBack([none, row, { ...row, name: '', body: 'null' }])).toEqual([
      none,
      back,
      { ...back, name: '', body: null },
    ])
  })

  it('may be none', async () => {
    expect(await thereAndBack([])).toEqual([])
  })

  it('are refused where a document is none', async () => {
    await expect(thereAndBack([{ ...row, body: '{' }])).rejects.toThrow('invalid input syntax for type json')
  })
})
