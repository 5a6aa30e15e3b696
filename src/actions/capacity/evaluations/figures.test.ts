import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../tests/fixtures/database.ts'
import type { Instant } from '../../../domain/kernel/day.ts'
import { asSystem, aWorld, plant } from '../../public/holdersForTests.ts'
import { figuresNow } from './figuresNow.ts'

let fresh: FreshDatabase

/** A certified company, the people at its sites, and what was done about it, each step on its day. */
const walked = async (
  number: string,
  people: readonly (number | null)[],
  steps: readonly (readonly [step: string, from: string | null, day: string, dueOn?: string])[],
) => {
  const { caseId, operatorId } = await plant(fresh.db, { traderNumber: number, types: ['importer'] })
  await asSystem(fresh.db, async (tx) => {
    for (const employees of people)
      await tx.client.query(
        `insert into aval.site (operator_id, name, kind, employees) values ($1, 'Planta', 'plant', $2)`,
        [operatorId, employees],
      )
    for (const [place, [step, from, day, dueOn]] of steps.entries())
      await tx.client.query(
        `insert into aval.case_step (case_id, operator_id, position, step, from_state, to_state, person_name, side, at, on_day, clocks)
         values ($1, $2, $3, $4, $5, 'certified', 'Olga', 'office', now(), $6, $7)`,
        [
          ...[caseId, operatorId, place + 1, step, from, day],
          JSON.stringify(dueOn ? [{ name: 'annualReviewReply', dueOn }] : []),
        ],
      )
  })
}

beforeAll(async () => {
  fresh = await freshDatabase()
  // On its last day is on time; a day later is not, nor is never.
  await walked(
    'XX000001',
    [40, 60],
    [
      ['openAnnualReview', 'certified', '2026-01-05', '2026-02-05'],
      ['completeAnnualReview', 'annualReviewDue', '2026-02-05'],
    ],
  )
  await walked(
    'XX000002',
    [200, 51],
    [
      ['openAnnualReview', 'certified', '2026-01-05', '2026-02-05'],
      ['completeAnnualReview', 'annualReviewDue', '2026-02-06'],
    ],
  )
  await walked('XX000003', [10, null], [['openAnnualReview', 'certified', '2026-01-05', '2026-02-05']])
  // Not due yet; due more than a year ago.
  await walked('XX000004', [], [['openAnnualReview', 'certified', '2026-03-01', '2026-04-01']])
  await walked('XX000005', [250], [['openAnnualReview', 'certified', '2025-01-01', '2025-02-01']])
  // Renewed; let lapse while it waited for us; let lapse by the company itself.
  await walked('XX000006', [], [['renew', 'renewalRecommended', '2026-02-01']])
  await walked('XX000007', [], [['expire', 'renewalSubmitted', '2026-02-01']])
  await walked('XX000008', [], [['expire', 'certified', '2026-02-01']])
})
afterAll(() => fresh.drop())

describe('Figures of a running programme', () => {
  it('count reassessments by their last day, sizes where every site tells, and claim nothing of a border that is not there', async () => {
    const world = aWorld(fresh.db, { now: () => '2026-03-15T12:00:00.000Z' as Instant })
    const figures = await figuresNow(world)
    expect(figures.reassessments).toEqual({ due: 5, onTime: 2 })
    expect(figures.smallFirms).toEqual({ certified: 8, known: 3, small: 2 })
    expect(figures.shareOfTrade).toEqual({ lodged: 0, certified: 0 })
    expect(figures.benefitMeasurement).toMatchObject({ compared: 0, certifiedRate: null, published: false })
    expect(figures.benefitsDelivered).toEqual({ promised: 0, delivered: 0, undelivered: 0 })
    expect(figures.statisticsPublished.quarters).toBe(0)
  })
})
