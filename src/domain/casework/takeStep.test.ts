import { describe, expect, test } from 'vitest'
import { type Day, day, type Instant } from '../kernel/day.ts'
import type { Role } from '../people/roles.ts'
import type { Actor, CaseNow, Facts } from './caseNow.ts'
import type { ClockRules } from './clockRun.ts'
import { clocksAfterService } from './clocksAfter.ts'
import { needs } from './needs.ts'
import type { Need, Part, StepName } from './steps.ts'
import { possibleSteps, takeStep } from './takeStep.ts'
import { workCalendar } from './workCalendar.ts'

const rules: ClockRules = {
  calendar: workCalendar([]),
  deadlineFor: (clock) =>
    clock === 'validity'
      ? { days: 730, count: 'calendar', warnBefore: [] }
      : { days: 20, count: 'working', warnBefore: [5] },
}
const all: Facts = { has: new Set(Object.keys(needs) as Need[]) }
const allBut = (need: Need): Facts => ({ has: new Set([...all.has].filter((one) => one !== need)) })
const at = (on: string) => ({ at: `${on}T17:00:00.000Z` as Instant, day: day(on) })
const person = (personId: string, ...roles: Role[]): Actor => ({ personId, roles })

const company = person('Celia', 'companyAdministrator')
const intake = person('Iván', 'intakeOfficer')
const officer = person('Ana', 'accountOfficer')
const validator = person('Víctor', 'validator')
const decider = person('Dora', 'decisionMaker')
const manager = person('Mario', 'programmeManager')
const theClock = person('clock', 'clock')

const aDraft: CaseNow = {
  state: 'draft',
  before: null,
  clocks: [],
  parts: [],
  conflicts: [],
  suspendedBenefits: [],
}

/** The case after steps that all went well. */
const after = (kase: CaseNow, ...told: readonly (readonly [StepName, Actor, string])[]): CaseNow => {
  let so = kase
  for (const [step, by, on] of told) {
    const taken = takeStep(so, step, by, all, at(on), rules)
    if (!taken.ok) throw new Error(`${step}: ${taken.refusal.code}`)
    const { to, before, clocks, part } = taken.value
    so = { ...so, state: to, before, clocks, parts: part ? [...so.parts, part] : so.parts }
  }
  return so
}

const clock = (kase: CaseNow, name: string) => kase.clocks.find((one) => one.name === name)
const refusal = (kase: CaseNow, step: StepName, by: Actor, facts = all) => {
  const taken = takeStep(kase, step, by, facts, at('2026-11-20'), rules)
  return taken.ok ? undefined : taken.refusal
}

const submitted = after(aDraft, ['submit', company, '2026-03-02'])
const inVetting = after(submitted, ['accept', intake, '2026-03-10'], ['startVetting', officer, '2026-03-11'])
const visited = after(
  inVetting,
  ['planValidation', officer, '2026-03-20'],
  ['finishValidation', validator, '2026-04-20'],
)
const recommended = after(visited, ['recommend', officer, '2026-05-04'])
const certified = after(recommended, ['certify', decider, '2026-05-11'])
const suspended = after(certified, ['suspend', manager, '2026-06-01'])

