import type { Day } from '../../domain/kernel/day.ts'
import { type DayManner, readDay } from './readDay.ts'
import type { Cell } from './worksheet.ts'

/** From a day to a day, nothing where the cell is empty, or why it cannot be read. */
export type ReadDays =
  | { readonly from: Day; readonly to: Day }
  | null
  | { readonly unread: 'notADay' | 'twoDigitYear' | 'monthFirst' | 'endsBefore' }

/** Words and signs between two days; within a day a dash has no room around it. */
const between = /\s+(?:a|al|ate|hasta|to|until|through|y|e|and)\s+|\s+[-–—]\s+|\s*[–—]\s*/u

/**
 * A day, or days in the ways people write them: '2021-05-04 a 2021-05-06', '12/3/2019 - 14/3/2019', '4 al 6 de mayo de 2021',
 * '28 de febrero al 2 de marzo de 2019', '4-6 de maio de 2021', 'May 4-6, 2021'. What the first day leaves out, the last says.
 */
export const readDays = (cell: Cell, manner: DayManner = {}): ReadDays => {
  const one = readDay(cell, manner)
  if (one === null) return null
  if (typeof one === 'string') return { from: one, to: one }
  if (typeof cell !== 'string') return one
  const plain = cell
    .trim()
    .replace(/^(?:del?|from|do)\s+/iu, '')
    .replace(/até/giu, 'ate')
    // '12, 13 y 14 de marzo de 2019' runs from the first to the last
    .replace(/^(\d{1,2})(?:\s*,\s*\d{1,2})+(?=\s+(?:y|e|and)\s+\d)/iu, '$1')
    .replace(/\b(\d{1,2})\s*-\s*(\d{1,2})\b(?![-/.\d])(?=\D*\d{4}\s*$)/u, '$1 a $2')
  const [first, last, more] = plain.split(between)
  if (!first || !last || more !== undefined) return one
  const filled = filling(first, last)
  const [from, to] = [readDay(filled.first, manner), readDay(filled.last, manner)]
  if (from === null || to === null) return one
  if (typeof from !== 'string') return from
  if (typeof to !== 'string') return to
  return to < from ? { unread: 'endsBefore' } : { from, to }
}

/** What one of the two days leaves out is what the other says: a month, a year. */
const filling = (first: string, last: string): { readonly first: string; readonly last: string } => {
  const year = /(\d{4})\s*$/.exec(last)?.[1]
  // 'May 4' to '6, 2021'; 'marzo 12' to '13 de 2019'
  const english = /^(\p{L}+)\.?\s+\d{1,2}$/u.exec(first)
  if (english && /^\d{1,2}(?:,|\s+de)?\s+\d{4}$/.test(last))
    return { first: `${first}, ${year}`, last: `${english[1]} ${last}` }
  if (/\d{4}/.test(first) || year === undefined) return { first, last }
  if (/^\d{1,2}$/.test(first)) return { first: last.replace(/^\d{1,2}/, first), last }
  return { first: /^\d{1,2}[-/.]\d{1,2}$/.test(first) ? `${first}/${year}` : `${first} ${year}`, last }
}
