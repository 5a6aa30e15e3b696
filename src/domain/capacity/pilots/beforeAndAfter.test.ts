import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeAndAfter, type Cell, LEAST } from './beforeAndAfter.ts'

const share = (value: number, n: number): Cell => ({ n, value, spread: null })
const mean = (value: number, n: number, spread: number): Cell => ({ n, value, spread })

describe('before and after, against others', () => {
  test('what changed for all is taken off', () => {
    const found = beforeAndAfter('share', {
      pilot: { before: share(300, 1000), after: share(150, 1000) },
      comparison: { before: share(300, 1000), after: share(250, 1000) },
    })
    expect(found?.difference.value).toBeCloseTo(-0.1, 10)
    expect(found?.difference.high).toBeLessThan(0)
    expect(found?.finding.verdict).toBe('less')
  })

  test('the interval of means is the one of Student where all four are alike', () => {
    const found = beforeAndAfter('mean', {
      pilot: { before: mean(10, 25, 5), after: mean(6, 25, 5) },
      comparison: { before: mean(10, 25, 5), after: mean(10, 25, 5) },
    })
    // Four means with 2.064 · 5 / √25 each, joined by square-and-add: twice that.
    expect(found?.difference.value).toBeCloseTo(-4, 10)
    expect(found?.difference.high).toBeCloseTo(-4 + 2 * 2.0639, 2)
  })

  test('too few is said, however large the difference', () => {
    const found = beforeAndAfter('share', {
      pilot: { before: share(LEAST - 1, LEAST - 1), after: share(0, 500) },
      comparison: { before: share(250, 500), after: share(250, 500) },
    })
    expect(found?.finding.verdict).toBe('tooFew')
    expect(found?.smallest).toBe(LEAST - 1)
  })

  test('nothing is said where a figure is missing or makes no sense', () => {
    const whole = share(1, 20)
    const with4 = (cell: Cell | null) =>
      beforeAndAfter('share', {
        pilot: { before: cell, after: whole },
        comparison: { before: whole, after: whole },
      })
    expect(with4(null)).toBeNull()
    expect(with4(share(0, 0))).toBeNull()
    expect(with4(share(21, 20))).toBeNull()
    expect(
      beforeAndAfter('mean', {
        pilot: { before: mean(1, 1, 0), after: mean(1, 9, 1) },
        comparison: { before: mean(1, 9, 1), after: mean(1, 9, 1) },
      }),
    ).toBeNull()
  })

  test('claims something where there is nothing in about one of twenty', () => {
    let state = 7
    const chance = () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state / 2147483648
    }
    const draw = (n: number) => share(Array.from({ length: n }, chance).filter((one) => one < 0.3).length, n)
    let claims = 0
    const runs = 2000
    for (let run = 0; run < runs; run += 1) {
      const found = beforeAndAfter('share', {
        pilot: { before: draw(60), after: draw(60) },
        comparison: { before: draw(200), after: draw(200) },
      })
      if (found?.finding.verdict === 'less' || found?.finding.verdict === 'more') claims += 1
    }
    expect(claims / runs).toBeGreaterThan(0.02)
    expect(claims / runs).toBeLessThan(0.07)
  })

  test('the interval holds its own figure', () => {
    const aCell = fc
      .record({ n: fc.integer({ min: 1, max: 500 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ n, part }) => share(Math.round(n * part), n))
    fc.assert(
      fc.property(aCell, aCell, aCell, aCell, (pb, pa, cb, ca) => {
        const found = beforeAndAfter('share', {
          pilot: { before: pb, after: pa },
          comparison: { before: cb, after: ca },
        })
        if (!found) throw new Error('four figures and no answer')
        const { value, low, high } = found.difference
        expect(low).toBeLessThanOrEqual(value + 1e-12)
        expect(high).toBeGreaterThanOrEqual(value - 1e-12)
      }),
    )
  })
})
