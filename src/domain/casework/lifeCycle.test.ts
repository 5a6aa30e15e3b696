import { describe, expect, test } from 'vitest'
import messages from '../../../messages/casework.json' with { type: 'json' }
import { officeRoles, roles } from '../people/roles.ts'
import { type ClockName, clocks } from './clocks.ts'
import { caseStates, endsOf, stepNames, stepsFrom, stepsOfTheClock } from './derived.ts'
import { keptOutBy, needs } from './needs.ts'
import { type CaseState, states } from './states.ts'
import { granted, type StepRow, steps } from './steps.ts'
import { interruptions } from './whereTo.ts'

const rows = stepNames.map((name): [string, StepRow] => [name, steps[name]])
const clockNames = Object.keys(clocks) as ClockName[]
const givenBack = Object.values(granted).flatMap(({ starts }): readonly ClockName[] => starts)
const started = new Set([...rows.flatMap(([, row]) => row.starts), ...givenBack])

/** Started not by a step but by what a company has to tell: an incident, a change. */
const startedByEvents: readonly ClockName[] = ['incidentReport', 'changeNotice']

const reachedFrom = (start: CaseState): Set<CaseState> => {
  const seen = new Set<CaseState>([start])
  for (const state of seen)
    for (const step of stepsFrom(state)) for (const to of endsOf(step, state)) seen.add(to)
  return seen
}

describe('the life of a case', () => {
  test('reaches every state from a draft', () => {
    expect([...reachedFrom('draft')].sort()).toEqual([...caseStates].sort())
  })

  test('has no dead end but where it ends', () => {
    const leadsOn = (state: CaseState) =>
      stepsFrom(state).some((step) => endsOf(step, state).some((to) => to !== state))
    expect(caseStates.filter((state) => !leadsOn(state) && !states[state].ends)).toEqual([])
  })

  test('always comes to an end, whatever was done', () => {
    const withoutEnd = caseStates.filter((state) => ![...reachedFrom(state)].some((to) => states[to].ends))
    expect(withoutEnd).toEqual([])
  })

  test('once ended is only opened by an appeal', () => {
    const opening = caseStates
      .filter((state) => states[state].ends)
      .flatMap((state) => stepsFrom(state).filter((step) => endsOf(step, state).some((to) => to !== state)))
    expect([...new Set(opening)]).toEqual(['appeal'])
  })

  test('returns only to a state that the interruption was entered from', () => {
    expect([...interruptions].sort()).toEqual(['appeal', 'recommended', 'renewalRecommended'])
    const against = rows.filter(([, row]) => row.to === 'appeal').flatMap(([, row]) => row.from)
    expect(against.sort()).toEqual(Object.keys(granted).sort())
  })

  test('needs no company where only an officer can act, and no officer to let time pass', () => {
    for (const [name, row] of rows) expect(row.by.length, name).toBeGreaterThan(0)
    for (const step of stepsOfTheClock) expect(steps[step].tells, step).not.toContain('clock')
    expect(stepsOfTheClock).toEqual(['openAnnualReview', 'expire', 'lapse', 'endAppealTerm'])
  })
})

describe('clocks', () => {
  test('are each started by some step or by an event a company tells', () => {
    expect(clockNames.filter((clock) => !started.has(clock) && !startedByEvents.includes(clock))).toEqual([])
  })

  test('that a step starts, some step stops by name', () => {
    const stopped = new Set(rows.flatMap(([, row]) => (row.stops === 'all' ? [] : row.stops)))
    expect([...started].filter((clock) => !stopped.has(clock))).toEqual([])
  })

  test('that a step pauses, some step lets go on', () => {
    const resumed = new Set(rows.flatMap(([, row]) => row.resumes))
    expect(
      [...new Set(rows.flatMap(([, row]) => row.pauses))].filter((clock) => !resumed.has(clock)),
    ).toEqual([])
  })

  test('that wait for a letter’s service are started by a step that sends one', () => {
    const waiting = rows.filter(([, row]) => row.starts.some((clock) => clocks[clock].fromService))
    expect(waiting.filter(([, row]) => !row.letter).map(([name]) => name)).toEqual([])
    expect(waiting.length).toBeGreaterThan(5)
  })

  test('never start and stop by the same step, but to begin a term anew', () => {
    const anew = rows.filter(
      ([, row]) => row.stops !== 'all' && row.starts.some((clock) => row.stops.includes(clock)),
    )
    expect(anew.map(([name]) => name)).toEqual(['renew'])
  })

  test('leave nothing running where a case has ended, but the term to appeal', () => {
    const ending = rows.filter(([, row]) =>
      caseStates.some((state) => state === row.to && states[state].ends),
    )
    const leaves = ending.filter(([, row]) => row.stops !== 'all' && !row.starts.includes('appealFiling'))
    expect(leaves.map(([name]) => name)).toEqual([])
  })
})

