import { describe, expect, it } from 'vitest'
import { toldCounts } from './fewTold.ts'

describe('Counts of an order of release', () => {
  it('are told where they hide a company', () => {
    expect(toldCounts([12, 7, 5], 5)).toEqual([12, 7, 5])
  })
  it('never leave one alone untold, that the sum would give away', () => {
    expect(toldCounts([12, 3, 7], 5)).toEqual([12, null, null])
    expect(toldCounts([12, 3, 2, 7], 5)).toEqual([12, null, null, 7])
    expect(toldCounts([4], 5)).toEqual([null])
    expect(toldCounts([], 5)).toEqual([])
  })
})
