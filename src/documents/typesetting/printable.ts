import { drawable } from './coverage.ts'

/** Stands, as a drawn box, for what no font here can draw. */
const BOX = '\uFFFD'
/** A word longer than this may break after every so many characters. */
const LONGEST_WORD = 24
const BREAK_EVERY = 6
const MAY_BREAK = '\u200B'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Text as a page can carry it. PDF/A refuses a character without a glyph, so what the fonts cannot draw becomes
 * a visible box: a reader sees that something stood there. What shows nothing (controls, marks that turn the
 * direction of writing, joiners) goes: it could make a name read as another.
 */
export const printable = (text: string): string =>
  withBreaks([...graphemes.segment(plain(text))].map(({ segment }) => drawn(segment)).join(''))

/** Text for a PDF's properties, where any character may stand but those that show nothing. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu, '')
    .normalize('NFC')

const drawn = (grapheme: string): string => {
  if (isDrawable(grapheme)) return grapheme
  if (/^\p{Zs}$/u.test(grapheme)) return ' '
  if (/^\p{Pd}$/u.test(grapheme)) return '-'
  const simpler = grapheme.normalize('NFKC')
  return isDrawable(simpler) ? simpler : BOX
}

const isDrawable = (text: string): boolean =>
  [...text].every((character) => character === '\n' || drawable.has(character.codePointAt(0) ?? 0))

const withBreaks = (text: string): string =>
  text.replace(new RegExp(`[^\\s]{${LONGEST_WORD + 1},}`, 'gu'), (word) =>
    [...word]
      .map((character, i) => (i > 0 && i % BREAK_EVERY === 0 ? MAY_BREAK + character : character))
      .join(''),
  )

/** The same data with every text in it printable. */
export const printableData = (data: unknown): unknown => {
  if (typeof data === 'string') return printable(data)
  if (Array.isArray(data)) return data.map(printableData)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)]))
}
