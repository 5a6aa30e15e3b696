import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day, daysBetween, fromOrdinal, isDay, ordinal, weekday } from './day.ts'

const anOrdinal = fc.integer({ min: -100_000, max: 100_000 })

describe('a day', () => {
  test('is one the calendar has', () => {
    expect(['2028-02-29', '2000-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true])
    expect(
      ['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-01-01'].map(isDay),
    ).toEqual([false, false, false, false, false, false])
    expect(() => day('2026-02-30')).toThrow(RangeError)
  })

  test('is counted as the world counts it', () => {
    fc.assert(
      fc.property(anOrdinal, (n) => {
        const known = new Date(n * 86_400_000)
        expect(fromOrdinal(n)).toBe(known.toISOString().slice(0, 10))
        expect(ordinal(fromOrdinal(n))).toBe(n)
        expect(weekday(fromOrdinal(n))).toBe(known.getUTCDay())
      }),
      { numRuns: 200 },
    )
  })

  test('goes on over the end of months, years and leap days', () => {
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(day('2027-12-31'), 60)).toBe('2028-02-29')
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2)
  })

  test('so many months on is the same date, or the last the month has', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2028-01-31'), 1)).toBe('2028-02-29')
    expect(addMonths(day('2028-02-29'), 12)).toBe('2029-02-28')
    expect(addMonths(day('2026-11-22'), 24)).toBe('2028-11-22')
    expect(addMonths(day('2026-01-15'), -2)).toBe('2025-11-15')
  })
})
