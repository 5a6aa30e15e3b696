import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DecisionKind,
  decisionKinds,
  decisionsIn,
  mayTakePilotStep,
  type PilotFacts,
  type PilotState,
  type PilotStep,
  pilotStates,
  pilotSteps,
  takePilotStep,
} from './pilotSteps.ts'

const steps = Object.keys(pilotSteps) as PilotStep[]
const facts = (over: Partial<PilotFacts> = {}): PilotFacts => ({
  ...{ person: 'ana', boundsAreWhole: true, stageWaits: true, acceptedInStage: 1, proposal: null },
  ...over,
})
const waits = (kind: DecisionKind, by = 'bruno') => facts({ proposal: { kind, by } })
const codeOf = (state: PilotState, step: PilotStep, over: PilotFacts) => {
  const outcome = takePilotStep(state, step, over)
  return outcome.ok ? outcome.value : outcome.refusal.code
}

/** What somebody does at random: a step, by one of two persons. */
const aDoing = fc.record({
  step: fc.constantFrom(...steps.filter((one) => one !== 'prepare')),
  kind: fc.constantFrom(...decisionKinds),
  person: fc.constantFrom('ana', 'bruno'),
  bounds: fc.boolean(),
  accepted: fc.integer({ min: 0, max: 2 }),
})

type Walked = { readonly state: PilotState; readonly proposal: PilotFacts['proposal'] }

/** One doing more: where it is allowed, what must hold of it holds. */
const walk = (at: Walked, { step, kind, person, bounds, accepted }: DoingOf<typeof aDoing>): Walked => {
  const over = { person, proposal: at.proposal, boundsAreWhole: bounds, acceptedInStage: accepted }
  const outcome = takePilotStep(at.state, step, facts(over))
  if (!outcome.ok) return at
  if (step === 'startStage') expect(accepted).toBeGreaterThan(0)
  if (step === 'beginInviting') expect(bounds).toBe(true)
  if (decides(step)) {
    expect(at.proposal?.kind).toBe(step)
    expect(at.proposal?.by).not.toBe(person)
  }
  const state = outcome.value
  if (step === 'propose') return { state, proposal: { kind, by: person } }
  return step === 'withdraw' || step === 'decline' || decides(step)
    ? { state, proposal: null }
    : { state, proposal: at.proposal }
}
type DoingOf<T> = T extends fc.Arbitrary<infer D> ? D : never
const decides = (step: PilotStep) => decisionKinds.some((one) => one === step)

/** Every state that some step leads to from here. */
const after = (state: PilotState): readonly PilotState[] =>
  steps.flatMap((step) =>
    [facts(), ...decisionKinds.map((kind) => waits(kind))].flatMap((one) => {
      const outcome = takePilotStep(state, step, one)
      return outcome.ok ? [outcome.value] : []
    }),
  )

describe('the life of a pilot', () => {
  test('reaches every state, and ends in two', () => {
    const reached = new Set<PilotState>(['preparing'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const state of [...reached]) for (const next of after(state)) reached.add(next)
    }
    expect([...reached].sort()).toEqual([...pilotStates].sort())
    const final = pilotStates.filter((state) => !steps.some((step) => mayTakePilotStep(state, step)))
    expect(final).toEqual(['opened', 'ended'])
  })

  test('is extended, changed, opened or ended by nobody alone, however one walks', () => {
    fc.assert(
      fc.property(fc.array(aDoing, { maxLength: 60 }), (doings) => {
        doings.reduce(walk, { state: 'preparing', proposal: null })
      }),
      { numRuns: 500 },
    )
  })

  test('opens only after it was evaluated', () => {
    expect(pilotStates.filter((state) => decisionsIn(state).includes('open'))).toEqual(['evaluating'])
    expect(codeOf('running', 'open', waits('open'))).toBe('pilots.notNow')
    expect(codeOf('evaluating', 'open', waits('end'))).toBe('pilots.needs.proposal')
    expect(codeOf('evaluating', 'open', waits('open', 'ana'))).toBe('pilots.secondPerson')
    expect(codeOf('evaluating', 'open', waits('open'))).toBe('opened')
  })

  test('begins a stage once somebody of it has said yes', () => {
    expect(codeOf('inviting', 'startStage', facts({ acceptedInStage: 0 }))).toBe(
      'pilots.needs.acceptedInStage',
    )
    expect(codeOf('inviting', 'startStage', facts({ stageWaits: false }))).toBe('pilots.needs.stageWaits')
    expect(codeOf('inviting', 'startStage', facts())).toBe('running')
  })
})
