import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEAST_TO_SHARE, maySeeReading, readingOf } from './measured.ts'
import type { Measure } from './rubric.ts'

const levelFor = <M extends Measure>(measure: M, figures: Parameters<typeof readingOf<M>>[1]) =>
  readingOf(measure, figures).level

describe('What figures alone say', () => {
  test('of decision time: that a median is known, never that a term was met', () => {
    expect(levelFor('decisionTime', { decided: 0, medianDays: null })).toBeNull()
    expect(levelFor('decisionTime', { decided: 40, medianDays: 61 })).toBe(2)
  })
  test('of the backlog: how much of it is overdue', () => {
    expect(levelFor('backlog', { open: 0, late: 0 })).toBeNull()
    expect(levelFor('backlog', { open: 20, late: 2 })).toBe(2)
    expect(levelFor('backlog', { open: 20, late: 1 })).toBe(3)
  })
  test('of operator types: who is certified, and no more than traders', () => {
    expect(levelFor('operatorTypes', { certified: {} })).toBeNull()
    expect(levelFor('operatorTypes', { certified: { importer: 3 } })).toBe(1)
    expect(levelFor('operatorTypes', { certified: { importer: 3, exporter: 1, roadCarrier: 4 } })).toBe(2)
  })
  test('of reassessments: how many were made on time, never that risk chose their order', () => {
    expect(levelFor('reassessments', { due: 0, onTime: 0 })).toBeNull()
    expect(levelFor('reassessments', { due: 10, onTime: 7 })).toBe(2)
    expect(levelFor('reassessments', { due: 10, onTime: 8 })).toBe(3)
    expect(levelFor('reassessments', { due: 10, onTime: 10 })).toBe(3)
  })
  test('of benefits: whether promised ones show, and nothing where none can be judged', () => {
    expect(levelFor('benefitsDelivered', { promised: 0, delivered: 0, undelivered: 0 })).toBe(0)
    expect(levelFor('benefitsDelivered', { promised: 9, delivered: 0, undelivered: 2 })).toBe(1)
    expect(levelFor('benefitsDelivered', { promised: 9, delivered: 0, undelivered: 0 })).toBeNull()
    expect(levelFor('benefitsDelivered', { promised: 9, delivered: 4, undelivered: 0 })).toBe(2)
    expect(levelFor('benefitsDelivered', { promised: 9, delivered: 9, undelivered: 0 })).toBe(3)
  })
  test('of measuring: rates, then times and finds, then that it is published beside a draw by chance', () => {
    const known = { compared: 900, certifiedRate: 2.1, othersRate: 9.4, clearanceMinutes: null, drawn: 0 }
    expect(levelFor('benefitMeasurement', { ...known, compared: 0, published: false })).toBeNull()
    expect(levelFor('benefitMeasurement', { ...known, published: true })).toBe(2)
    const whole = { ...known, clearanceMinutes: 40, drawn: 210 }
    expect(levelFor('benefitMeasurement', { ...whole, published: false })).toBe(3)
    expect(levelFor('benefitMeasurement', { ...whole, published: true })).toBe(4)
  })
  test('of small firms: that they are counted, where sizes are known', () => {
    expect(levelFor('smallFirms', { certified: 9, known: 0, small: 0 })).toBeNull()
    expect(levelFor('smallFirms', { certified: 9, known: 8, small: 1 })).toBe(1)
  })
  test('of statistics: a year told by month, or part of one; what is published elsewhere is not seen', () => {
    expect(levelFor('statisticsPublished', { months: 0, quarters: 0 })).toBeNull()
    expect(levelFor('statisticsPublished', { months: 5, quarters: 1 })).toBe(2)
    expect(levelFor('statisticsPublished', { months: 12, quarters: 4 })).toBe(3)
  })
  test('of the share of trade: no level', () => {
    expect(readingOf('shareOfTrade', { lodged: 200, certified: 50 })).toMatchObject({
      value: 0.25,
      level: null,
    })
  })

  const part = fc.integer({ min: 0, max: 500 }).chain((n) => fc.tuple(fc.constant(n), fc.nat({ max: n })))
  test('a share lies between none and all, and doing more never lowers a level', () => {
    fc.assert(
      fc.property(part, ([due, onTime]) => {
        const { value, level } = readingOf('reassessments', { due, onTime })
        if (due === 0) {
          expect([value, level]).toEqual([null, null])
          return
        }
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        const more = readingOf('reassessments', { due, onTime: Math.min(due, onTime + 1) })
        expect(more.level).toBeGreaterThanOrEqual(level ?? 0)
        const better = levelFor('backlog', { open: due, late: due - onTime })
        expect(
          levelFor('backlog', { open: due, late: Math.max(0, due - onTime - 1) }),
        ).toBeGreaterThanOrEqual(better ?? 0)
      }),
    )
  })
  test('a share of a few is kept from others', () => {
    fc.assert(
      fc.property(part, ([lodged, certified]) => {
        expect(maySeeReading(readingOf('shareOfTrade', { lodged, certified }))).toBe(lodged >= LEAST_TO_SHARE)
      }),
    )
  })
})
