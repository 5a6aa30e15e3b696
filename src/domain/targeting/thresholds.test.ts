import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someTables } from './aShipment.ts'
import { type OfficePast, reckonThresholds, thresholdsAt } from './thresholds.ts'

const past = (but: Partial<OfficePast> = {}): OfficePast => ({
  office: 'laredo',
  days: 10,
  arrivals: 1_000,
  taken: { red: 0, yellow: 0, blue: 0 },
  // One shipment of each score from 1 to 200, the rest without points.
  scores: [[0, 800], ...Array.from({ length: 200 }, (_, i) => [i + 1, 1] as const)],
  inspectionsPerDay: 100,
  hasScanner: true,
  ...but,
})
const reckoned = (but: Partial<OfficePast> = {}) => {
  const { laredo } = reckonThresholds(someTables(), [past(but)])
  if (!laredo) throw new Error('the office was not reckoned')
  return laredo
}
const share = (scores: OfficePast['scores'], from: number, below = Number.POSITIVE_INFINITY) =>
  scores.filter(([score]) => score >= from && score < below).reduce((sum, [, count]) => sum + count, 0)

describe('Thresholds of an office', () => {
  it('give each lane the highest scores its expected rate has room for', () => {
    // 5 % red, 5 % yellow, 10 % blue of a thousand.
    expect(reckoned()).toMatchObject({ red: 151, yellow: 101, blue: 1 })
  })

  it('send no more to be inspected than the office can inspect', () => {
    expect(reckoned({ inspectionsPerDay: 2 }).red).toBe(181)
    expect(reckoned({ inspectionsPerDay: 0 }).red).toBe(201)
  })

  it('leave out what law, draw and rules took already', () => {
    expect(reckoned({ taken: { red: 30, yellow: 50, blue: 0 } })).toMatchObject({ red: 181, yellow: 181 })
  })

  it('let the draw have its share of what can be inspected', () => {
    expect(reckoned().drawProbability).toBeCloseTo(0.1, 10)
    expect(reckoned({ inspectionsPerDay: 5 }).drawProbability).toBeCloseTo(0.005, 10)
    expect(reckoned({ inspectionsPerDay: null }).drawProbability).toBeCloseTo(0.005, 10)
  })

  it('are the tables’ own where the past says too little, or the office is unknown', () => {
    const { red, yellow, blue } = someTables().thresholds
    expect(reckoned({ arrivals: 199 })).toMatchObject({ red, yellow, blue })
    expect(thresholdsAt(someTables(), {}, 'constructor')).toMatchObject({ red, yellow, blue, means: 'hand' })
    expect(reckoned({ scores: [[0, 1_000]] })).toMatchObject({ red, yellow, blue })
  })

  it('never give a lane to more than its rate, unless equal scores or a minimum ask for it', () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 50 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        scores,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 40 }),
        (some, red, perDay) => {
          const distinct = [...new Map(some)]
          const arrivals = Math.max(1_000, share(distinct, 0))
          const one = reckoned({
            scores: distinct,
            arrivals,
            taken: { red, yellow: 0, blue: 0 },
            inspectionsPerDay: perDay,
          })
          const room = Math.max(0, Math.min(0.05 * arrivals, perDay * 10) - red)
          if (distinct.some(([score]) => score > 0))
            expect(share(distinct, one.red)).toBeLessThanOrEqual(room)
          expect(one.red).toBeGreaterThan(0)
        },
      ),
    )
  })
})
