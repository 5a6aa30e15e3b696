import { addDays, type Day, day, isDay } from '../../domain/kernel/day.ts'
import type { Cell } from './worksheet.ts'

/** A day, nothing where the cell is empty, or why it cannot be read. */
export type ReadDay = Day | null | { readonly unread: 'notADay' | 'twoDigitYear' | 'monthFirst' }

/** How a list writes its days where one could mean two. */
export interface DayManner {
  /** What comes first in 03/04/2019; the trade writes the day first. */
  readonly order?: 'dayFirst' | 'monthFirst' | undefined
  /** Whether a year of two digits is of this century: in a list of the past it can be no other. */
  readonly shortYears?: boolean | undefined
}

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
 * 02-mar-2026, March 2, 2026, and Excel's numbers of days. What could be meant in two ways is read as the manner says, and nothing
 * is guessed: a number beyond twelve where the month should stand is told.
 */
export const readDay = (cell: Cell, manner: DayManner = {}): ReadDay => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'object') return asDay(cell.day)
  if (typeof cell === 'number') return serial(cell)
  if (typeof cell === 'boolean') return { unread: 'notADay' }
  return fromText(cell.trim(), manner)
}

const fromText = (text: string, { order, shortYears }: DayManner): ReadDay => {
  if (text === '') return null
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Number(text))
  // A time behind the day says nothing of the day.
  const plain = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '').trim()
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain)
  if (yearFirst) return fromParts(yearFirst[1], yearFirst[2], yearFirst[3])
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain)
  if (!figures) return named(plain, shortYears)
  const [first, second] = order === 'monthFirst' ? [figures[2], figures[1]] : [figures[1], figures[2]]
  const year = fullYear(figures[3], shortYears)
  if (!year) return { unread: 'twoDigitYear' }
  return Number(second) > 12 ? { unread: 'monthFirst' } : fromParts(year, second, first)
}

const fullYear = (year = '', shortYears = false): string | undefined =>
  year.length !== 2 ? year : shortYears ? `20${year}` : undefined

/** '2 de marzo de 2026', '02-mar-2026', 'marzo 2 de 2026', 'March 2, 2026'. */
const named = (text: string, shortYears: boolean | undefined): ReadDay => {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'del')
  const month = words.findIndex((word) => months.some((names) => names.includes(word)))
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const [date, said] = numbers
  if (words.length !== 3 || month < 0 || numbers.length !== 2) return { unread: 'notADay' }
  const place = months.findIndex((names) => names.includes(words[month] ?? '')) + 1
  const year = fullYear(said, shortYears)
  return year ? fromParts(year, String(place), date) : { unread: 'twoDigitYear' }
}

const fromParts = (year = '', month = '', date = ''): ReadDay =>
  asDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)

const asDay = (text: string): ReadDay => (isDay(text) ? text : { unread: 'notADay' })

/** From 1920 to 2100: anything else is a number that means something else. */
const serial = (days: number): ReadDay =>
  days >= OLDEST_SERIAL && days <= LATEST_SERIAL
    ? addDays(EXCEL_EPOCH, Math.floor(days))
    : { unread: 'notADay' }
