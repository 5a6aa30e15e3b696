import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { startClock } from './clockRun.ts'
import { type CaseEntry, caseOn } from './historyOn.ts'
import type { CaseState } from './states.ts'
import { workCalendar } from './workCalendar.ts'

const clock = startClock('decision', day('2026-03-02'), { days: 20, count: 'working' }, workCalendar([]))

const history = (
  [
    ['openCase', null, 'draft', '2026-02-20'],
    ['submit', 'draft', 'submitted', '2026-03-02'],
    ['accept', 'submitted', 'accepted', '2026-03-02'],
    ['startVetting', 'accepted', 'vetting', '2026-03-03'],
    ['recommendRefusal', 'vetting', 'recommended', '2026-03-10'],
    ['refuse', 'recommended', 'refused', '2026-03-16'],
    ['letterServed', 'refused', 'refused', '2026-03-18'],
    ['appeal', 'refused', 'appeal', '2026-03-30'],
    ['grantAppeal', 'appeal', 'recommended', '2026-04-20'],
  ] as const
).map(([step, from, to, onDay], i): CaseEntry => {
  const clocks = step === 'submit' ? [clock] : []
  return { position: i + 1, step, from: from as CaseState | null, to, onDay: day(onDay), clocks }
})

const stood = (on: string) => caseOn(history, day(on))

describe('a case as it stood', () => {
  test('is not there before it was opened', () => {
    expect(stood('2026-02-19')).toBeUndefined()
    expect(stood('2026-02-20')).toMatchObject({ state: 'draft', since: '2026-02-20' })
  })

  test('is what the last step of that day left, in the order of the history', () => {
    expect(stood('2026-03-01')).toMatchObject({ state: 'draft' })
    expect(stood('2026-03-02')).toMatchObject({ state: 'accepted', since: '2026-03-02' })
    expect(stood('2026-03-02')?.entries.map(({ step }) => step)).toEqual(['openCase', 'submit', 'accept'])
    expect(caseOn([...history].reverse(), day('2026-03-02'))).toEqual(stood('2026-03-02'))
  })

  test('has the clocks of that day', () => {
    expect(caseOn(history.slice(0, 2), day('2026-12-31'))?.clocks).toEqual([clock])
    expect(stood('2026-03-02')?.clocks).toEqual([])
  })

  test('keeps the day a state began when something was entered that left it', () => {
    expect(stood('2026-03-19')).toMatchObject({ state: 'refused', since: '2026-03-16' })
    expect(stood('2026-03-19')?.entries).toHaveLength(7)
  })

  test('knows what it would return to, as the table says', () => {
    expect(stood('2026-03-10')).toMatchObject({ state: 'recommended', before: 'vetting' })
    expect(stood('2026-03-19')).toMatchObject({ before: null })
    expect(stood('2026-04-01')).toMatchObject({ state: 'appeal', before: 'refused' })
    expect(stood('2026-04-20')).toMatchObject({ state: 'recommended', before: 'validationDone' })
  })

  test('is not changed by what was entered later', () => {
    const earlier = caseOn(history.slice(0, 5), day('2026-03-12'))
    expect(stood('2026-03-12')).toEqual(earlier)
  })
})
