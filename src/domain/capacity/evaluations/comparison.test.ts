import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageOf, LEAST_FOR_AVERAGE, sameRubric } from './comparison.ts'
import type { Scored } from './rubric.ts'

const scores = fc.array(fc.constantFrom<Scored>(0, 1, 2, 3, 4, null), { maxLength: 14 })

describe('Countries side by side', () => {
  test('have an average only where at least three have a level, and it lies between them', () => {
    fc.assert(
      fc.property(scores, (given) => {
        const known = given.filter((level) => level !== null)
        const average = averageOf(given)
        if (known.length < LEAST_FOR_AVERAGE) expect(average).toBeNull()
        else {
          expect(average).toBeGreaterThanOrEqual(Math.min(...known))
          expect(average).toBeLessThanOrEqual(Math.max(...known))
        }
      }),
    )
    expect(averageOf([1, 2, 3])).toBe(2)
    expect(averageOf([0, 4, null])).toBeNull()
  })

  test('were scored by one version of the rubric', () => {
    const one = { country: 'MX', rubric: 'aval-maturity', rubricVersion: 1 }
    const other = { ...one, country: 'PY', rubricVersion: 2 }
    expect(sameRubric([one, other], 'aval-maturity', 1)).toEqual([one])
  })
})
