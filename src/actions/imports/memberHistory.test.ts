import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remaining } from '../../domain/casework/clockRun.ts'
import { clocksSay } from '../../domain/casework/clocksSay.ts'
import { workCalendar } from '../../domain/casework/workCalendar.ts'
import { addDays, addMonths, type Day, day, daysBetween } from '../../domain/kernel/day.ts'
import { type BroughtCase, historyOf } from './memberHistory.ts'
import { applicantStates, holderStates, memberStatuses } from './memberStates.ts'

const today = day('2026-03-02')
const rules = {
  calendar: workCalendar([]),
  deadlineFor: (clock: string, from: Day) => ({
    days:
      clock === 'validity' ? daysBetween(from, addMonths(from, 24)) - 1 : clock === 'annualReview' ? 365 : 30,
    count: 'calendar' as const,
    warnBefore: [],
  }),
}

const brought = (state: BroughtCase['state'], held: BroughtCase['held'], stateSince: Day) =>
  historyOf({ state, held, stateSince }, rules, today, 24)

const clockIn = (history: ReturnType<typeof brought>, name: string) =>
  history.at(-1)?.clocks.find((clock) => clock.name === name)

describe('a holder of the system before', () => {
  const held = { since: day('2018-05-01'), until: day('2026-04-30') }

  it('stands certified since the first day, and in the present term since that began', () => {
    expect(brought('certified', held, today).map(({ onDay, to }) => [onDay, to])).toEqual([
      ['2018-05-01', 'certified'],
      ['2024-05-01', 'certified'],
    ])
  })

  it('has a validity that ends when its certificate says', () => {
    expect(clockIn(brought('certified', held, today), 'validity')).toMatchObject({
      dueOn: '2026-04-30',
      state: 'running',
    })
  })

  it('owes the next annual review, not those of years gone by', () => {
    const review = clockIn(brought('certified', held, today), 'annualReview')
    expect(review?.startedOn).toBe('2025-05-01')
    expect(review && remaining(review, today, rules.calendar)).toBeGreaterThan(0)
  })

  it('that is suspended waits for nobody to confirm it', () => {
    const suspended = brought('suspended', held, day('2026-02-20'))
    expect(suspended.at(-1)).toMatchObject({ onDay: '2026-02-20', from: 'certified', to: 'suspended' })
    expect(clockIn(suspended, 'suspensionConfirmation')?.state).toBe('stopped')
    expect(clockIn(suspended, 'appealFiling')).toMatchObject({ state: 'running', dueOn: '2026-03-22' })
  })

  it('whose time to appeal went by before is not told so again', () => {
    const suspended = brought('suspended', held, day('2025-02-20'))
    expect(clocksSay(suspended.at(-1)?.clocks ?? [], today).has('appealTermEnded')).toBe(false)
  })
})

describe('any case of the system before', () => {
  const states = [...memberStatuses, ...holderStates]
  const days = fc.integer({ min: 0, max: 6_000 }).map((ago) => addDays(today, -ago))

  it('has a history whose days never go back and that ends in its state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        days,
        days,
        fc.integer({ min: 0, max: 5_000 }),
        (state, one, other, more) => {
          const [since, stateSince] = one < other ? [one, other] : [other, one]
          const history = brought(state, { since, until: addDays(since, more) }, stateSince)
          const onDays = history.map(({ onDay }) => onDay)
          expect(onDays).toEqual([...onDays].sort())
          expect(history.at(-1)?.to).toBe(state)
          expect(onDays.every((onDay) => onDay <= today)).toBe(true)
        },
      ),
    )
  })

  it.each(applicantStates)('of an applicant begins where it stands: %s', (state) => {
    const history = brought(state, null, day('2026-02-02'))
    expect(history).toMatchObject([{ onDay: '2026-02-02', from: null, to: state }])
    expect(history[0]?.clocks.some((clock) => clock.name === 'decision')).toBe(true)
  })

  it('that was returned runs towards its resubmission from the day it was', () => {
    expect(clockIn(brought('returned', null, day('2026-02-20')), 'resubmission')).toMatchObject({
      startedOn: '2026-02-20',
      dueOn: '2026-03-22',
      waitsForService: false,
    })
  })
})
