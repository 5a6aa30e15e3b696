import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../domain/kernel/day.ts'
import { criteriaFor } from '../../domain/programmes/criteriaFor.ts'
import { deadlineFor } from '../../domain/programmes/deadlineFor.ts'
import { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Criterion } from '../../domain/standards/standard.ts'
import { readProgramme } from './readProgramme.ts'

let ctpat: Programme
let criteria: readonly Criterion[]
beforeAll(async () => {
  const read = await readProgramme(join(import.meta.dirname, '../../../programmes/us-ctpat'))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1))
  ctpat = read.programme
  criteria = placedCriteria(ctpat).map(({ criterion }) => criterion)
})

const askedOf = (type: string, on = '2026-03-02') =>
  criteriaFor(ctpat, { operatorTypes: [type], on: day(on) })
const numbered = (number: string, type = 'importer', on?: string) =>
  askedOf(type, on).find((one) => one.number === number)

describe('CTPAT', () => {
  test('holds at least ninety criteria under twelve categories in three focus areas of four each', () => {
    expect(criteria.length).toBeGreaterThanOrEqual(90)
    expect(ctpat.standards.map(({ number }) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(ctpat.standards.map(({ focusArea }) => focusArea)).toEqual(
      (ctpat.focusAreas ?? []).flatMap(({ id }) => [id, id, id, id]),
    )
    expect(ctpat.focusAreas).toHaveLength(3)
  })

  test('numbers its criteria by category, with gaps; a number never seen is marked and assumed', () => {
    for (const { number: category, subStandards } of ctpat.standards)
      for (const { number, certainty } of subStandards.flatMap((sub) => sub.criteria)) {
        expect(number).toMatch(new RegExp(`^${category}\\.(X?[1-9]\\d?)$`))
        if (number.includes('X')) expect(certainty, number).toBe('assumed')
      }
    expect(criteria.some(({ number }) => number === '3.2')).toBe(false)
    expect(criteria.filter(({ number }) => !number.includes('X'))).toHaveLength(99)
  })

  test('recommends a programme against forced labour until the end of 2022 and requires it from the next day', () => {
    const before = numbered('3.9', 'importer', '2022-12-31')
    const after = numbered('3.9', 'importer', '2023-01-01')
    expect(before).toMatchObject({ level: 'should', parts: [{ id: 'social-compliance-recommended' }] })
    expect(after?.level).toBe('must')
    expect(after?.parts.map(({ id }) => id)).not.toContain('social-compliance-recommended')
  })

  test('asks each entity its own: no haulage rule of importers, no padlocks of a factory, no rail cars of a ship', () => {
    expect(numbered('3.8')).toBeUndefined()
    expect(numbered('3.8', 'highwayCarrier')?.level).toBe('must')
    expect(numbered('5.24')).toBeUndefined()
    expect(numbered('6.3', 'foreignManufacturer')).toBeUndefined()
    expect(numbered('6.3', 'mexicanLongHaul')?.level).toBe('must')
    expect(numbered('6.X1', 'seaCarrier')).toBeUndefined()
    for (const { id } of ctpat.operatorTypes) expect(askedOf(id).length, id).toBeGreaterThan(70)
  })

  test('keeps both flags in one criterion', () => {
    for (const number of ['3.1', '9.4', '9.13', '10.2', '10.4', '12.1'])
      expect(new Set(numbered(number)?.parts.map(({ level }) => level)), number).toEqual(
        new Set(['must', 'should']),
      )
  })

  test('gives ninety days to appeal, or thirty over false data, and answers within 180', () => {
    expect(deadlineFor(ctpat, 'appealFiling')).toMatchObject({ days: 90, count: 'calendar' })
    expect(deadlineFor(ctpat, 'appealDecision')).toMatchObject({ days: 180, count: 'calendar' })
    expect(ctpat.terms?.find(({ id }) => id === 'appeal-false-information')?.amount).toBe(30)
  })

  test('revalidates every four years and opens the annual review ninety days before the anniversary', () => {
    expect(ctpat.validityMonths).toBe(48)
    const [until, window] = [deadlineFor(ctpat, 'annualReview'), deadlineFor(ctpat, 'annualReviewReply')]
    expect(window?.days).toBe(90)
    expect((until?.days ?? 0) + (window?.days ?? 0)).toBe(365)
  })

  test('has tiers one to three, each saying what it takes and gives', () => {
    expect(ctpat.tiers.map(({ id }) => id)).toEqual(['tierOne', 'tierTwo', 'tierThree'])
    expect(ctpat.tiers.every(({ tells }) => tells !== undefined)).toBe(true)
  })

  test('says of every criterion what a small company may do', () =>
    expect(criteria.filter(({ smallCompany }) => !smallCompany).map(({ id }) => id)).toEqual([]))

  test('keeps the federal holidays of five years on the day they are observed', () => {
    const days = ctpat.holidays.map(({ day }) => String(day))
    expect(days).toHaveLength(55)
    for (const day of [
      '2024-01-01',
      '2026-07-03',
      '2027-06-18',
      '2027-07-05',
      '2027-12-31',
      '2028-11-10',
      '2028-12-25',
    ])
      expect(days).toContain(day)
    expect(days).not.toContain('2026-07-04')
  })
})
