import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aFinding } from './aFinding.ts'
import { isActionLate, proposeAction, takeActionStep } from './correctiveAction.ts'
import { isOverdue } from './finding.ts'
import {
  type FindingGrade,
  findingGrades,
  isSettled,
  mandatoryFindingsClosed,
  unsettledFindings,
} from './findingGrades.ts'
import {
  type FindingState,
  type FindingStep,
  findingSteps,
  findingStepsOpenTo,
  takeFindingStep,
} from './findingSteps.ts'

const facts = { hasPlan: true, evidenceCount: 1, reason: 'Sigue abierto' }
const nothing = { hasPlan: false, evidenceCount: 0, reason: ' ' }
const grades = Object.keys(findingGrades) as FindingGrade[]
const stepNames = Object.keys(findingSteps) as FindingStep[]
const states: readonly FindingState[] = ['open', ...new Set(stepNames.map((step) => findingSteps[step].to))]

/** Takes steps one after another; what is refused changes nothing. */
const after = (grade: FindingGrade, ...steps: readonly FindingStep[]) =>
  steps.reduce((finding, step) => {
    const taken = takeFindingStep(finding, step, findingSteps[step].by, facts)
    return taken.ok ? taken.value : finding
  }, aFinding({ grade }))

describe('the life of a finding', () => {
  test('goes from open over plan and evidence to closed', () => {
    const states = (['acceptPlan', 'giveEvidence', 'close'] as const).map(
      (_, index, steps) => after('major', ...steps.slice(0, index + 1)).state,
    )
    expect(states).toEqual(['planAccepted', 'evidenceGiven', 'closed'])
  })

  test('may skip the plan when the matter was mended at once', () => {
    expect(after('major', 'giveEvidence', 'close').state).toBe('closed')
  })

  test('is never closed by the company, nor while nothing was shown', () => {
    expect(takeFindingStep(aFinding({ state: 'evidenceGiven' }), 'close', 'company', facts)).toMatchObject({
      refusal: { family: 'notAllowed', code: 'validation.finding.by.office' },
    })
    expect(takeFindingStep(aFinding({ state: 'planAccepted' }), 'close', 'office', facts)).toMatchObject({
      refusal: { family: 'notNow', code: 'validation.finding.notNow' },
    })
  })

  test('opens again, with a reason, and is closed again only by new evidence', () => {
    const closed = aFinding({ state: 'closed' })
    expect(takeFindingStep(closed, 'reopen', 'office', nothing)).toMatchObject({
      refusal: { family: 'input', code: 'validation.finding.needs.reason' },
    })
    expect(after('major', 'giveEvidence', 'close', 'reopen', 'close').state).toBe('reopened')
    expect(after('major', 'giveEvidence', 'close', 'reopen', 'giveEvidence', 'close').state).toBe('closed')
  })

  test('an observation can be noted and closed; anything graver cannot', () => {
    expect(after('observation', 'takeNote').state).toBe('closed')
    expect(takeFindingStep(aFinding({ grade: 'minor' }), 'takeNote', 'office', facts)).toMatchObject({
      refusal: { code: 'validation.finding.needs.observation' },
    })
  })

  test.each([
    ['acceptPlan', 'office', 'plan'],
    ['giveEvidence', 'company', 'evidence'],
  ] as const)('%s needs its %s’s %s', (step, by, need) => {
    expect(takeFindingStep(aFinding(), step, by, nothing)).toMatchObject({
      refusal: { family: 'input', code: `validation.finding.needs.${need}` },
    })
  })

  test('every state can be reached, and closed can be reached from every state', () => {
    const reachable = (from: FindingState) => {
      const found = new Set<FindingState>([from])
      for (const state of found) {
        for (const step of stepNames) {
          if ((findingSteps[step].from as readonly string[]).includes(state)) found.add(findingSteps[step].to)
        }
      }
      return found
    }
    expect(reachable('open')).toEqual(new Set(states))
    for (const state of states) expect(reachable(state)).toContain('closed')
  })

  test('what a page offers is what is then allowed', () => {
    for (const state of states) {
      for (const grade of grades) {
        for (const by of ['company', 'office'] as const) {
          const allowed = stepNames.filter(
            (step) => takeFindingStep(aFinding({ grade, state }), step, by, facts).ok,
          )
          expect(findingStepsOpenTo({ grade, state }, by)).toEqual(allowed)
        }
      }
    }
  })

  test('however the steps come, a major finding is closed only after something was shown since it was last opened', () => {
    const takenOn = (walk: readonly FindingStep[]) =>
      walk.filter(
        (step, index) =>
          after('major', ...walk.slice(0, index)).state !==
            after('major', ...walk.slice(0, index + 1)).state || step === 'giveEvidence',
      )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stepNames), { maxLength: 12 }), (walk) => {
        fc.pre(after('major', ...walk).state === 'closed')
        const taken = takenOn(walk)
        expect(taken.lastIndexOf('giveEvidence')).toBeGreaterThan(taken.lastIndexOf('reopen'))
      }),
    )
  })
})

