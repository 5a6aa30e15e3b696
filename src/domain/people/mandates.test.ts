import { describe, expect, it } from 'vitest'
import { mandateMatters, powersOfMandate } from './mandates.ts'
import { may, powersOf } from './powers.ts'

describe('a mandate', () => {
  it('holds no power that its agent’s role does not', () => {
    for (const power of powersOfMandate(Object.keys(mandateMatters)))
      expect(may(['mandatedAgent'], power)).toBe(true)
  })

  it('can hold every power the role has, but for what anybody has', () => {
    const everything = new Set(powersOfMandate(Object.keys(mandateMatters)))
    const missing = powersOf(['mandatedAgent']).filter((power) => !everything.has(power) && !may([], power))
    expect(missing).toEqual([])
  })

  it('never holds signing, nor managing the company’s people', () => {
    const everything = powersOfMandate(Object.keys(mandateMatters))
    for (const power of ['submitApplication', 'appealDecision', 'manageCompanyUsers', 'manageMandates']) {
      expect(everything).not.toContain(power)
    }
  })

  it('of an unknown matter holds nothing but choosing one’s own notices', () => {
    expect(powersOfMandate(['constructor', 'everything'])).toEqual(['chooseNotices'])
  })
})
