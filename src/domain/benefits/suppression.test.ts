import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withhold } from './suppression.ts'

const K = 10
const table = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 2, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5_000 })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  )

const each = (counts: readonly (readonly number[])[]) =>
  counts.flatMap((row, r) => row.map((count, c) => [r, c, count] as const))

/** What follows for certain from the published sums: whether some combination of them is one withheld count alone. */
const canBeWorkedOut = (told: readonly (readonly boolean[])[]): boolean => {
  const unknown = told.flatMap((row, r) => row.flatMap((one, c) => (one ? [] : [[r, c] as const])))
  const columns = told[0]?.length ?? 0
  const equations = [
    ...told.map((_, r) => unknown.map(([row]) => (row === r ? 1 : 0))),
    ...Array.from({ length: columns }, (_, c) => unknown.map(([, column]) => (column === c ? 1 : 0))),
  ]
  const reduced = reduce(equations)
  return reduced.some((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1)
}

/** Whole numbers of small size come out of these equations; what is nearer to nought is a rounding. */
const valueAt = (row: readonly number[], column: number): number => {
  const value = row[column] ?? 0
  return Math.abs(value) > 1e-9 ? value : 0
}

const without = (row: readonly number[], scaled: readonly number[], column: number): number[] =>
  row.map((value, place) => value - valueAt(row, column) * (scaled[place] ?? 0))

/** Gauss and Jordan: a count is determined where a row of the reduced equations is about it alone. */
const reduce = (equations: readonly (readonly number[])[]): number[][] => {
  const rows = equations.map((row) => [...row])
  let lead = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= lead && valueAt(row, column) !== 0)
    if (pivot < 0) continue
    const found = rows.splice(pivot, 1)[0] ?? []
    const scaled = found.map((value) => value / valueAt(found, column))
    rows.splice(lead, 0, scaled)
    for (const at of rows.keys()) {
      if (at !== lead) rows[at] = without(rows[at] ?? [], scaled, column)
    }
    lead += 1
  }
  return rows
}

describe('A table that is published', () => {
  it('tells no count from one to below ten, and every other that it may', () => {
    expect(
      withhold(
        [
          [120, 40],
          [300, 90],
        ],
        K,
      ),
    ).toEqual({
      told: [
        [true, true],
        [true, true],
      ],
      sums: true,
    })
    expect(
      withhold(
        [
          [120, 0],
          [300, 90],
        ],
        K,
      ).told,
    ).toEqual([
      [true, true],
      [true, true],
    ])
  })

  it('withholds enough beside a small count that no sum gives it back, and the cheapest', () => {
    const { told, sums } = withhold(
      [
        [4, 700, 900],
        [60, 80, 5_000],
        [900, 2_000, 4_000],
      ],
      K,
    )
    expect(sums).toBe(true)
    expect(told).toEqual([
      [false, false, true],
      [false, false, true],
      [true, true, true],
    ])
  })

  it('is not told at all, nor its sums, where a small count has nothing to hide behind', () => {
    expect(withhold([[4, 700]], K)).toEqual({ told: [[false, false]], sums: false })
    expect(
      withhold(
        [
          [4, 700],
          [0, 900],
        ],
        K,
      ).sums,
    ).toBe(false)
  })

  it('cannot be subtracted back, whatever it counts', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { told, sums } = withhold(counts, K)
        const small = each(counts).filter(([, , count]) => count > 0 && count < K)
        expect(small.filter(([r, c]) => told[r]?.[c])).toEqual([])
        if (sums) expect(canBeWorkedOut(told)).toBe(false)
      }),
      { numRuns: 2_000, seed: 7 },
    )
  })

  it('leaves room for another number behind every withheld count', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { told, sums } = withhold(counts, K)
        // a count moves by one along a way round: none that is withheld is nought, so all may move down
        const withheld = each(counts).filter(([r, c]) => !told[r]?.[c])
        expect(sums && withheld.some(([, , count]) => count === 0)).toBe(false)
      }),
      { numRuns: 500, seed: 8 },
    )
  })
})