describe('a step', () => {
  test('says what it leaves behind', () => {
    const taken = takeStep(submitted, 'returnAsIncomplete', intake, all, at('2026-03-09'), rules)
    expect(taken).toMatchObject({
      ok: true,
      value: {
        step: 'returnAsIncomplete',
        from: 'submitted',
        to: 'returned',
        before: null,
        part: { personId: 'Iván', part: 'reviewed', at: '2026-03-09T17:00:00.000Z' },
        tells: ['company'],
        letter: 'returned',
      },
    })
  })

  test('is not taken from where the case does not stand, nor by another role', () => {
    expect(refusal(aDraft, 'certify', decider)).toMatchObject({
      family: 'conflict',
      code: 'casework.steps.notFromHere',
    })
    expect(refusal(recommended, 'certify', officer)).toMatchObject({
      family: 'notAllowed',
      code: 'casework.steps.notYours',
    })
    expect(refusal(recommended, 'certify', person('nobody'))).toMatchObject({
      code: 'casework.steps.notYours',
    })
  })

  test('names the need that is not met', () => {
    expect(refusal(aDraft, 'submit', company, allBut('completeProfile'))).toEqual({
      family: 'notNow',
      code: 'casework.needs.completeProfile',
    })
    expect(refusal(recommended, 'certify', decider, allBut('secondFactor'))).toEqual({
      family: 'signIn',
      code: 'casework.needs.secondFactor',
    })
    expect(refusal(recommended, 'refuse', decider, allBut('reasons'))).toEqual({
      family: 'input',
      code: 'casework.needs.reasons',
    })
  })

  test('believes the case, not whoever says that a second person decides', () => {
    const both = person('Ana', 'accountOfficer', 'decisionMaker')
    expect(refusal(recommended, 'certify', both)).toEqual({
      family: 'notAllowed',
      code: 'casework.needs.secondPerson',
      with: { part: 'vetted' },
    })
  })

  test('names first what nobody but another person can mend', () => {
    const both = person('Ana', 'decisionMaker')
    expect(refusal(recommended, 'certify', both, { has: new Set() })).toMatchObject({
      code: 'casework.needs.secondPerson',
    })
  })

  test('is refused to whoever declared a conflict of interest', () => {
    const kase = { ...recommended, conflicts: ['Dora'] }
    expect(refusal(kase, 'certify', decider)).toMatchObject({ code: 'casework.needs.noConflict' })
    expect(refusal({ ...submitted, conflicts: ['Iván'] }, 'accept', intake)).toMatchObject({
      code: 'casework.needs.noConflict',
    })
    expect(refusal(kase, 'certify', person('Delia', 'decisionMaker'))).toBeUndefined()
  })

  test('is refused to a decision maker who belongs to the company that applied', () => {
    expect(
      refusal(recommended, 'certify', person('Celia', 'companyAdministrator', 'decisionMaker')),
    ).toMatchObject({
      with: { part: 'edited' },
    })
  })
})

describe('the clocks of a case', () => {
  test('start with the application and stand still while the company corrects', () => {
    expect(clock(submitted, 'decision')).toMatchObject({ state: 'running', dueOn: '2026-03-30' })
    const returned = after(submitted, ['returnAsIncomplete', intake, '2026-03-09'])
    expect(clock(returned, 'decision')).toMatchObject({ state: 'paused', usedDays: 5 })
    expect(clock(returned, 'completenessReview')).toMatchObject({ state: 'stopped', stoppedOn: '2026-03-09' })
    const again = after(returned, ['resubmit', company, '2026-03-23'])
    expect(clock(again, 'decision')).toMatchObject({ state: 'running', dueOn: '2026-04-13' })
    expect(clock(again, 'resubmission')).toMatchObject({ state: 'stopped' })
  })

  test('wait for the letter of the step that started them', () => {
    const returned = after(submitted, ['returnAsIncomplete', intake, '2026-03-09'])
    expect(clock(returned, 'resubmission')).toMatchObject({ waitsForService: true, dueOn: null })
    const served = clocksAfterService(
      returned.clocks,
      'returnAsIncomplete',
      day('2026-03-12'),
      rules.calendar,
    )
    expect(served.find(({ name }) => name === 'resubmission')).toMatchObject({
      startedOn: '2026-03-12',
      dueOn: '2026-04-09',
    })
    expect(served.find(({ name }) => name === 'decision')).toEqual(clock(returned, 'decision'))
  })

  test('start anew when a visit is planned again, one of a name', () => {
    const planned = after(
      inVetting,
      ['planValidation', officer, '2026-03-20'],
      ['planValidation', officer, '2026-03-25'],
    )
    expect(planned.clocks.filter(({ name }) => name === 'visitNotice')).toHaveLength(1)
    expect(clock(planned, 'visitNotice')).toMatchObject({ startedOn: '2026-03-25' })
  })

  test('are not there where the programme does not run them', () => {
    const endless: ClockRules = {
      ...rules,
      deadlineFor: (name, from) => (name === 'validity' ? null : rules.deadlineFor(name, from)),
    }
    const taken = takeStep(recommended, 'certify', decider, all, at('2026-05-11'), endless)
    expect(taken.ok && taken.value.clocks.some(({ name }) => name === 'validity')).toBe(false)
  })

  test('all stop when a company withdraws', () => {
    const withdrawn = after(
      visited,
      ['sendReport', validator, '2026-04-22'],
      ['withdraw', company, '2026-04-23'],
    )
    expect(withdrawn.clocks.map(({ state }) => state)).toEqual(withdrawn.clocks.map(() => 'stopped'))
  })
})

