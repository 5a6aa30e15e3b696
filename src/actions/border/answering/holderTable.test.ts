import { describe, expect, it } from 'vitest'
import { holderTable, openHolderKinds } from './holderTable.ts'
import { type HolderRow, hashOf } from './snapshotParts.ts'

const row = (number: string, since = '2026-01-02'): HolderRow => [number, ['importer'], null, since]

describe('The table of holders', () => {
  it('finds each with what it holds, and nobody else', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => row(`MX${n}`, `20${10 + (n % 15)}-01-01`))
    const { find } = holderTable(rows, openHolderKinds(), hashOf)
    for (const [number, types, tier, since] of rows) expect(find(number)).toEqual({ types, tier, since })
    for (const other of ['MX20000', 'MX', '', 'MX1 ', 'mx1', 'X1', 'MX1MX2', 'ñ'])
      expect(find(other)).toBeUndefined()
  })

  it('knows nobody where there is nobody, and tells apart who lies at the same slot', () => {
    expect(holderTable([], openHolderKinds(), hashOf).find('MX1')).toBeUndefined()
    const { find } = holderTable([row('A', '2026-01-01'), row('B', '2026-01-02')], openHolderKinds(), () => 7)
    expect([find('A')?.since, find('B')?.since, find('C')]).toEqual(['2026-01-01', '2026-01-02', undefined])
  })

  it('gives holders of one kind one and the same value', () => {
    const kinds = openHolderKinds()
    const [one, other] = [[row('A')], [row('B')]].map((rows) => holderTable(rows, kinds, hashOf))
    expect(one?.find('A')).toBe(other?.find('B'))
  })
})
