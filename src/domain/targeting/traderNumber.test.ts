import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDeclaration } from '../border/aDeclaration.ts'
import { bareNumber } from '../border/identifiers.ts'
import { namesSought } from '../border/namesSought.ts'
import { readDeclaration } from '../border/readDeclaration.ts'
import type { Instant } from '../kernel/day.ts'
import { readRecognised } from './recognisedLine.ts'

const now = '2026-11-28T12:00:00.000Z' as Instant
const capital = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
const fullWidth = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)

/** A number as its programme gives it, and as somebody types it. */
const typed = fc
  .array(
    fc.record({
      letter: capital,
      as: fc.constantFrom('plain', 'small', 'full'),
      behind: fc.constantFrom('', '', '', '-', ' ', '.', '/', '  '),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((letters) => ({
    number: letters.map(({ letter }) => letter).join(''),
    written: letters
      .map(({ letter, as, behind }, at) => {
        const shown = as === 'small' ? letter.toLowerCase() : as === 'full' ? fullWidth(letter) : letter
        return at === letters.length - 1 ? shown : shown + behind
      })
      .join(''),
  }))

const declaredAs = (traderNumber: string) => {
  const read = readDeclaration(
    aDeclaration({ parties: [{ role: 'importer', traderNumber, name: null }], issuedAt: now }),
    now,
  )
  return read.ok ? read.declaration.parties[0]?.traderNumber : JSON.stringify(read.faults)
}

describe('a trader’s number', () => {
  it('is one number however it was typed: declared, on a partner’s list, and looked for', () => {
    fc.assert(
      fc.property(typed, ({ number, written }) => {
        expect(bareNumber(written)).toBe(number)
        expect(declaredAs(written)).toBe(number)
        expect(namesSought(written)).toContain(number)
        const cells = { country: 'US', programme: 'CTPAT', name: '', tier: '', validUntil: '' }
        const told = readRecognised({ ...cells, traderNumber: written, validFrom: '2026-01-01' })
        if (!('fault' in told)) expect(told.traderNumber).toBe(number)
      }),
    )
  })

  it('is not made out of signs that no number has', () => {
    expect(declaredAs('T;1')).toContain('/parties/0/traderNumber')
    expect(declaredAs('t-1')).toBe('T1')
  })
})
