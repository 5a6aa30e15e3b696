import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../kernel/day.ts'
import { deferralState, deferralStates, stopsOn } from './deferredPayments.ts'

const due = '2026-11-15' as Day
const days = fc.integer({ min: -60, max: 60 }).map((by) => addDays(due, by))

describe('A month of deferred duties', () => {
  it('is overdue only once its day is past and the administration says that it was not paid', () => {
    expect(deferralState(due, null, '2026-11-15' as Day)).toBe('notDue')
    expect(deferralState(due, { paidOn: null }, '2026-11-15' as Day)).toBe('notDue')
    expect(deferralState(due, null, '2026-11-16' as Day)).toBe('untold')
    expect(deferralState(due, { paidOn: null }, '2026-11-16' as Day)).toBe('overdue')
    expect(deferralState(due, { paidOn: '2026-11-15' as Day }, '2026-12-01' as Day)).toBe('paid')
    expect(deferralState(due, { paidOn: '2026-11-16' as Day }, '2026-12-01' as Day)).toBe('paidLate')
  })

  it('stops the benefit only where it is owed, so many days after its day, and never without a rule', () => {
    fc.assert(
      fc.property(days, fc.option(days), fc.option(fc.nat(40)), (today, paidOn, rule) => {
        const stops = stopsOn(due, { paidOn }, rule ?? undefined)
        if (paidOn !== null || rule === null) expect(stops).toBeNull()
        if (stops !== null && today >= stops)
          expect(deferralStates[deferralState(due, { paidOn }, today)].isOwed).toBe(true)
      }),
    )
    expect(stopsOn(due, { paidOn: null }, 10)).toBe('2026-11-26')
    expect(stopsOn(due, { paidOn: null }, 0)).toBe('2026-11-16')
  })
})
