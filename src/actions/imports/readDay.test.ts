import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../domain/kernel/day.ts'
import { readDay } from './readDay.ts'

describe('a day from another system', () => {
  it.each([
    ['2026-03-02'],
    ['2026/3/2'],
    ['02/03/2026'],
    ['2-3-2026'],
    ['02.03.2026'],
    ['2 de marzo de 2026'],
    ['2 de Marzo del 2026'],
    ['02-mar-2026'],
    ['March 2, 2026'],
    ['2026-03-02T00:00:00'],
    ['02/03/2026 14:30'],
    ['46083'],
    [46083],
    [{ day: '2026-03-02' }],
  ])('reads %j as the second of March', (written) => {
    expect(readDay(written)).toBe('2026-03-02')
  })

  it('reads every day in each of its forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (after) => {
        const on = addDays(day('1950-01-01'), after)
        const [year, month, date] = on.split('-')
        expect(readDay(on)).toBe(on)
        expect(readDay(`${date}/${month}/${year}`)).toBe(on)
        expect(readDay(18_264 + after)).toBe(on)
      }),
    )
  })

  it('reads every day as a coordinator wrote it, in whatever way', () => {
    const spanish = 'ene feb mar abr may jun jul ago sep oct nov dic'.split(' ')
    const whole = [
      ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre'],
      ...['octubre', 'noviembre', 'diciembre'],
    ]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (after) => {
        const on = addDays(day('2000-01-01'), after)
        const [year = '', month = '', date = ''] = on.split('-')
        const [short, long] = [spanish[Number(month) - 1] ?? '', whole[Number(month) - 1] ?? '']
        const two = year.slice(2)
        for (const written of [
          ...[`${Number(date)} de ${long} de ${year}`, `${long} ${Number(date)} de ${year}`],
          ...[
            `${date}-${short}-${two}`,
            `${date}-${short.toUpperCase()}-${year}`,
            `${date} ${short}. ${year}`,
          ],
          ...[`${date}/${month}/${two}`, `${Number(date)}.${Number(month)}.${year}`, `${on} 09:00`],
        ])
          expect(readDay(written, { shortYears: true })).toBe(on)
        expect(readDay(`${month}/${date}/${year}`, { order: 'monthFirst' })).toBe(on)
        // Read the other way it is another day, or none: never a day that nobody wrote.
        const other = readDay(`${month}/${date}/${year}`)
        expect([`${year}-${date}-${month}`, Number(date) > 12 ? 'none' : '']).toContain(
          typeof other === 'string' ? other : 'none',
        )
        expect(readDay(`${date}-${short}-${two}`)).toEqual({ unread: 'twoDigitYear' })
      }),
    )
  })

  it('says nothing of an empty cell', () => {
    expect(readDay(null)).toBeNull()
    expect(readDay('  ')).toBeNull()
  })

  it.each([
    ['03/25/2026', 'monthFirst'],
    ['02/03/26', 'twoDigitYear'],
    ['31/02/2026', 'notADay'],
    ['pronto', 'notADay'],
    ['2026', 'notADay'],
    [417, 'notADay'],
    [true, 'notADay'],
  ])('does not guess at %j', (written, unread) => {
    expect(readDay(written)).toEqual({ unread })
  })
})
