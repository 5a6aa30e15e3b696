import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, day, daysBetween } from '../../kernel/day.ts'
import { followUpAfter, followUpsByDefault } from './followUps.ts'

const days = fc.integer({ min: 0, max: 4000 }).map((many) => addDays(day('2020-01-01'), many))

describe('Follow-ups of a visit', () => {
  test('are two, the second after the first', () => {
    expect(followUpsByDefault.map(({ afterMonths }) => afterMonths)).toEqual([6, 15])
    expect(followUpAfter(day('2026-09-10'), 6)).toEqual({ from: '2027-03-15', until: '2027-03-19' })
  })
  test('go from a Monday to its Friday, no earlier than asked and within a week of it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (until, months) => {
        const planned = followUpAfter(until, months)
        const late = daysBetween(addMonths(until, months), planned.from)
        expect(late).toBeGreaterThanOrEqual(0)
        expect(late).toBeLessThan(7)
        expect(new Date(`${planned.from}T12:00:00Z`).getUTCDay()).toBe(1)
        expect(daysBetween(planned.from, planned.until)).toBe(4)
      }),
    )
  })
})
