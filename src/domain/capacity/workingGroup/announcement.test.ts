import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/day.ts'
import { audiencesOf, isSaid, saidIn, standingOn } from './announcement.ts'

describe('An announcement', () => {
  it('is for whom it says', () => {
    expect(audiencesOf({ side: 'public', isMember: false })).toEqual(['public'])
    expect(audiencesOf({ side: 'company', isMember: false })).toEqual(['public', 'companies'])
    expect(audiencesOf({ side: 'office', isMember: true })).toEqual(['public', 'officers', 'members'])
  })

  it('comes, holds, is over, or was corrected', () => {
    const of = { validFrom: day('2026-03-02'), validUntil: day('2026-03-31'), corrected: false }
    expect(standingOn(of, day('2026-03-01'))).toBe('coming')
    expect(standingOn(of, day('2026-03-31'))).toBe('inForce')
    expect(standingOn(of, day('2026-04-01'))).toBe('over')
    expect(standingOn({ ...of, validUntil: null }, day('2030-01-01'))).toBe('inForce')
    expect(standingOn({ ...of, corrected: true }, day('2026-03-02'))).toBe('corrected')
  })

  it('is said whole in one language at least', () => {
    expect(isSaid({ es: 'A', en: '' }, { es: 'B', en: '' })).toBe(true)
    expect(isSaid({ es: 'A', en: 'A' }, { es: 'B', en: '' })).toBe(false)
    expect(isSaid({ es: '', en: '' }, { es: '', en: '' })).toBe(false)
    expect(saidIn({ es: '', en: 'A' }, 'es')).toBe('en')
  })
})
