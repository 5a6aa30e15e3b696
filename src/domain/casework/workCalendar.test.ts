import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, fromOrdinal, ordinal, weekday } from '../kernel/day.ts'
import { addCounted, daysCounted, isWorkingDay, workCalendar } from './workCalendar.ts'

const aDay: fc.Arbitrary<Day> = fc.integer({ min: 20_000, max: 20_500 }).map(fromOrdinal)
const aCalendar = fc.record({
  holidays: fc.uniqueArray(aDay, { maxLength: 40 }),
  weekend: fc.constantFrom([0, 6], [5, 6], [0], []),
})

/** Day by day, as one would on paper. */
const countedByHand = (holidays: readonly Day[], weekend: readonly number[], from: Day, to: Day): number => {
  let counted = 0
  for (let n = ordinal(from) + 1; n <= ordinal(to); n += 1) {
    const on = fromOrdinal(n)
    if (!weekend.includes(weekday(on)) && !holidays.includes(on)) counted += 1
  }
  return counted
}

describe('working days', () => {
  test('leave out weekends and holidays', () => {
    const calendar = workCalendar([day('2026-11-16'), day('2026-12-25')])
    expect(isWorkingDay(calendar, day('2026-11-16'))).toBe(false)
    expect(isWorkingDay(calendar, day('2026-11-17'))).toBe(true)
    expect(isWorkingDay(calendar, day('2026-11-21'))).toBe(false)
    expect(addCounted(calendar, 'working', day('2026-11-13'), 1)).toBe('2026-11-17')
    expect(addCounted(calendar, 'working', day('2026-12-23'), 2)).toBe('2026-12-28')
  })

  test('a holiday told twice, or on a weekend, takes no day twice', () => {
    const once = workCalendar([day('2026-11-16')])
    const twice = workCalendar([day('2026-11-16'), day('2026-11-21'), day('2026-11-16')])
    expect(twice).toEqual(once)
  })

  test('are those one counts by hand', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, ({ holidays, weekend }, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const byHand = countedByHand(holidays, weekend, from, to)
        const calendar = workCalendar(holidays, weekend)
        expect(daysCounted(calendar, 'working', from, to)).toBe(byHand)
        expect(daysCounted(calendar, 'working', to, from)).toBe(0 - byHand)
      }),
      { numRuns: 60 },
    )
  })

  test('added on are found again when counted, and end on a working day', () => {
    fc.assert(
      fc.property(
        aCalendar,
        aDay,
        fc.integer({ min: -60, max: 120 }),
        ({ holidays, weekend }, from, days) => {
          const calendar = workCalendar(holidays, weekend)
          const to = addCounted(calendar, 'working', from, days)
          expect(daysCounted(calendar, 'working', from, to)).toBe(days)
          expect(days === 0 || isWorkingDay(calendar, to)).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('never end a longer or later term earlier', () => {
    fc.assert(
      fc.property(aCalendar, aDay, fc.nat(90), fc.nat(9), ({ holidays, weekend }, from, days, more) => {
        const calendar = workCalendar(holidays, weekend)
        const due = addCounted(calendar, 'working', from, days)
        expect(addCounted(calendar, 'working', from, days + more) >= due).toBe(true)
        expect(addCounted(calendar, 'working', addDays(from, more), days) >= due).toBe(true)
        expect(addCounted(calendar, 'calendar', from, days) <= due).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('an office that never works is a fault of ours', () => {
    expect(() => workCalendar([], [0, 1, 2, 3, 4, 5, 6])).toThrow(RangeError)
  })
})
