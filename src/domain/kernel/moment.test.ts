import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, fromOrdinal, type Instant } from './day.ts'
import { dayAt, endOfDay, epochMs, instantAt, momentAt, timeAt } from './moment.ts'

const at = (text: string) => text as Instant

describe('an instant', () => {
  test('is counted as the world counts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }), (ms) => {
        expect(instantAt(ms)).toBe(new Date(ms).toISOString())
        expect(epochMs(instantAt(ms))).toBe(ms)
      }),
      { numRuns: 200 },
    )
  })

  test('that is none is a fault of ours', () => {
    expect(() => epochMs(at('2026-03-02'))).toThrow(RangeError)
    expect(() => epochMs(at('2026-02-30T00:00:00.000Z'))).toThrow(RangeError)
  })
})

describe('an office’s day', () => {
  test('is the day on its own wall, not in Greenwich', () => {
    expect(momentAt(at('2026-12-15T05:59:59.999Z'), 'America/Mexico_City').day).toBe('2026-12-14')
    expect(dayAt(at('2026-12-15T06:00:00.000Z'), 'America/Mexico_City')).toBe('2026-12-15')
    expect(timeAt(at('2026-11-19T22:02:09.000Z'), 'America/Mexico_City')).toBe('16:02')
    expect(timeAt(at('2026-11-19T06:00:00.000Z'), 'America/Mexico_City')).toBe('00:00')
  })

  const ends: readonly (readonly [string, string, string, string])[] = [
    [
      'the eve of summer time in Mexico, while it had one',
      '2022-04-02',
      'America/Mexico_City',
      '2022-04-03T05:59:59.999Z',
    ],
    ['the first day of that summer time', '2022-04-03', 'America/Mexico_City', '2022-04-04T04:59:59.999Z'],
    ['the eve of its end', '2022-10-29', 'America/Mexico_City', '2022-10-30T04:59:59.999Z'],
    ['the long day on which it ended', '2022-10-30', 'America/Mexico_City', '2022-10-31T05:59:59.999Z'],
    [
      'the same spring day since Mexico gave it up',
      '2026-04-05',
      'America/Mexico_City',
      '2026-04-06T05:59:59.999Z',
    ],
    [
      'the eve of summer time in Tijuana, which kept it',
      '2026-03-07',
      'America/Tijuana',
      '2026-03-08T07:59:59.999Z',
    ],
    ['the short day in Tijuana', '2026-03-08', 'America/Tijuana', '2026-03-09T06:59:59.999Z'],
    ['the long day in Tijuana', '2026-11-01', 'America/Tijuana', '2026-11-02T07:59:59.999Z'],
    ['the short day in Madrid', '2026-03-29', 'Europe/Madrid', '2026-03-29T21:59:59.999Z'],
    ['the long day in Madrid', '2026-10-25', 'Europe/Madrid', '2026-10-25T22:59:59.999Z'],
    ['a leap day', '2028-02-29', 'America/Mexico_City', '2028-03-01T05:59:59.999Z'],
    ['a day whose last hour comes twice', '2026-04-04', 'America/Santiago', '2026-04-05T03:59:59.999Z'],
    ['a day before one without midnight', '2026-09-05', 'America/Santiago', '2026-09-06T03:59:59.999Z'],
  ]
  test.each(ends)('ends at its last millisecond: %s', (_, on, zone, instant) => {
    expect(endOfDay(day(on), zone)).toBe(instant)
  })

  test('is over one millisecond after its end, whatever the clocks did', () => {
    const zones = [
      'America/Mexico_City',
      'America/Tijuana',
      'America/Havana',
      'America/Santiago',
      'Europe/Madrid',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    ]
    const aDay: fc.Arbitrary<Day> = fc.integer({ min: 11_000, max: 24_000 }).map(fromOrdinal)
    fc.assert(
      fc.property(aDay, fc.constantFrom(...zones), (on, zone) => {
        const end = endOfDay(on, zone)
        expect(dayAt(end, zone)).toBe(on)
        expect(dayAt(instantAt(epochMs(end) + 1), zone) > on).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
