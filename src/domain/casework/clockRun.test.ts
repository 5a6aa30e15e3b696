import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, fromOrdinal, ordinal } from '../kernel/day.ts'
import {
  isLate,
  pauseClock,
  type RunningClock,
  remaining,
  restoreClock,
  resumeClock,
  serveLetter,
  startClock,
  stopClock,
  warningsDue,
} from './clockRun.ts'
import { daysCounted, type WorkCalendar, workCalendar } from './workCalendar.ts'

const calendar = workCalendar([day('2026-11-16'), day('2026-12-25'), day('2027-01-01')])
const working = (days: number) => ({ days, count: 'working' as const })
const decision = (on: string, days: number) => startClock('decision', day(on), working(days), calendar)
const resubmission = startClock('resubmission', day('2026-11-11'), working(5), calendar)

describe('a clock', () => {
  test('counts from the day after it starts and is kept on its last day', () => {
    const clock = decision('2026-11-13', 3)
    expect(clock.dueOn).toBe('2026-11-19')
    expect(remaining(clock, day('2026-11-13'), calendar)).toBe(3)
    expect(remaining(clock, day('2026-11-19'), calendar)).toBe(0)
    expect(isLate(clock, day('2026-11-19'))).toBe(false)
    expect(isLate(clock, day('2026-11-20'))).toBe(true)
    expect(remaining(clock, day('2026-11-20'), calendar)).toBe(-1)
  })

  test('counts every day where the law says calendar days, over a leap day too', () => {
    const clock = startClock(
      'annualReviewReply',
      day('2028-02-20'),
      { days: 14, count: 'calendar' },
      calendar,
    )
    expect(clock.dueOn).toBe('2028-03-05')
  })

  test('waits for the letter’s service where the company has to know first', () => {
    expect(resubmission).toMatchObject({ waitsForService: true, dueOn: null })
    expect(isLate(resubmission, day('2027-11-11'))).toBe(false)
    expect(remaining(resubmission, day('2027-11-11'), calendar)).toBe(5)
    expect(warningsDue(resubmission, day('2027-11-11'), [5, 1], calendar)).toEqual([])
    const served = serveLetter(resubmission, day('2026-11-18'), calendar)
    expect(served).toMatchObject({ startedOn: '2026-11-18', dueOn: '2026-11-25', waitsForService: false })
  })

  test('starts once only: a letter served again moves nothing', () => {
    const served = serveLetter(resubmission, day('2026-11-18'), calendar)
    expect(serveLetter(served, day('2026-12-01'), calendar)).toEqual(served)
    const stopped = stopClock(resubmission, day('2026-11-12'))
    expect(serveLetter(stopped, day('2026-11-18'), calendar)).toEqual(stopped)
  })

  test('paused before service and served meanwhile, it has all its days when it goes on', () => {
    const paused = pauseClock(resubmission, day('2026-11-12'), calendar)
    expect(resumeClock(paused, day('2026-11-13'), calendar)).toMatchObject({ state: 'running', dueOn: null })
    const served = serveLetter(paused, day('2026-11-18'), calendar)
    expect(served.state).toBe('paused')
    expect(resumeClock(served, day('2026-12-01'), calendar).dueOn).toBe('2026-12-08')
  })

  test('stands still while it is paused', () => {
    const paused = pauseClock(decision('2026-11-17', 10), day('2026-11-19'), calendar)
    expect(paused).toMatchObject({ state: 'paused', usedDays: 2 })
    expect(remaining(paused, day('2027-05-01'), calendar)).toBe(8)
    expect(isLate(paused, day('2027-05-01'))).toBe(false)
    expect(resumeClock(paused, day('2026-12-01'), calendar).dueOn).toBe('2026-12-11')
  })

  test('late when it was paused, it is still late, and by as much when it goes on', () => {
    const paused = pauseClock(decision('2026-11-17', 2), day('2026-11-24'), calendar)
    expect(isLate(paused, day('2026-11-24'))).toBe(true)
    expect(remaining(paused, day('2026-12-09'), calendar)).toBe(-3)
    const resumed = resumeClock(paused, day('2026-12-09'), calendar)
    expect(remaining(resumed, day('2026-12-09'), calendar)).toBe(-3)
    expect(isLate(resumed, day('2026-12-09'))).toBe(true)
  })

  test('late over a weekend, a pause does not make it punctual', () => {
    const clock = decision('2026-11-17', 3)
    expect([clock.dueOn, isLate(clock, day('2026-11-21'))]).toEqual(['2026-11-20', true])
    const resumed = resumeClock(pauseClock(clock, day('2026-11-21'), calendar), day('2026-12-02'), calendar)
    expect(isLate(resumed, day('2026-12-02'))).toBe(true)
  })

  test('stopped, it answers for its last day and nobody is late any more', () => {
    const stopped = stopClock(decision('2026-11-17', 2), day('2026-11-24'))
    expect(remaining(stopped, day('2027-01-01'), calendar)).toBe(-3)
    expect(isLate(stopped, day('2027-01-01'))).toBe(false)
    expect(stopClock(stopped, day('2027-01-01'))).toEqual(stopped)
  })

  test('neither pauses, goes on nor starts by a letter once it is stopped; only a restoration brings it back', () => {
    const clock = decision('2026-11-17', 9)
    const stopped = stopClock(clock, day('2026-11-18'))
    expect(pauseClock(stopped, day('2026-11-19'), calendar)).toEqual(stopped)
    expect(resumeClock(stopped, day('2026-11-19'), calendar)).toEqual(stopped)
    expect(restoreClock(stopped)).toEqual(clock)
    const paused = pauseClock(clock, day('2026-11-18'), calendar)
    expect(restoreClock(stopClock(paused, day('2026-11-19')))).toEqual(paused)
  })

  test('warns ahead, in the days it counts, and misses no warning when nobody asked that day', () => {
    const clock = decision('2026-11-13', 10)
    const warned = (on: string) => warningsDue(clock, day(on), [2, 5], calendar)
    expect(clock.dueOn).toBe('2026-11-30')
    expect(warned('2026-11-20')).toEqual([])
    expect(warned('2026-11-23')).toEqual([5])
    expect(warned('2026-11-27')).toEqual([5, 2])
    expect(warned('2026-12-01')).toEqual([])
    expect(
      warningsDue(pauseClock(clock, day('2026-11-27'), calendar), day('2026-11-27'), [2, 5], calendar),
    ).toEqual([])
  })
})

