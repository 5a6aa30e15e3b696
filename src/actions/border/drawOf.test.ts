import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hmacOf } from './drawOf.ts'

describe('What a number draws', () => {
  it('is HMAC-SHA256 as everybody reckons it, whatever the key and the number', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ minLength: 60, maxLength: 700 }),
    )
    fc.assert(
      fc.property(text, text, (key, number) => {
        const expected = createHmac('sha256', key).update(number, 'utf8').digest('hex')
        expect(hmacOf(key, number).toString('hex')).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
    // Halves of characters, and what does not fit into what is used again.
    for (const number of ['\ud800', '\udc00x', '\u{1f600}'.repeat(300), 'x'.repeat(5_000)])
      expect(hmacOf('k', number).toString('hex')).toBe(
        createHmac('sha256', 'k').update(number, 'utf8').digest('hex'),
      )
  })
})
