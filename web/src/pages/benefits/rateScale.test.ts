import { describe, expect, it } from 'vitest'
import { rateScale } from './rateScale.ts'

describe('a picture of rates', () => {
  it('goes from nothing at the bottom to the next even hundredth at the top, and no higher', () => {
    const { most, end, x, y } = rateScale({ places: 5, highest: 0.071, right: 160 })
    expect([most, end]).toEqual([0.08, 600])
    expect([x(0), x(4)]).toEqual([40, 600])
    expect([y(0), y(0.08), y(0.5)]).toEqual([194, 12, 12])
  })

  it('has a height where nobody was inspected', () => {
    expect(rateScale({ places: 2, highest: 0, right: 0 }).most).toBe(0.02)
  })
})
