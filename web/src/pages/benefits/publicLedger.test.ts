import { describe, expect, it } from 'vitest'
import { runsOf, shareOf } from './publicLedger.ts'

describe('What the public reads of the border', () => {
  const all = { certifiedInspected: 20, certifiedReleased: 380, othersInspected: null, othersReleased: 900 }

  it('is a share with its counts, and nothing where one of them is withheld', () => {
    expect(shareOf(all, 'certified')).toEqual({ inspected: 20, of: 400 })
    expect(shareOf(all, 'others')).toBeUndefined()
    expect(shareOf(null, 'certified')).toBeUndefined()
  })

  it('is drawn as a line that breaks where a quarter is withheld', () => {
    expect(runsOf([0.1, 0.2, undefined, 0.3])).toEqual([
      [
        [0, 0.1],
        [1, 0.2],
      ],
      [[3, 0.3]],
    ])
  })
})
