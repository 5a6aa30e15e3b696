import { describe, expect, test } from 'vitest'
import {
  awaitsDecision,
  caseStates,
  endsOf,
  holdsCertificate,
  isEditable,
  isFinal,
  isOpen,
  stepsFrom,
  takesReplies,
} from './derived.ts'

describe('of a state one can say', () => {
  test('that it is open or final, never both', () => {
    expect(caseStates.filter(isFinal)).toEqual(['refused', 'revoked', 'withdrawn', 'expired'])
    expect(caseStates.every((state) => isOpen(state) !== isFinal(state))).toBe(true)
  })

  test('that the company may write: its profile, or an answer', () => {
    expect(caseStates.filter(isEditable)).toEqual(['draft', 'returned', 'annualReviewDue', 'renewal'])
    expect(caseStates.filter((state) => takesReplies(state) && !isEditable(state))).toEqual([
      'awaitingReply',
      'correctiveAction',
      'partlySuspended',
      'suspended',
    ])
  })

  test('that a certificate holds, and through an appeal what was appealed against stands', () => {
    expect(holdsCertificate('partlySuspended')).toBe(true)
    expect(holdsCertificate('suspended')).toBe(false)
    expect(holdsCertificate('appeal', 'partlySuspended')).toBe(true)
    expect(holdsCertificate('appeal', 'suspended')).toBe(false)
    expect(holdsCertificate('recommended', 'validationDone')).toBe(false)
  })

  test('that a decision is all that is missing', () => {
    expect(caseStates.filter(awaitsDecision)).toEqual(['recommended', 'renewalRecommended', 'appeal'])
  })

  test('where its steps lead', () => {
    expect(stepsFrom('renewalRecommended')).toContain('renew')
    expect(endsOf('sendBackForWork', 'renewalRecommended')).toEqual(['renewalSubmitted'])
    expect(endsOf('upholdDecision', 'appeal')).toEqual(['refused', 'partlySuspended', 'suspended', 'revoked'])
    expect(endsOf('confirmSuspension', 'partlySuspended')).toEqual(['partlySuspended'])
  })
})