describe('a decision', () => {
  test('may come back for more work to where it was recommended from', () => {
    expect(after(recommended, ['sendBackForWork', decider, '2026-05-05'])).toMatchObject({
      state: 'validationDone',
      before: null,
    })
    const early = after(inVetting, ['recommendRefusal', officer, '2026-03-13'])
    expect(clock(early, 'vetting')).toMatchObject({ state: 'paused' })
    const back = after(early, ['sendBackForWork', decider, '2026-03-16'])
    expect(back.state).toBe('vetting')
    expect(clock(back, 'vetting')).toMatchObject({ state: 'running' })
  })

  test('to certify needs a visit and closed findings, even where refusal was recommended', () => {
    const early = after(inVetting, ['recommendRefusal', officer, '2026-03-13'])
    expect(refusal(early, 'certify', decider, allBut('visitFinished'))).toMatchObject({
      code: 'casework.needs.visitFinished',
    })
    expect(refusal(early, 'refuse', decider, allBut('visitFinished'))).toBeUndefined()
  })
})

describe('a suspension', () => {
  test('by one officer is at once, and confirmed by another', () => {
    expect(suspended.state).toBe('suspended')
    expect(clock(suspended, 'suspensionConfirmation')).toMatchObject({ state: 'running' })
    expect(refusal(suspended, 'confirmSuspension', manager)).toMatchObject({
      code: 'casework.needs.notTheSuspender',
    })
    const confirmed = after(suspended, ['confirmSuspension', decider, '2026-06-02'])
    expect(confirmed.state).toBe('suspended')
    expect(clock(confirmed, 'suspensionConfirmation')).toMatchObject({ state: 'stopped' })
  })

  test('is lifted by a decision maker who did not suspend, and the year to the next review begins', () => {
    expect(clock(suspended, 'annualReview')).toMatchObject({ state: 'stopped' })
    const lifted = after(suspended, ['reinstate', decider, '2026-07-01'])
    expect(lifted.state).toBe('reinstated')
    expect(clock(lifted, 'annualReview')).toMatchObject({ state: 'running', startedOn: '2026-07-01' })
    expect(clock(lifted, 'validity')).toEqual(clock(certified, 'validity'))
  })
})

