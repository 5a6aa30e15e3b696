import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { pauseClock, type RunningClock, serveLetter, startClock, stopClock } from './clockRun.ts'
import type { ClockName } from './clocks.ts'
import { clocksSay } from './clocksSay.ts'
import { workCalendar } from './workCalendar.ts'

const calendar = workCalendar([])
const tenDays = (name: ClockName): RunningClock =>
  startClock(name, day('2026-03-02'), { days: 10, count: 'calendar' }, calendar)
const served = (name: ClockName): RunningClock => serveLetter(tenDays(name), day('2026-03-02'), calendar)
const said = (clock: RunningClock, on: string) => [...clocksSay([clock], day(on))]

describe('a case’s own clocks say', () => {
  test('that a term has run out the day after its last', () => {
    expect(said(tenDays('validity'), '2026-03-12')).toEqual([])
    expect(said(tenDays('validity'), '2026-03-13')).toEqual(['validityEnded'])
    expect(said(served('resubmission'), '2026-03-13')).toEqual(['resubmissionEnded'])
  })

  test('that a company may renew from the day the window opens', () => {
    expect(said(tenDays('renewalWindow'), '2026-03-11')).toEqual([])
    expect(said(tenDays('renewalWindow'), '2026-03-12')).toEqual(['renewalWindowOpen'])
  })

  test('that an appeal is in time until the last day, and from the letter’s day on only', () => {
    expect(said(served('appealFiling'), '2026-03-12')).toEqual(['appealInTime'])
    expect(said(served('appealFiling'), '2026-03-13')).toEqual(['appealTermEnded'])
    expect(said(tenDays('appealFiling'), '2027-03-13')).toEqual(['appealInTime'])
  })

  test('nothing while they are paused or once they have stopped', () => {
    expect(said(stopClock(served('appealFiling'), day('2026-03-05')), '2026-03-06')).toEqual([])
    expect(said(pauseClock(tenDays('validity'), day('2026-03-05'), calendar), '2027-03-06')).toEqual([])
  })
})
