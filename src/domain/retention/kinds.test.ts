import { describe, expect, it } from 'vitest'
import messages from '../../../messages/retention.json' with { type: 'json' }
import { day } from '../kernel/day.ts'
import { fitsKind, isRunDue, keptSince, retentionKinds, retentionNames } from './kinds.ts'

describe('what is kept for how long', () => {
  it('stands within its own bounds, is told in words, and says how sure it is', () => {
    for (const kind of retentionNames) {
      expect(fitsKind(kind, retentionKinds[kind].days), kind).toBe(true)
      expect(fitsKind(kind, retentionKinds[kind].least - 1), kind).toBe(false)
      expect(fitsKind(kind, retentionKinds[kind].most + 1), kind).toBe(false)
      expect(fitsKind(kind, 400.5), kind).toBe(false)
      expect(Object.keys(messages)).toContain(`retention.kind.${kind}`)
      expect(Object.keys(messages)).toContain(`retention.what.${kind}`)
    }
  })

  it('is counted in calendar days, over leap years', () => {
    expect(keptSince(366, day('2025-03-01'))).toBe('2024-02-29')
  })

  it('is looked through once a night, also after a night that was missed', () => {
    const today = day('2026-03-02')
    expect(isRunDue(day('2026-03-01'), today, '01:59')).toBe(false)
    expect(isRunDue(day('2026-03-01'), today, '02:00')).toBe(true)
    expect(isRunDue(today, today, '23:00')).toBe(false)
    expect(isRunDue(undefined, today, '10:00')).toBe(true)
  })
})