describe('an appeal', () => {
  const served = (kase: CaseNow, step: StepName, on: string): CaseNow => ({
    ...kase,
    clocks: clocksAfterService(kase.clocks, step, day(on) as Day, rules.calendar),
  })

  test('that is dismissed returns the case to where it stood, clocks and all', () => {
    const appealed = after(served(suspended, 'suspend', '2026-06-02'), ['appeal', company, '2026-06-08'])
    expect(appealed).toMatchObject({ state: 'appeal', before: 'suspended' })
    expect(clock(appealed, 'suspensionConfirmation')).toMatchObject({ state: 'paused' })
    const upheld = after(appealed, ['upholdDecision', decider, '2026-07-01'])
    expect(upheld).toMatchObject({ state: 'suspended', before: null })
    expect(clock(upheld, 'suspensionConfirmation')).toMatchObject({ state: 'running' })
  })

  test('is not decided by anyone who took the decision it is brought against', () => {
    const confirmed = after(suspended, ['confirmSuspension', person('Delia', 'decisionMaker'), '2026-06-02'])
    const appealed = after(confirmed, ['appeal', company, '2026-06-08'])
    const keptOut = (kase: CaseNow, by: Actor) => refusal(kase, 'grantAppeal', by)?.with
    expect(keptOut(appealed, manager)).toEqual({ part: 'suspended' })
    expect(keptOut(appealed, person('Delia', 'decisionMaker'))).toEqual({ part: 'confirmed' })
    expect(refusal(appealed, 'grantAppeal', decider)).toBeUndefined()
    const refused = after(recommended, ['refuse', decider, '2026-05-11'], ['appeal', company, '2026-05-18'])
    expect(keptOut(refused, decider)).toEqual({ part: 'decided' })
    expect(refusal(refused, 'grantAppeal', manager)).toBeUndefined()
  })

  test('granted against a refusal puts the case before a decision again, with a term of its own', () => {
    const appealed = after(recommended, ['refuse', decider, '2026-05-11'], ['appeal', company, '2026-05-18'])
    const won = after(appealed, ['grantAppeal', manager, '2026-06-15'])
    expect(won).toMatchObject({ state: 'recommended', before: 'validationDone' })
    expect(clock(won, 'decision')).toMatchObject({ state: 'running', startedOn: '2026-06-15' })
    expect(after(won, ['sendBackForWork', decider, '2026-06-16']).state).toBe('validationDone')
  })

  test('granted against a revocation gives back the term that was left, to its day', () => {
    const appealed = after(certified, ['revoke', decider, '2026-09-01'], ['appeal', company, '2026-09-07'])
    expect(clock(appealed, 'validity')).toMatchObject({ state: 'stopped' })
    const won = after(appealed, ['grantAppeal', manager, '2026-10-01'])
    expect(won).toMatchObject({ state: 'reinstated', before: null })
    expect(clock(won, 'validity')).toEqual(clock(certified, 'validity'))
    expect(clock(won, 'annualReview')).toMatchObject({ state: 'running', startedOn: '2026-10-01' })
  })

  test('can be brought against a suspension of some benefits only', () => {
    const partly = after(
      certified,
      ['suspendBenefits', manager, '2026-06-01'],
      ['appeal', company, '2026-06-08'],
    )
    expect(partly).toMatchObject({ state: 'appeal', before: 'partlySuspended' })
  })

  test('is too late once the clock has closed its term', () => {
    const refused = after(
      recommended,
      ['refuse', decider, '2026-05-11'],
      ['endAppealTerm', theClock, '2026-07-01'],
    )
    expect(refused).toMatchObject({ state: 'refused' })
    expect(clock(refused, 'appealFiling')).toMatchObject({ state: 'stopped' })
    expect(refusal(refused, 'appeal', company, allBut('appealInTime'))).toMatchObject({
      code: 'casework.needs.appealInTime',
    })
  })
})

describe('what a screen may offer', () => {
  test('is the person’s own steps, each with what keeps them from it', () => {
    const both = person('Ana', 'accountOfficer', 'decisionMaker')
    expect(possibleSteps(recommended, both)).toEqual([
      { step: 'sendBackForWork', allowed: true },
      ...['certify', 'refuse'].map((step) => ({
        step,
        allowed: false,
        refusal: { family: 'notAllowed', code: 'casework.needs.secondPerson', with: { part: 'vetted' } },
      })),
    ])
    expect(possibleSteps(recommended, person('Berta', 'borderOfficer'))).toEqual([])
  })

  test('asks the data only when it is given', () => {
    expect(possibleSteps(aDraft, company)).toEqual([
      { step: 'submit', allowed: true },
      { step: 'withdraw', allowed: true },
    ])
    expect(possibleSteps(aDraft, company, { has: new Set<Need>(['reasons']) })).toEqual([
      {
        step: 'submit',
        allowed: false,
        refusal: { family: 'notNow', code: 'casework.needs.completeProfile' },
      },
      { step: 'withdraw', allowed: true },
    ])
  })

  test('is what taking the step would answer', () => {
    const part = (personId: string, played: Part) => ({ personId, part: played, at: at('2026-03-02').at })
    const kase: CaseNow = { ...suspended, parts: [part('Dora', 'reviewed'), part('Mario', 'suspended')] }
    for (const by of [decider, manager, officer, company]) {
      for (const offer of possibleSteps(kase, by, all)) {
        expect(takeStep(kase, offer.step, by, all, at('2026-06-02'), rules).ok).toBe(offer.allowed)
      }
    }
  })
})