describe('a case may go on', () => {
  test('when majors are closed and minors have an accepted plan; observations hold nothing up', () => {
    const going = [
      aFinding({ state: 'closed' }),
      aFinding({ grade: 'minor', state: 'planAccepted' }),
      aFinding({ grade: 'observation' }),
    ]
    expect(mandatoryFindingsClosed(going)).toBe(true)
    expect(mandatoryFindingsClosed([])).toBe(true)
  })

  test.each([
    ['major', 'open'],
    ['major', 'planAccepted'],
    ['major', 'evidenceGiven'],
    ['major', 'reopened'],
    ['minor', 'open'],
    ['minor', 'reopened'],
  ] as const)('not with a %s finding that is %s', (grade, state) => {
    const holding = aFinding({ id: 'holding', grade, state })
    expect(mandatoryFindingsClosed([holding])).toBe(false)
    expect(unsettledFindings([aFinding({ state: 'closed' }), holding])).toEqual([holding])
  })

  test('not with a grade or a state that nobody knows', () => {
    expect(isSettled({ grade: 'grave', state: 'open' })).toBe(false)
    expect(isSettled({ grade: 'toString', state: 'open' })).toBe(false)
    expect(isSettled({ grade: 'observation', state: 'lost' })).toBe(false)
  })
})

describe('a finding is overdue', () => {
  test('the day after it was due, until it is closed', () => {
    expect(isOverdue(aFinding(), day('2026-04-30'))).toBe(false)
    expect(isOverdue(aFinding(), day('2026-05-01'))).toBe(true)
    expect(isOverdue(aFinding({ state: 'closed' }), day('2026-05-01'))).toBe(false)
    expect(isOverdue(aFinding({ dueOn: null }), day('2026-05-01'))).toBe(false)
  })
})

describe('a corrective action', () => {
  const today = day('2026-03-10')
  const draft = { plan: ' Soldar la malla ', owner: 'Ana Ruiz', dueOn: day('2026-03-20') }

  test('says what, who and until when', () => {
    expect(proposeAction(aFinding(), draft, today)).toEqual({
      ok: true,
      value: { plan: 'Soldar la malla', owner: 'Ana Ruiz', dueOn: '2026-03-20', state: 'proposed' },
    })
  })

  test.each([
    [{ plan: ' ' }, 'planMissing', '/plan'],
    [{ owner: '' }, 'ownerMissing', '/owner'],
    [{ dueOn: day('2026-03-09') }, 'dueInThePast', '/dueOn'],
    [{ dueOn: day('2026-05-01') }, 'dueTooLate', '/dueOn'],
  ])('with %o is refused', (but, code, path) => {
    expect(proposeAction(aFinding(), { ...draft, ...but }, today)).toMatchObject({
      refusal: { code: `validation.action.${code}`, path },
    })
  })

  test('may take its time where the finding sets no day', () => {
    expect(proposeAction(aFinding({ dueOn: null }), { ...draft, dueOn: day('2027-01-01') }, today).ok).toBe(
      true,
    )
  })

  test('is not planned for a closed finding', () => {
    expect(proposeAction(aFinding({ state: 'closed' }), draft, today).ok).toBe(false)
  })

  const proposed = { state: 'proposed' as const, doneNote: '', evidenceIds: [], dueOn: day('2026-03-20') }

  test('is accepted or rejected by the office, and reported done by the company with something to show', () => {
    expect(takeActionStep(proposed, 'accept', 'office')).toMatchObject({ value: { state: 'accepted' } })
    expect(takeActionStep(proposed, 'reject', 'office')).toMatchObject({ value: { state: 'rejected' } })
    expect(takeActionStep(proposed, 'accept', 'company').ok).toBe(false)
    expect(takeActionStep(proposed, 'reportDone', 'company')).toMatchObject({
      refusal: { code: 'validation.action.proofMissing' },
    })
    expect(takeActionStep({ ...proposed, doneNote: 'Listo' }, 'reportDone', 'company').ok).toBe(true)
    expect(
      takeActionStep({ ...proposed, state: 'rejected' as const, doneNote: 'Listo' }, 'reportDone', 'company')
        .ok,
    ).toBe(false)
  })

  test('is late after its day, unless it is done or rejected', () => {
    expect(isActionLate(proposed, day('2026-03-20'))).toBe(false)
    expect(isActionLate(proposed, day('2026-03-21'))).toBe(true)
    expect(isActionLate({ ...proposed, state: 'done' }, day('2026-03-21'))).toBe(false)
  })
})
