import { describe, expect, it } from 'vitest'
import { formsIn } from './forms.ts'

const now = '2026-11-20T12:00:00Z'
const es = formsIn('es', 'America/Mexico_City', now)
const en = formsIn('en', 'America/Mexico_City', now)

describe('Dates and numbers in the reader’s form', () => {
  it('writes a day with its month in letters, so that no one mistakes it', () => {
    expect([es.day('2026-12-14'), en.day('2026-12-14')]).toEqual(['14 dic 2026', '14 Dec 2026'])
    expect([es.weekday('2026-12-14'), en.weekday('2026-12-14')]).toEqual(['lun 14 dic', 'Mon 14 Dec'])
    expect([es.longDay('2026-11-23'), en.longDay('2026-11-23')]).toEqual([
      '23 de noviembre de 2026',
      '23 November 2026',
    ])
  })

  it('says the year of a near day only where it is another', () => {
    expect([es.shortDay('2026-12-31'), es.shortDay('2027-01-01')]).toEqual(['31 dic', '1 ene 2027'])
    expect([es.weekday('2027-11-17'), en.weekday('2025-11-17')]).toEqual([
      'mié 17 nov 2027',
      'Mon 17 Nov 2025',
    ])
    const newYear = formsIn('es', 'America/Mexico_City', '2027-01-01T05:00:00Z')
    expect(newYear.shortDay('2026-12-31')).toBe('31 dic')
    expect([es.month('2025-12-01'), en.month('2025-12-01')]).toEqual(['dic', 'Dec'])
  })

  it('tells an instant in the office’s zone, over midnight too', () => {
    expect(es.moment('2026-11-20T05:59:00Z')).toBe('19 nov 2026, 23:59')
    expect(en.shortMoment('2026-11-19T22:02:00Z')).toBe('Thu 19 Nov, 16:02')
  })

  it('groups thousands as Mexico does', () => {
    expect([es.number(1214), en.number(1214), es.number(1.25, 1)]).toEqual(['1,214', '1,214', '1.3'])
  })

  it('never gives a share without its count, nor divides by nothing', () => {
    expect([es.share(50, 70), en.share(50, 70)]).toEqual(['71 % (50 de 70)', '71% (50 of 70)'])
    expect(es.share(0, 0)).toBe('0 de 0')
  })

  it('gives sizes as a person reads them', () => {
    expect([es.size(740), es.size(84_000), es.size(1_200_000)]).toEqual(['740 B', '84 kB', '1.2 MB'])
  })

  it('joins names as the language does', () => {
    expect([es.list(['Saltillo', 'Irapuato']), en.list(['a', 'b', 'c'])]).toEqual([
      'Saltillo e Irapuato',
      'a, b, and c',
    ])
  })
})
