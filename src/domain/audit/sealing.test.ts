import { describe, expect, it } from 'vitest'
import { sealingStateOf } from './sealing.ts'

const minutes = (count: number) => count * 60_000

describe('the seal of the audit log', () => {
  it('alarms past five minutes and stops grants past four hours, not before', () => {
    const stands = [undefined, 0, minutes(5), minutes(5) + 1, minutes(240), minutes(240) + 1].map(
      sealingStateOf,
    )
    expect(stands).toEqual(['sealed', 'sealed', 'sealed', 'late', 'late', 'stopped'])
  })

  it('is not late where a clock went back', () => {
    expect(sealingStateOf(minutes(-90))).toBe('sealed')
  })
})
