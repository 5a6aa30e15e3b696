import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../domain/kernel/day.ts'
import { readDay } from './readDay.ts'

describe('a day from another system', () => {
  it.each([
    ['2026-03-02'],
    ['2026/3/2'],
    ['02/03/2026'],
    ['2-3-2026'],
    ['02.03.2026'],
    ['2 de marzo de 2026'],
    ['2 de Marzo del 2026'],
    ['02-mar-2026'],
    ['March 2, 2026'],
    ['2026-03-02T00:00:00'],
    ['02/03/2026 14:30'],
    ['46083'],
    [46083],
    [{ day: '2026-03-02' }],
  ])('reads %j as the second of March', (written) => {
    expect(readDay(written)).toBe('2026-03-02')
  })

  it('reads every day in each of its forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (after) => {
        const on = addDays(day('1950-01-01'), after)
        const [year, month, date] = on.split('-')
        expect(readDay(on)).toBe(on)
        expect(readDay(`${date}/${month}/${year}`)).toBe(on)
        expect(readDay(18_264 + after)).toBe(on)
      }),
    )
  })

  it('says nothing of an empty cell', () => {
    expect(readDay(null)).toBeNull()
    expect(readDay('  ')).toBeNull()
  })

  it.each([
    ['03/25/2026', 'monthFirst'],
    ['02/03/26', 'twoDigitYear'],
    ['31/02/2026', 'notADay'],
    ['pronto', 'notADay'],
    ['2026', 'notADay'],
    [417, 'notADay'],
    [true, 'notADay'],
  ])('does not guess at %j', (written, unread) => {
    expect(readDay(written)).toEqual({ unread })
  })
})
