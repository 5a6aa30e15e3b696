import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/day.ts'
import { guestRoles } from '../../people/roles.ts'
import { audiencesOf, isSaid, type Reader, saidIn, standingOn } from './announcement.ts'

describe('An announcement', () => {
  it('is for whom it says', () => {
    const read = (side: Reader['side'], isMember: boolean, ...roles: Reader['roles']) =>
      audiencesOf({ side, isMember, roles })
    expect(read('public', false, 'public')).toEqual(['public'])
    expect(read('company', false, 'companyAdministrator')).toEqual(['public', 'companies'])
    expect(read('office', true, 'accountOfficer', 'workingGroupMember')).toEqual([
      'public',
      'officers',
      'members',
    ])
  })

  it('for officers is not for guests of the office: the private sector’s members, the regional body', () => {
    for (const guest of guestRoles)
      expect(audiencesOf({ side: 'office', isMember: true, roles: [guest] })).toEqual(['public', 'members'])
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
