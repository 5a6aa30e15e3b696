import { describe, expect, it } from 'vitest'
import { numbersFrom } from '../../../bench/border/simulatedTrade.ts'
import { timeEffectOf } from './effect.ts'
import { beginsAt, comparePlaces, medianDifference, stepOf, type Waits, waitsOf } from './waits.ts'

const counted = (minutes: readonly number[]): readonly Waits[] => {
  const steps = new Map<number, number>()
  for (const one of minutes) steps.set(stepOf(one), (steps.get(stepOf(one)) ?? 0) + 1)
  return [...steps].map(([step, n]) => ({ step, n }))
}

/** Minutes spread as waits are: lognormal about a median. */
const waiting = (many: number, median: number, next: () => number): readonly number[] =>
  Array.from(
    { length: many },
    () => median * Math.exp(0.9 * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  )

describe('Waiting', () => {
  it('is counted in steps that hold the time they count', () => {
    expect([0, 0.99, 1, 1.05, 2, 60].map(stepOf)).toEqual([0, 0, 1, 1, 9, 48])
    for (const minutes of [0.2, 1, 1.5, 7, 59, 61, 1_440, 100_000]) {
      expect(beginsAt(stepOf(minutes))).toBeLessThanOrEqual(minutes)
      expect(beginsAt(stepOf(minutes) + 1)).toBeGreaterThan(minutes)
    }
  })

  it('has a median and a ninetieth of a hundred, near those of the minutes themselves', () => {
    const minutes = waiting(5_001, 40, numbersFrom(3)).toSorted((a, b) => a - b)
    const told = waitsOf(counted(minutes))
    expect(Math.abs((told?.median.value ?? 0) / (minutes[2_500] ?? 0) - 1)).toBeLessThan(0.05)
    expect(Math.abs((told?.ninetieth.value ?? 0) / (minutes[4_500] ?? 0) - 1)).toBeLessThan(0.05)
    expect(waitsOf([])).toBeNull()
  })

  it('of several places lies within its own interval, also where many waited in the same step', () => {
    const place = (many: number) => ({ certified: [{ step: 30, n: many }], others: [{ step: 30, n: many }] })
    const told = comparePlaces([place(4_000), place(1_000), place(5_000)])
    for (const { low, value, high } of [told?.certified.median, told?.others.ninetieth].flatMap(
      (one) => one ?? [],
    )) {
      expect(low).toBeLessThanOrEqual(value)
      expect(value).toBeLessThanOrEqual(high ?? 0)
    }
    expect(told?.certified.median).toEqual(waitsOf([{ step: 30, n: 10_000 }])?.median)
  })

  it('has an interval that holds the truth in some 95 of a hundred, of a difference too', () => {
    const next = numbersFrom(11)
    let [medians, ninetieths, differences] = [0, 0, 0]
    const rounds = 400
    for (let round = 0; round < rounds; round += 1) {
      const certified = waitsOf(counted(waiting(300, 40, next)))
      const others = waitsOf(counted(waiting(500, 60, next)))
      if (!certified || !others) throw new Error('Somebody waited.')
      const holds = ({ low, high }: { low: number; high: number }, truth: number) =>
        low <= truth && truth <= high ? 1 : 0
      medians += holds(certified.median, 40)
      ninetieths += holds(certified.ninetieth, 40 * Math.exp(0.9 * 1.2815515655))
      differences += holds(medianDifference(certified, others), -20)
    }
    for (const held of [medians, ninetieths, differences]) {
      expect(held / rounds).toBeGreaterThan(0.92)
      expect(held / rounds).toBeLessThan(0.99)
    }
  })

  it('is compared at the certified’s mix of places', () => {
    // The certified go where it is slow; at each place both wait alike.
    const slow = counted(waiting(4_000, 120, numbersFrom(1)))
    const fast = counted(waiting(4_000, 20, numbersFrom(2)))
    const few = (waits: readonly Waits[]) => waits.map(({ step, n }) => ({ step, n: Math.ceil(n / 10) }))
    const told = comparePlaces([
      { certified: slow, others: few(slow) },
      { certified: few(fast), others: fast },
      { certified: [{ step: 3, n: 7 }], others: [] },
    ])
    expect(told?.apart).toBe(7)
    const difference = told && medianDifference(told.certified, told.others)
    expect(Math.abs(difference?.value ?? 99)).toBeLessThan(8)
    expect((difference?.low ?? 1) < 0 && (difference?.high ?? -1) > 0).toBe(true)
  })
})

describe('A difference of waits', () => {
  it('under a minute is none, however many waited', () => {
    const told = (step: number) => [{ step, n: 5_000 }]
    expect(timeEffectOf([{ certified: told(0), others: told(1) }])?.finding.verdict).toBe('same')
    expect(timeEffectOf([{ certified: told(20), others: told(40) }])?.finding.verdict).toBe('less')
  })
})
