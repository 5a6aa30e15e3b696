import { describe, expect, test } from 'vitest'
import { day, type Instant } from '../kernel/day.ts'
import { officeRoles } from '../people/roles.ts'
import type { Actor, CaseNow, Facts } from './caseNow.ts'
import type { ClockRules } from './clockRun.ts'
import type { ClockName } from './clocks.ts'
import { isFinal, stepNames } from './derived.ts'
import { needs } from './needs.ts'
import { type CaseState, states } from './states.ts'
import type { Need } from './steps.ts'
import { takeStep } from './takeStep.ts'
import { workCalendar } from './workCalendar.ts'

/** Every way in which a case can stand, state and clocks, found by taking every step from everywhere. */
const everyCase = (): readonly CaseNow[] => {
  const rules: ClockRules = {
    calendar: workCalendar([]),
    deadlineFor: () => ({ days: 20, count: 'calendar', warnBefore: [] }),
  }
  const anyone: Actor = { personId: 'anyone', roles: ['companyAdministrator', 'clock', ...officeRoles] }
  const everything: Facts = { has: new Set(Object.keys(needs) as Need[]) }
  const now = { at: '2026-03-02T12:00:00.000Z' as Instant, day: day('2026-03-02') }
  const draft: CaseNow = {
    state: 'draft',
    before: null,
    clocks: [],
    parts: [],
    conflicts: [],
    suspendedBenefits: [],
  }
  const found = new Map([[looks(draft), draft]])
  for (const kase of found.values()) {
    for (const step of stepNames) {
      const taken = takeStep(kase, step, anyone, everything, now, rules)
      if (!taken.ok) continue
      const { to, before, clocks } = taken.value
      const next = { ...draft, state: to, before, clocks }
      if (!found.has(looks(next))) found.set(looks(next), next)
    }
  }
  return [...found.values()]
}

const looks = ({ state, before, clocks }: CaseNow): string =>
  [state, before ?? '', ...clocks.map((clock) => `${clock.name} ${clock.state}`).sort()].join(',')

const cases = everyCase()
const live = ({ clocks }: CaseNow): readonly ClockName[] =>
  clocks.filter(({ state }) => state !== 'stopped').map(({ name }) => name)

/** The states in which a clock was found alive. */
const whereLive = (name: ClockName): readonly CaseState[] => [
  ...new Set(cases.filter((kase) => live(kase).includes(name)).map(({ state }) => state)),
]
const without = (name: ClockName, kases: readonly CaseNow[]) =>
  kases.filter((kase) => !live(kase).includes(name)).map(looks)

describe('however a case came to where it stands', () => {
  test('it may come there in many ways', () => {
    expect(new Set(cases.map(({ state }) => state)).size).toBe(Object.keys(states).length)
    expect(cases.length).toBeGreaterThan(500)
  })

  test('a case that has ended waits for nothing but an appeal', () => {
    const waiting = cases.filter(({ state }) => isFinal(state)).flatMap(live)
    expect([...new Set(waiting)]).toEqual(['appealFiling'])
  })

  test('a certificate that can still hold has an end, and no step loses it', () => {
    const alive = cases.filter(
      ({ state, before }) =>
        states[state].holds ||
        state === 'suspended' ||
        (state === 'appeal' && (before === 'suspended' || before === 'partlySuspended')),
    )
    expect(alive.length).toBeGreaterThan(20)
    expect(without('validity', alive)).toEqual([])
  })

  test('a certificate at rest has its next annual review', () => {
    expect(
      without(
        'annualReview',
        cases.filter(({ state }) => state === 'certified' || state === 'reinstated'),
      ),
    ).toEqual([])
    expect([...whereLive('annualReview')].sort()).toEqual(['certified', 'reinstated'])
    expect(whereLive('annualReviewReply')).toEqual(['annualReviewDue'])
  })

  test('a case that waits for the office’s decision has the clock for it', () => {
    const undecided = cases.filter(({ state }) =>
      ['submitted', 'accepted', 'recommended', 'renewalSubmitted', 'renewalRecommended'].includes(state),
    )
    expect(without('decision', undecided)).toEqual([])
    const elsewhere = cases.filter(
      (kase) => live(kase).includes('decision') && (states[kase.state].holds || isFinal(kase.state)),
    )
    expect([...new Set(elsewhere.map(({ state }) => state))].sort()).toEqual([
      'renewalRecommended',
      'renewalSubmitted',
    ])
  })

  test('the decision’s clock stands still only while the company has to move', () => {
    const paused = cases.filter(({ clocks }) =>
      clocks.some(({ name, state }) => name === 'decision' && state === 'paused'),
    )
    expect([...new Set(paused.map(({ state }) => state))].sort()).toEqual([
      'awaitingReply',
      'correctiveAction',
      'returned',
    ])
  })

  test('a suspension waits for a second person only while it stands', () => {
    expect([...whereLive('suspensionConfirmation')].sort()).toEqual([
      'appeal',
      'partlySuspended',
      'suspended',
    ])
    const onAppeal = cases.filter(({ state }) => state === 'appeal').flatMap(({ clocks }) => clocks)
    expect(onAppeal.some(({ name, state }) => name === 'suspensionConfirmation' && state === 'running')).toBe(
      false,
    )
  })

  test('an appeal is filed in its term and decided in its own', () => {
    expect([...whereLive('appealFiling')].sort()).toEqual([
      'partlySuspended',
      'refused',
      'revoked',
      'suspended',
    ])
    expect(whereLive('appealDecision')).toEqual(['appeal'])
    expect(
      without(
        'appealDecision',
        cases.filter(({ state }) => state === 'appeal'),
      ),
    ).toEqual([])
  })

  test('the company’s own terms run while it is its turn, and stand still while a refusal is weighed', () => {
    expect(whereLive('resubmission')).toEqual(['returned'])
    const inTurn = (name: ClockName, turn: CaseState) => {
      const running = cases.filter(({ clocks }) =>
        clocks.some((clock) => clock.name === name && clock.state === 'running'),
      )
      expect([...new Set(running.map(({ state }) => state))], name).toEqual([turn])
    }
    inTurn('companyReply', 'awaitingReply')
    inTurn('correctiveAction', 'correctiveAction')
    inTurn('completenessReview', 'submitted')
    inTurn('visitNotice', 'validationPlanned')
    inTurn('vetting', 'vetting')
  })
})