describe('four eyes', () => {
  const givesStatus = ['certify', 'renew', 'reinstate', 'grantAppeal'] as const
  const takesStatus = ['refuse', 'revoke', 'upholdDecision'] as const

  test.each([...givesStatus, ...takesStatus])(
    '%s is decided by a second person, without conflict, with reasons',
    (step) => {
      expect(steps[step].needs).toEqual(
        expect.arrayContaining(['reasons', 'secondPerson', 'noConflict', 'secondFactor']),
      )
      expect(steps[step].part).toBe('decided')
    },
  )

  test('nobody plays a part as an officer while a declared conflict stands', () => {
    const officers = rows.filter(
      ([, row]) => row.part && row.by.some((role) => officeRoles.some((one) => one === role)),
    )
    expect(officers.filter(([, row]) => !row.needs.includes('noConflict')).map(([name]) => name)).toEqual([])
  })

  test('every part counts against deciding, but those of deciders themselves', () => {
    const against: readonly string[] = keptOutBy.secondPerson
    const free = new Set(
      rows.flatMap(([, row]) => (row.part && !against.includes(row.part) ? [row.part] : [])),
    )
    expect([...free].sort()).toEqual(['confirmed', 'decided', 'suspended'])
  })

  test('the auditor and the system administrator move no case', () => {
    const moved = rows.filter(
      ([, row]) => row.by.includes('auditor') || row.by.includes('systemAdministrator'),
    )
    expect(moved).toEqual([])
  })
})

describe('words', () => {
  const said = new Set(Object.keys(messages))
  const missing = (keys: readonly string[]) => keys.filter((key) => !said.has(key))

  test('are there for every state, step, clock, part and role', () => {
    expect(missing(caseStates.map((name) => `state.${name}`))).toEqual([])
    expect(missing(stepNames.flatMap((name) => [`step.${name}`, `stepTaken.${name}`]))).toEqual([])
    expect(missing(clockNames.map((name) => `clock.${name}`))).toEqual([])
    expect(missing([...roles, 'clock', 'public'].map((name) => `role.${name}`))).toEqual([])
    const parts = new Set(rows.flatMap(([, { part }]) => (part ? [part] : [])))
    expect(missing([...parts].flatMap((name) => [`part.${name}`, `youPlayed.${name}`]))).toEqual([])
  })

  test('are there for every need that is not met, and for every mail to the company', () => {
    expect(missing(Object.keys(needs).map((need) => `refusal.casework.needs.${need}`))).toEqual([])
    const told = rows.filter(([, row]) => row.tells.includes('company')).map(([name]) => name)
    expect(missing(told.flatMap((name) => [`mail.step.${name}.subject`, `mail.step.${name}.body`]))).toEqual(
      [],
    )
  })

  test('speak both languages, of the same things, without raising their voice', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    for (const [key, { es, en, note }] of Object.entries(messages)) {
      expect(
        [es, en, note].every((text) => text.trim().length > 0),
        key,
      ).toBe(true)
      expect(placeholders(es), key).toEqual(placeholders(en))
      expect(`${es}${en}`, key).not.toMatch(/[!¡]|por favor|please/i)
    }
  })

  test('say nothing of what is not there', () => {
    const known = new Set<string>([...caseStates, ...stepNames, ...clockNames, ...Object.keys(needs)])
    const stale = [...said].filter(
      (key) => /^(state|step|stepTaken|clock)\./.test(key) && !known.has(key.split('.')[1] ?? ''),
    )
    const staleNeeds = [...said].filter(
      (key) => key.startsWith('refusal.casework.needs.') && !known.has(key.split('.')[3] ?? ''),
    )
    expect([...stale, ...staleNeeds]).toEqual([])
  })
})
