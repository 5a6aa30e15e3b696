import { describe, expect, it } from 'vitest'
import status from '../../../messages/status.json'
import { statusVocabulary } from './statusVocabulary.ts'

describe('The vocabulary of states', () => {
  it('has a word for every state, and no word without its tone and shape', () => {
    expect(Object.keys(status).sort()).toEqual(
      Object.keys(statusVocabulary)
        .map((state) => `status.${state}`)
        .sort(),
    )
  })

  it('tells any two states apart by shape or tone, not by their word alone', () => {
    const drawn = new Map<string, string[]>()
    for (const [state, { tone, icon }] of Object.entries(statusVocabulary)) {
      drawn.set(`${tone} ${icon}`, [...(drawn.get(`${tone} ${icon}`) ?? []), state])
    }
    const caseStates = [
      'suspended',
      'partlySuspended',
      'revoked',
      'refused',
      'certified',
      'reinstated',
      'expired',
      'withdrawn',
    ]
    for (const alike of drawn.values())
      expect(alike.filter((state) => caseStates.includes(state)).length).toBeLessThan(2)
  })
})
