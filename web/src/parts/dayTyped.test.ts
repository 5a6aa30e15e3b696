import { describe, expect, it } from 'vitest'
import { formsIn } from '../words/forms.ts'
import { dayTyped } from './dayTyped.ts'

describe('A day that somebody types', () => {
  it.each([
    '14/12/2026',
    '14-12-26',
    '14.12.2026',
    '2026-12-14',
    '14 dic 2026',
    '14 de diciembre de 2026',
    '14 December 2026',
  ])('%s is that Monday', (typed) => expect(dayTyped(typed)).toBe('2026-12-14'))

  it.each(['31/02/2026', '14/13/2026', '14 xyz 2026', 'mañana', ''])('«%s» is none', (typed) =>
    expect(dayTyped(typed)).toBeNull(),
  )

  it('is read back from the form in which it is shown, in both languages and every month', () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-09`
      expect([dayTyped(formsIn('es').day(day)), dayTyped(formsIn('en').day(day))]).toEqual([day, day])
    }
  })
})
