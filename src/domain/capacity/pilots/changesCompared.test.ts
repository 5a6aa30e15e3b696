import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { LEAST } from './beforeAndAfter.ts'
import { changesCompared } from './changesCompared.ts'
import { type CompanyTrade, FEWEST_SHIPMENTS, likeCompanies } from './likeCompanies.ts'
import { periodsOf } from './periods.ts'

const period = (shipments: number, inspected: number, clearance: number | null = 60) => ({
  ...{ shipments, inspected, documents: inspected * 2, clearance },
  hours: clearance === null ? null : clearance / 60,
})
const company = (over: Partial<CompanyTrade> = {}): CompanyTrade => ({
  ...{ member: false, role: 'exporter', chapter: '87' },
  ...{ before: period(50, 10), after: period(50, 10) },
  ...over,
})
const many = (n: number, over: (place: number) => Partial<CompanyTrade>) =>
  Array.from({ length: n }, (_, place) => company(over(place)))

/** Members fall from 20 to about 10 in a hundred, the others from 20 to about 18. */
const fallen = (members: number) => [
  ...many(members, (place) => ({ member: true, after: period(50, 4 + (place % 3)) })),
  ...many(30, (place) => ({ after: period(50, 8 + (place % 3)) })),
]

describe('companies of a pilot beside companies like them', () => {
  test('what changed for all is taken off, company by company', () => {
    const found = changesCompared('inspections', likeCompanies(fallen(15)), null)
    expect(found?.pilot).toMatchObject({ companies: 15, shipments: { before: 750, after: 750 } })
    expect(found?.difference.value).toBeCloseTo(-0.08, 10)
    expect(found?.finding.verdict).toBe('less')
  })

  test('a small group cannot claim anything, however much it changed', () => {
    const found = changesCompared('inspections', likeCompanies(fallen(LEAST - 1)), null)
    expect(found?.difference.high).toBeLessThan(0)
    expect(found?.finding.verdict).toBe('tooFew')
    expect(changesCompared('inspections', likeCompanies(fallen(1)), null)).toBeNull()
  })

  test('only companies of the same role, chapter and size are held beside a member', () => {
    const member = company({ member: true })
    const like = likeCompanies([
      member,
      company(),
      company({ chapter: '85' }),
      company({ role: 'importer' }),
      company({ before: period(500, 10) }),
      company({ after: period(FEWEST_SHIPMENTS - 1, 0) }),
    ])
    expect(like.members).toHaveLength(1)
    expect(like.others).toHaveLength(1)
    expect(likeCompanies([member]).alone).toBe(1)
  })

  test('the others count as often as there are members of their kind', () => {
    const some = fc.record({
      member: fc.boolean(),
      chapter: fc.constantFrom('84', '85', '87'),
      shipments: fc.integer({ min: 1, max: 900 }),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (all) => {
        const { members, others } = likeCompanies(
          all.map(({ shipments, ...one }) => company({ ...one, before: period(shipments, 0) })),
        )
        expect(others.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(members.length, 6)
      }),
    )
  })

  test('cost follows from what the office takes for granted, and without that there is none', () => {
    const like = likeCompanies(fallen(12))
    expect(changesCompared('cost', like, null)).toBeNull()
    const found = changesCompared('cost', like, { perInspection: 100, perDocument: 10, perHour: 1 })
    // 20 in a hundred inspected at 100, 40 asked for documents at 10, an hour at 1
    expect(found?.pilot.before.value).toBeCloseTo(25, 10)
  })

  test('claims something where there is nothing in about one of twenty', () => {
    let state = 11
    const chance = () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state / 2147483648
    }
    // Companies differ among themselves more than chance would have it, and alike in both periods.
    const drawn = (member: boolean) => {
      const rate = 0.05 + 0.4 * chance()
      const hits = () => Array.from({ length: 40 }, chance).filter((one) => one < rate).length
      return company({ member, before: period(40, hits()), after: period(40, hits()) })
    }
    let claims = 0
    const runs = 600
    for (let run = 0; run < runs; run += 1) {
      const all = Array.from({ length: 50 }, (_, place) => drawn(place < 14))
      const verdict = changesCompared('inspections', likeCompanies(all), null)?.finding.verdict
      if (verdict === 'less' || verdict === 'more') claims += 1
    }
    expect(claims / runs).toBeGreaterThan(0.02)
    expect(claims / runs).toBeLessThan(0.08)
  })
})

describe('the months that are compared', () => {
  test('are whole ones: the month in which it began is neither before nor after', () => {
    expect(periodsOf(day('2026-03-09'), null, day('2026-08-20'))).toEqual({
      before: { from: '2025-03-01', to: '2026-03-01' },
      after: { from: '2026-04-01', to: '2026-08-01' },
    })
    expect(periodsOf(day('2026-03-01'), day('2026-06-15'), day('2026-08-20'))?.after).toEqual({
      ...{ from: '2026-03-01', to: '2026-06-01' },
    })
  })

  test('are none before a whole month has passed', () => {
    expect(periodsOf(day('2026-03-09'), null, day('2026-04-30'))).toBeNull()
    expect(periodsOf(day('2026-03-09'), null, day('2026-05-01'))).not.toBeNull()
  })
})
