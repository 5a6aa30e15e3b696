import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../kernel/day.ts'
import { type AdmissionAsked, admission } from './admission.ts'
import { invitationStates, standingOn, takeInvitationStep } from './invitation.ts'
import { pilotStates } from './pilotSteps.ts'

const today = day('2026-03-02')
const stages = [
  { id: 'first', operatorTypes: ['exporter', 'manufacturer'], startedOn: today },
  { id: 'second', operatorTypes: ['roadCarrier'], startedOn: null },
]
const asked = (over: Partial<AdmissionAsked> = {}): AdmissionAsked => ({
  pilot: { state: 'running', opensOn: null, stages },
  ...{
    onlyInvited: true,
    invitations: [{ state: 'accepted', stageId: 'first' }],
    types: ['exporter'],
    today,
  },
  ...over,
})
const codeOf = (over: Partial<AdmissionAsked>) => {
  const outcome = admission(asked(over))
  return outcome.ok ? 'may apply' : outcome.refusal.code
}

describe('who may apply to a pilot', () => {
  test('nobody uninvited, in any state, while it is closed', () => {
    const anInvitation = fc.record({
      state: fc.constantFrom(...invitationStates.filter((state) => state !== 'accepted')),
      stageId: fc.constantFrom('first', 'second', 'third'),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...pilotStates.filter((state) => state !== 'opened')),
        fc.array(anInvitation, { maxLength: 4 }),
        fc.array(fc.constantFrom('exporter', 'manufacturer', 'roadCarrier', 'importer'), { maxLength: 3 }),
        fc.boolean(),
        (state, invitations, types, onlyInvited) => {
          const pilot = { state, opensOn: null, stages }
          expect(admission(asked({ pilot, invitations, types, onlyInvited })).ok).toBe(false)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('of the invited, who said yes, is of the stage, and whose stage has begun', () => {
    expect(codeOf({})).toBe('may apply')
    expect(codeOf({ invitations: [] })).toBe('pilots.onlyInvited')
    expect(codeOf({ invitations: [{ state: 'invited', stageId: 'first' }] })).toBe('pilots.answerFirst')
    expect(codeOf({ invitations: [{ state: 'accepted', stageId: 'second' }] })).toBe('pilots.stageWaits')
    expect(codeOf({ types: ['exporter', 'importer'] })).toBe('pilots.otherTypes')
    expect(codeOf({ types: [] })).toBe('pilots.otherTypes')
    expect(codeOf({ pilot: { state: 'evaluating', opensOn: null, stages } })).toBe('pilots.takesNobody')
  })

  test('anybody from the day it opens', () => {
    const opened = (opensOn: string) => ({
      pilot: { state: 'opened' as const, opensOn: day(opensOn), stages },
      invitations: [],
    })
    expect(codeOf(opened('2026-03-03'))).toBe('pilots.opensLater')
    expect(codeOf(opened('2026-03-02'))).toBe('may apply')
  })

  test('anybody where there is no pilot, unless the programme’s own file says otherwise', () => {
    expect(codeOf({ pilot: null, invitations: [], onlyInvited: false })).toBe('may apply')
    expect(codeOf({ pilot: null, invitations: [] })).toBe('pilots.onlyInvited')
  })
})

describe('an invitation', () => {
  const invited = { state: 'invited' as const, answerBy: day('2026-03-01') }
  test('has no answer once its day has passed, and is prolonged rather than answered late', () => {
    expect(standingOn(invited, today)).toBe('noAnswer')
    expect(standingOn(invited, day('2026-03-01'))).toBe('invited')
    expect(takeInvitationStep(invited, 'accept', today).ok).toBe(false)
    expect(takeInvitationStep(invited, 'prolong', today)).toEqual({ ok: true, value: 'invited' })
  })
  test('is answered once', () => {
    for (const state of ['accepted', 'declined', 'withdrawn'] as const)
      for (const step of ['accept', 'decline', 'prolong'] as const)
        expect(takeInvitationStep({ state, answerBy: today }, step, today).ok).toBe(false)
    expect(takeInvitationStep({ state: 'accepted', answerBy: today }, 'withdraw', today).ok).toBe(true)
  })
})
