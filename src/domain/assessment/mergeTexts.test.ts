import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from './alignment.ts'
import { mergeTexts } from './mergeTexts.ts'
import { textPieces } from './textPieces.ts'

describe('joining two texts', () => {
  const base = 'Hay malla. Se revisa cada mes.'

  test('what only one side changed is taken as it is', () => {
    expect(mergeTexts(base, base, 'Otra cosa.')).toBe('Otra cosa.')
    expect(mergeTexts(base, 'Otra cosa.', base)).toBe('Otra cosa.')
    expect(mergeTexts(base, 'Lo mismo.', 'Lo mismo.')).toBe('Lo mismo.')
  })

  test('sentences added in different places all stand', () => {
    const mine = 'Hay malla. Mide 2.4 m. Se revisa cada mes.'
    const theirs = 'Hay malla. Se revisa cada mes. La bitácora está en la caseta.'
    expect(mergeTexts(base, mine, theirs)).toBe(
      'Hay malla. Mide 2.4 m. Se revisa cada mes. La bitácora está en la caseta.',
    )
  })

  test('the same sentence changed by both stands in both forms, yours first', () => {
    const mine = 'Hay malla. Se revisa cada semana.'
    const theirs = 'Hay malla. Se revisa cada quince días.'
    expect(mergeTexts(base, mine, theirs)).toBe(
      'Hay malla. Se revisa cada semana. Se revisa cada quince días.',
    )
  })

  test('two sentences, each changed by another, are each changed once', () => {
    expect(mergeTexts('Uno. Dos.', 'Uno nuevo. Dos.', 'Uno. Dos nuevo.')).toBe('Uno nuevo. Dos nuevo.')
  })

  test('what one side took out and the other left is out; what the other changed stays', () => {
    expect(mergeTexts(base, 'Hay malla.', `${base} Fin.`)).toBe('Hay malla. Fin.')
    expect(mergeTexts(base, 'Hay malla.', 'Hay malla. Se revisa a diario.')).toBe(
      'Hay malla. Se revisa a diario.',
    )
  })

  test('what both added alike stands once', () => {
    expect(mergeTexts(base, `${base} Mide 2 m. A.`, `${base} Mide 2 m. B.`)).toBe(`${base} Mide 2 m. A. B.`)
  })

  test('lines stay lines', () => {
    expect(mergeTexts('a\nb', 'a\nb\nc', 'x\na\nb')).toBe('x\na\nb\nc')
    expect(mergeTexts('', 'primera\nsegunda', 'otra')).toBe('primera\nsegunda\notra')
  })

  test('the space between sentences is that of whoever changed it', () => {
    expect(mergeTexts('Uno. Dos. Tres.', 'Uno. Dos. Tres nuevo.', 'Uno.\n\nDos. Tres.')).toBe(
      'Uno.\n\nDos. Tres nuevo.',
    )
    expect(mergeTexts('Uno. Dos. Tres.', 'Uno.\n\nDos. Tres.', 'Uno. Dos. Tres nuevo.')).toBe(
      'Uno.\n\nDos. Tres nuevo.',
    )
  })

  test('two first texts of nothing are both there', () => {
    expect(mergeTexts('', 'Malla', 'Barda')).toBe('Malla\nBarda')
  })

  test('texts too long to compare in a moment are both there in whole, at once', () => {
    const lines = (letter: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join('\n')
    const from = performance.now()
    const merged = mergeTexts(lines('a'), lines('b'), lines('c'))
    expect(merged).toBe(`${lines('b')}\n\n${lines('c')}`)
    expect(performance.now() - from).toBeLessThan(2000)
  })
})

const sentence = fc.constantFrom('Uno.', 'Dos.', 'Tres', '¿Y?', '2.4 m.', 'a; b', '…', 'línea', 'x')
const space = fc.constantFrom(' ', '\n', '\n\n', '', '  ')
const text = fc.array(fc.tuple(sentence, space), { maxLength: 8 }).map((parts) => parts.flat().join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 40 }))

const lettersOf = (words: string) => words.replace(/\s+/g, '')
const countIn = (all: readonly string[], one: string) => all.filter((each) => each === one).length
const wordsOf = (whole: string) => textPieces(whole).map((piece) => piece.words)

/** What a side has more of than the base had, by sentence. */
const added = (base: string, side: string): ReadonlyMap<string, number> => {
  const [before, now] = [wordsOf(base), wordsOf(side)]
  return new Map([...new Set(now)].map((words) => [words, countIn(now, words) - countIn(before, words)]))
}

describe('of every three texts', () => {
  test('nothing that either side added is lost', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const merged = wordsOf(mergeTexts(base, mine, theirs))
        for (const side of [mine, theirs]) {
          for (const [words, times] of added(base, side)) {
            expect(countIn(merged, words)).toBeGreaterThanOrEqual(times)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('without a common text every sentence of both is there, letter for letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (mine, theirs) => {
        const merged = lettersOf(mergeTexts('', mine, theirs))
        for (const words of [...wordsOf(mine), ...wordsOf(theirs)]) expect(merged).toContain(lettersOf(words))
      }),
    )
  })

  test('nothing is there that neither side wrote', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
        const known = new Set([...wordsOf(mine), ...wordsOf(theirs)])
        expect(wordsOf(mergeTexts(base, mine, theirs)).filter((words) => !known.has(words))).toEqual([])
      }),
    )
  })

  test('cut into pieces and put together, a text loses no letter', () => {
    fc.assert(
      fc.property(anyText, (whole) => {
        const together = textPieces(whole).map(({ words, gap }) => words + gap)
        expect(together.join('')).toBe(whole.trimStart())
      }),
    )
  })

  test('an alignment pairs equals only, and never turns back', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(list, list, (from, to) => {
        const aligned = align(from, to) ?? []
        const pairs = aligned.flatMap((index, row) => (index === undefined ? [] : [[row, index] as const]))
        expect(pairs.every(([row, index]) => from[row] === to[index])).toBe(true)
        expect(pairs.every(([, index], at) => at === 0 || index > (pairs[at - 1]?.[1] ?? -1))).toBe(true)
      }),
    )
  })
})
