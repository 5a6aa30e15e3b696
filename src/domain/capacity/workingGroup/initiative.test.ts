import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type InitiativeFacts,
  type InitiativeState,
  type InitiativeStep,
  initiativeStates,
  initiativeSteps,
  isSettled,
  stateAfter,
  whyNot,
} from './initiative.ts'

const steps = Object.keys(initiativeSteps) as InitiativeStep[]
const facts = (state: InitiativeState, more: Partial<InitiativeFacts> = {}): InitiativeFacts => ({
  ...{ state, raisedByAsker: false, carried: true, hasQuorum: true, voteIsOver: true },
  ...more,
})

const aStep = fc.record({
  step: fc.constantFrom(...steps),
  own: fc.boolean(),
  carried: fc.boolean(),
  quorum: fc.boolean(),
  over: fc.boolean(),
  reasons: fc.constantFrom('', ' ', 'Porque sí.'),
})
const aWalk = fc.array(aStep, { maxLength: 40 })
type Taken = typeof aStep extends fc.Arbitrary<infer T> ? T : never

interface Walked {
  readonly state: InitiativeState
  readonly voted: boolean
  readonly carried: boolean
  readonly hasQuorum: boolean
}

/** One step of a walk, where the table lets it be taken, with what must then hold. */
const taken = (walked: Walked, { step, own, carried, quorum, over, reasons }: Taken): Walked => {
  const { state } = walked
  if (whyNot(step, { ...walked, raisedByAsker: own, voteIsOver: over, reasons }) !== undefined) return walked
  if (step === 'adopt') expect([walked.voted, walked.carried, own]).toEqual([true, true, false])
  if (step === 'decline') expect(reasons.trim()).not.toBe('')
  if (step === 'withdraw') expect(own).toBe(true)
  const after = { ...walked, state: stateAfter(step, state) }
  if (isSettled(state)) expect(after.state).toBe(state)
  if (step === 'openVote') return { ...after, voted: false }
  return step === 'closeVote'
    ? { ...after, voted: over, hasQuorum: quorum, carried: quorum && carried }
    : after
}

/** Whatever may come after a state, by whoever. */
const statesAfter = (state: InitiativeState): readonly InitiativeState[] =>
  steps.flatMap((step) => {
    const known = facts(state, { raisedByAsker: step === 'withdraw', hasQuorum: step !== 'discussAgain' })
    return whyNot(step, known) === undefined ? [stateAfter(step, state)] : []
  })

describe('The life of an initiative', () => {
  it('reaches every state, and ends adopted, declined or withdrawn', () => {
    const reached = new Set<InitiativeState>(['raised'])
    for (const _ of initiativeStates)
      for (const state of [...reached]) for (const next of statesAfter(state)) reached.add(next)
    expect([...reached].sort()).toEqual([...initiativeStates].sort())
    expect(initiativeStates.filter(isSettled)).toEqual(['adopted', 'declined', 'withdrawn'])
  })

  it('never adopts what was not voted and carried, nor by who raised it; never declines without a reason', () => {
    fc.assert(
      fc.property(aWalk, (walk) => {
        walk.reduce(taken, { state: 'raised', voted: false, carried: false, hasQuorum: false })
      }),
      { numRuns: 1_000 },
    )
  })

  it('says first that the state is wrong, then what is missing', () => {
    expect(whyNot('adopt', facts('raised', { carried: false }))).toBe('state')
    expect(whyNot('adopt', facts('voted', { carried: false, raisedByAsker: true }))).toBe('carried')
    expect(whyNot('adopt', facts('voted', { raisedByAsker: true }))).toBe('secondPerson')
    expect(whyNot('closeVote', facts('voting', { voteIsOver: false }))).toBe('voteIsOver')
    expect(whyNot('decline', facts('voted', { reasons: '  ' }))).toBe('reasons')
    expect(whyNot('discussAgain', facts('voted'))).toBe('noQuorum')
  })
})
