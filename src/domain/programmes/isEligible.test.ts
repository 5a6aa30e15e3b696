import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aProgramme, aRule } from './aProgramme.ts'
import { type EligibilityAnswers, isEligible } from './isEligible.ts'

const programme = aProgramme({
  eligibility: [
    aRule('taxes-settled', {}),
    aRule('employees', { kind: 'number', wants: { atLeast: 1 } }),
    aRule('first-trade', { kind: 'date', wants: { monthsAgoAtLeast: 24 }, operatorTypes: ['importer'] }),
  ],
})
const good: EligibilityAnswers = { 'taxes-settled': true, employees: 12, 'first-trade': '2020-05-01' }
const check = (answers: EligibilityAnswers, types = ['importer'], today = '2026-03-02') =>
  isEligible(programme, types, answers, day(today))
const failing = (answers: EligibilityAnswers) =>
  check(answers)
    .because.filter((one) => one.result !== 'fits')
    .map((one) => [one.rule, one.result])

describe('A company may apply', () => {
  test('when every answer fits', () => expect(check(good).eligible).toBe(true))

  test('not when one does not, and it is told which, why and what to do', () => {
    const answer = check({ ...good, 'taxes-settled': false })
    expect(answer.eligible).toBe(false)
    expect(answer.because.find((one) => one.rule === 'taxes-settled')?.says?.en).toBe('Put it right')
  })

  test('not with too few employees', () =>
    expect(failing({ ...good, employees: 0 })).toEqual([['employees', 'doesNotFit']]))

  test('on the day its two years are complete, not the day before', () => {
    const since = { ...good, 'first-trade': '2024-03-02' }
    expect(check(since, ['importer'], '2026-03-02').eligible).toBe(true)
    expect(check(since, ['importer'], '2026-03-01').eligible).toBe(false)
  })

  test('not before it has answered: a missing answer, or one that is no day, counts as not answered', () => {
    expect(failing({ employees: 3, 'first-trade': '2024-02-30' })).toEqual([
      ['taxes-settled', 'notAnswered'],
      ['first-trade', 'notAnswered'],
    ])
  })

  test('without being asked what concerns others only', () => {
    expect(check({ 'taxes-settled': true, employees: 1 }, ['roadCarrier']).eligible).toBe(true)
  })
})
