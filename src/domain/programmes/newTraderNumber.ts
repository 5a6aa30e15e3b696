import type { Programme } from './programme.ts'

/** A number below so many, by chance. */
export type Draw = (below: number) => number

const DIGITS = 12

/**
 * A number that the programme's pattern lets in: the country and twelve digits where that fits, else what the pattern spells
 * out. Patterns with choices or groups are beyond it; the programme's check says so before anybody is certified.
 */
export const newTraderNumber = (
  { country, traderNumberPattern }: Pick<Programme, 'country' | 'traderNumberPattern'>,
  draw: Draw,
): string => {
  const plain = `${country}${drawn('0123456789', DIGITS, draw)}`
  return new RegExp(traderNumberPattern, 'u').test(plain) ? plain : spelt(traderNumberPattern, draw)
}

/** A letter, an escape or a class, and how often. */
const pieces = /(\\d|\\?[^\\[\](){}|*+?]|\[[^\]^]+\])(?:\{(\d+)(?:,(\d*))?\})?/gu

const spelt = (pattern: string, draw: Draw): string =>
  [...pattern.replace(/^\^|\$$/gu, '').matchAll(pieces)]
    .map(([, piece = '', least = '1', most]) => {
      const often = most ? Math.min(Number(most), Math.max(DIGITS, Number(least))) : Number(least)
      return drawn(signsOf(piece), often, draw)
    })
    .join('')

const drawn = (signs: string, often: number, draw: Draw): string =>
  Array.from({ length: often }, () => signs[draw(signs.length)] ?? '').join('')

const signsOf = (piece: string): string => {
  if (piece === '\\d') return '0123456789'
  if (!piece.startsWith('[')) return piece.replace('\\', '')
  const within = piece.slice(1, -1).replaceAll('\\d', '0-9')
  return within.replace(/(.)-(.)/gu, (_all, from: string, to: string) => range(from, to))
}

const range = (from: string, to: string): string =>
  String.fromCharCode(
    ...Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => from.charCodeAt(0) + i),
  )
