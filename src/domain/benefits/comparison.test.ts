import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../bench/border/coverage.ts'
import { usual } from '../../../bench/border/simulatedBorders.ts'
import { addSums, sumsOf } from './comparedSums.ts'
import { compare, compareSums } from './comparison.ts'
import { criticalValue } from './criticalValue.ts'
import { rateOf } from './interval.ts'
import { spreadOf } from './spread.ts'
import type { Stratum } from './stratum.ts'
import { isComparable } from './stratum.ts'
import { findingOfComparison } from './verdict.ts'

const stratum = (n1: number, hits1: number, n0: number, hits0: number): Stratum => ({
  certified: { n: n1, hits: hits1 },
  others: { n: n0, hits: hits0 },
})

describe('Certified shipments beside others of their kind', () => {
  it('would have been inspected as often as the others of each kind were', () => {
    const told = compare([stratum(100, 5, 200, 20), stratum(300, 60, 100, 30)])
    expect(told).toMatchObject({ compared: 400, incomparable: 0, done: 65, kinds: 2, others: 300 })
    expect(told?.expected).toBeCloseTo(100 * 0.1 + 300 * 0.3)
    expect(told?.difference.value).toBeCloseTo((65 - 100) / 400)
    expect(told?.ratio?.value).toBeCloseTo(0.65)
  })

  it('are not told apart by a mix of kinds alone (Simpson 1951)', () => {
    // Together the certified are inspected more often; kind by kind exactly as often.
    const told = compare([stratum(100, 2, 900, 18), stratum(900, 270, 100, 30)])
    expect(told?.difference.value).toBeCloseTo(0)
    expect(told && findingOfComparison(told).verdict).not.toBe('more')
  })

  it('are counted and said where too few others are of their kind', () => {
    const told = compare([
      stratum(100, 5, 200, 20),
      stratum(40, 4, 1, 0),
      stratum(30, 1, 0, 0),
      stratum(50, 1, 4, 1),
    ])
    expect(told).toMatchObject({ compared: 100, incomparable: 120 })
    expect(compare([stratum(40, 4, 0, 0)])).toBeNull()
  })

  it('are chosen by how many there are, never by what was found', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), fc.nat(500), (n1, n0, x1, x0) => {
        const one = stratum(n1, Math.min(n1, x1), n0, Math.min(n0, x0))
        expect(isComparable(one)).toBe(isComparable(stratum(n1, 0, n0, 0)))
      }),
    )
  })

  it('give the same answer month by month and place by place, added up', () => {
    const all = [stratum(12, 1, 20, 3), stratum(1, 1, 2, 0), stratum(40, 6, 9, 2), stratum(90, 4, 3, 1)]
    const parts = addSums([sumsOf(all.slice(0, 1)), sumsOf(all.slice(1, 3)), sumsOf(all.slice(3))])
    expect(compareSums(parts)).toEqual(compare(all))
  })

  it('never get an interval that does not hold its own figure, nor a share beyond none and all', () => {
    const any = fc
      .tuple(
        fc.nat(50),
        fc.nat(50),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.float({ min: 0, max: 1, noNaN: true }),
      )
      .map(([n1, n0, p1, p0]) => stratum(n1, Math.round(n1 * p1), n0, Math.round(n0 * p0)))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (strata) => {
        const told = compare(strata)
        if (!told) return
        for (const { low, value, high } of [
          told.difference,
          told.certifiedRate,
          told.otherRate,
          ...(told.ratio ? [told.ratio] : []),
        ]) {
          expect(low).toBeLessThanOrEqual(value + 1e-9)
          expect(high).toBeGreaterThanOrEqual(value - 1e-9)
        }
        expect(told.difference.low).toBeGreaterThanOrEqual(-1 - 1e-9)
        expect(told.difference.high).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

describe('What the ledger says', () => {
  it('is that they are inspected less, more, the same, or that it cannot say', () => {
    const says = (...strata: readonly Stratum[]) => {
      const told = compare(strata)
      return told && findingOfComparison(told)
    }
    expect(says(stratum(4_000, 200, 9_000, 900))).toEqual({ verdict: 'less', wouldNeed: null })
    expect(says(stratum(4_000, 600, 9_000, 900))).toEqual({ verdict: 'more', wouldNeed: null })
    expect(says(stratum(40_000, 4_010, 90_000, 9_000))).toEqual({ verdict: 'same', wouldNeed: null })
    const few = says(stratum(40, 3, 90, 9))
    expect(few?.verdict).toBe('tooFew')
    expect(few?.wouldNeed).toBeGreaterThan(1_000)
    expect(few?.wouldNeed).toBeLessThan(10_000)
  })

  it('agrees with tables that were printed: Wilson for 81 of 263, Newcombe for 56 of 70 less 48 of 80, t for 10', () => {
    expect(rateOf(81, 263)?.low).toBeCloseTo(0.2553, 4)
    expect(rateOf(81, 263)?.high).toBeCloseTo(0.3662, 4)
    const told = compare([stratum(70, 56, 80, 48)])
    expect(told?.difference.low).toBeCloseTo(0.0524, 2)
    expect(told?.difference.high).toBeCloseTo(0.3339, 2)
    expect(criticalValue(10)).toBeCloseTo(2.228, 3)
    expect(criticalValue(Number.POSITIVE_INFINITY)).toBeCloseTo(1.96, 3)
  })
})

describe('Companies that are treated in a way of their own', () => {
  it('widen the interval, and companies that are not leave it as it is', () => {
    const cells = (rates: readonly number[]) =>
      rates.map((rate, company) => ({
        company: String(company),
        kind: 'a',
        n: 200,
        hits: 200 * rate,
        weight: 1,
      }))
    expect(spreadOf(cells([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).factor).toBe(1)
    expect(spreadOf(cells([0.02, 0.2, 0.02, 0.2, 0.02, 0.2])).factor).toBeGreaterThan(5)
    expect(spreadOf([]).factor).toBe(1)
  })
})

/** The whole trial is bench/border/simulate.ts over 1,000 seeds; this is the same, smaller: 3 standard errors are allowed. */
describe('Over two hundred made-up borders', () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1)
  const small = { ...usual, kinds: 60, certifiedCompanies: 80, otherCompanies: 250, median: 20 }

  it('the interval holds the planted truth, and is not wider than it must be', () => {
    const told = coverageOf(small, seeds)
    expect(told.difference).toBeGreaterThan(0.904)
    expect(told.difference).toBeLessThan(0.985)
    expect(told.ratio).toBeGreaterThan(0.904)
    expect(told.width).toBeLessThan(1.5)
    expect(Math.abs(told.leaning)).toBeLessThan(0.02)
  })

  it('an effect that differs by kind is held too, and no effect is seldom called one', () => {
    expect(coverageOf({ ...small, effectVaries: 0.5 }, seeds).difference).toBeGreaterThan(0.904)
    const none = coverageOf({ ...small, effect: 1 }, seeds)
    expect(none.flagged).toBeLessThan(0.096)
    expect(none.flagged).toBeGreaterThan(0.01)
  })

  it('the companies have to be reckoned with, or the interval is too narrow', () => {
    const told = coverageOf({ ...small, companiesVary: 0.5 }, seeds, true)
    expect(told.difference).toBeLessThan(0.904)
    expect(coverageOf({ ...small, companiesVary: 0.5 }, seeds).difference).toBeGreaterThan(0.904)
  })
})
