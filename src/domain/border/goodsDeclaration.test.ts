import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chapterOf, declaredValue, mainItemOf, valueBandEnds, valueBandOf } from './goodsDeclaration.ts'
import { bases, isDrawn, type LaneDecision, lanes, laneTable, reachesRandomly } from './lane.ts'

const item = (classification: string, customsValue: number) => ({
  ...{ classification, customsValue, origin: 'US', currency: 'MXN' },
  ...{ grossMass: 10, duty: 0 },
})

describe('A goods declaration', () => {
  it('is spoken for by its item of the greatest value', () => {
    const goodsItems = [item('870829', 900), item('392690', 2_500), item('731815', 40)]
    expect(mainItemOf({ goodsItems })?.classification).toBe('392690')
    expect([declaredValue({ goodsItems }), chapterOf(item('392690', 1))]).toEqual([3_440, '39'])
  })

  it('falls into one value band, and a greater value never into a lower one', () => {
    expect([0, 999.99, 1_000, 249_999, 250_000].map(valueBandOf)).toEqual([0, 0, 1, 3, valueBandEnds.length])
    fc.assert(
      fc.property(fc.float({ min: 0, noNaN: true }), fc.float({ min: 0, noNaN: true }), (one, other) =>
        one <= other ? valueBandOf(one) <= valueBandOf(other) : valueBandOf(one) >= valueBandOf(other),
      ),
    )
  })
})

describe('A lane', () => {
  it('holds the goods where an officer must look before they go', () => {
    expect(lanes.filter((lane) => laneTable[lane].holds)).toEqual(['yellow', 'red'])
    expect(lanes.filter((lane) => laneTable[lane].auditedLater)).toEqual(['blue'])
  })

  it('follows from the law first and from the score last', () => {
    expect(bases).toEqual(['law', 'draw', 'rule', 'score', 'none'])
  })

  it('is a clean sample of everything only where the draw gave it', () => {
    const drawn: Pick<LaneDecision, 'basis'> = { basis: 'draw' }
    expect([reachesRandomly(drawn), reachesRandomly({ basis: 'law' })]).toEqual([true, false])
  })

  it('is drawn below the probability, and never at probability nought', () => {
    expect([isDrawn({ value: 0, probability: 0 }), isDrawn({ value: 0.09, probability: 0.1 })]).toEqual([
      false,
      true,
    ])
  })
})
