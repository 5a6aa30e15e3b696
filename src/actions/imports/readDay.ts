import { addDays, type Day, day, isDay } from '../../domain/kernel/day.ts'
import type { Cell } from './worksheet.ts'

/** A day, nothing where the cell is empty, or why it cannot be read. */
export type ReadDay = Day | null | { readonly unread: 'notADay' | 'twoDigitYear' | 'monthFirst' }

const months = [
  ...['ene enero jan january janeiro', 'feb febrero february fev fevereiro', 'mar marzo march marco'],
  ...['abr abril apr april', 'may mayo mai maio', 'jun junio june junho', 'jul julio july julho'],
  ...['ago agosto aug august', 'sep sept set septiembre setiembre september setembro'],
  ...['oct octubre october out outubro', 'nov noviembre november novembro'],
  'dic diciembre dec december dez dezembro',
].map((names) => names.split(' '))

/** Day 1 of Excel's count is 1900-01-01, and its year 1900 has a 29 February that never was. */
const EXCEL_EPOCH = day('1899-12-30')
const [OLDEST_SERIAL, LATEST_SERIAL] = [7_306, 73_415]

/**
 * Days as people and programs write them: 2026-03-02, 02/03/2026 (day first, as the trade writes it), 2.3.2026, 2 de marzo de 2026,
 * 02-mar-2026, March 2, 2026, and Excel's numbers of days. What could be meant in two ways is not guessed.
 */
export const readDay = (cell: Cell): ReadDay => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'object') return asDay(cell.day)
  if (typeof cell === 'number') return serial(cell)
  if (typeof cell === 'boolean') return { unread: 'notADay' }
  return fromText(cell.trim())
}

const fromText = (text: string): ReadDay => {
  if (text === '') return null
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Number(text))
  // A time behind the day says nothing of the day.
  const plain = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '').trim()
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain)
  if (dayFirst)
    return Number(dayFirst[2]) > 12
      ? { unread: 'monthFirst' }
      : fromParts(dayFirst[3], dayFirst[2], dayFirst[1])
  if (/^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}$/.test(plain)) return { unread: 'twoDigitYear' }
  return named(plain)
}

/** '2 de marzo de 2026', '02-mar-2026', 'March 2, 2026'. */
const named = (text: string): ReadDay => {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del')
  const month = words.findIndex((word) => months.some((names) => names.includes(word)))
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const [date, year] = numbers
  if (words.length !== 3 || month < 0 || numbers.length !== 2) return { unread: 'notADay' }
  const place = months.findIndex((names) => names.includes(words[month] ?? '')) + 1
  return fromParts(year, String(place), date)
}

const fromParts = (year = '', month = '', date = ''): ReadDay =>
  asDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)

const asDay = (text: string): ReadDay => (isDay(text) ? text : { unread: 'notADay' })

/** From 1920 to 2100: anything else is a number that means something else. */
const serial = (days: number): ReadDay =>
  days >= OLDEST_SERIAL && days <= LATEST_SERIAL
    ? addDays(EXCEL_EPOCH, Math.floor(days))
    : { unread: 'notADay' }