/** Lets a clock run and stand, so many days each, as long as its term is not over. */
const pausedAsTold = (
  started: RunningClock,
  runs: readonly (readonly [number, number])[],
  office: WorkCalendar,
): { clock: RunningClock; pauses: readonly (readonly [Day, Day])[] } => {
  let clock = started
  let today = started.startedOn
  const pauses: (readonly [Day, Day])[] = []
  for (const [ran, stood] of runs) {
    const pausedOn = addDays(today, ran)
    if (clock.dueOn === null || pausedOn >= clock.dueOn) break
    today = addDays(pausedOn, stood)
    clock = resumeClock(pauseClock(clock, pausedOn, office), today, office)
    pauses.push([pausedOn, today])
  }
  return { clock, pauses }
}

describe('pausing', () => {
  const aStart = fc.integer({ min: 20_000, max: 20_400 }).map(fromOrdinal)
  const holidays = fc.uniqueArray(fc.integer({ min: 20_000, max: 21_500 }).map(fromOrdinal), {
    maxLength: 60,
  })
  const count = fc.constantFrom('working' as const, 'calendar' as const)

  test('never loses or wins a day, however often', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 40 })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(
        aStart,
        holidays,
        count,
        fc.integer({ min: 1, max: 120 }),
        gaps,
        (on, closed, counts, days, runs) => {
          const office = workCalendar(closed)
          const started = startClock('decision', on, { days, count: counts }, office)
          const { clock, pauses } = pausedAsTold(started, runs, office)
          const stood = (n: number) => pauses.some(([from, to]) => n > ordinal(from) && n <= ordinal(to))
          const counted = (n: number) => daysCounted(office, counts, fromOrdinal(n - 1), fromOrdinal(n)) === 1
          let n = ordinal(on)
          for (let left = days; left > 0; n += 1) if (counted(n + 1) && !stood(n + 1)) left -= 1
          expect(clock.dueOn).toBe(fromOrdinal(n))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('and going on the same day changes nothing, late or not', () => {
    fc.assert(
      fc.property(
        aStart,
        holidays,
        count,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(120),
        (on, closed, counts, days, later) => {
          const office = workCalendar(closed)
          const clock = startClock('decision', on, { days, count: counts }, office)
          const pausedOn = addDays(on, later)
          const resumed = resumeClock(pauseClock(clock, pausedOn, office), pausedOn, office)
          expect(remaining(resumed, pausedOn, office)).toBe(remaining(clock, pausedOn, office))
          expect(isLate(resumed, pausedOn)).toBe(isLate(clock, pausedOn))
          expect(resumed.state).toBe('running')
        },
      ),
      { numRuns: 100 },
    )
  })

  test('the days left only ever get fewer while a clock runs', () => {
    fc.assert(
      fc.property(
        aStart,
        holidays,
        count,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(90),
        (on, closed, counts, days, later) => {
          const office = workCalendar(closed)
          const clock = startClock('decision', on, { days, count: counts }, office)
          const left = remaining(clock, addDays(on, later), office)
          const nextDay = remaining(clock, addDays(on, later + 1), office)
          expect([left, left - 1]).toContain(nextDay)
          expect(isLate(clock, addDays(on, later))).toBe(addDays(on, later) > (clock.dueOn ?? on))
        },
      ),
      { numRuns: 100 },
    )
  })
})
