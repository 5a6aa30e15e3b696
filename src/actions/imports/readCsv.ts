import { parse } from 'csv-parse/sync'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { cellText } from '../public/csv.ts'
import type { Worksheet } from './worksheet.ts'

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * A CSV as spreadsheets save it anywhere: with commas, semicolons, bars or tabs; in UTF-8, UTF-16 or as Windows wrote it before.
 * It is read no further than one row past the most that may be in it.
 */
export const readCsv = (bytes: Buffer, most: number): Outcome<readonly Worksheet[]> => {
  const text = decoded(bytes)
  try {
    const parsed = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // A million lines of commas alone are nothing, and cost nothing.
      skip_records_with_empty_values: true,
      to: most + 1,
    }) as unknown as readonly Parsed[]
    const rows = parsed.map(({ record, info }) => ({
      line: firstLine(record, info.lines),
      cells: record.map(cellText),
    }))
    return done([{ name: 'csv', rows }])
  } catch (error) {
    return refused('input', 'imports.notCsv', { line: lineOf(error) })
  }
}

const decoded = (bytes: Buffer): string => {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Excel's 'Unicode text', with its mark or without: then every other byte of what is Latin is nothing. */
const wideEncoding = (bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 400)
  const nothings = (from: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === from).length
  if (nothings(1) > start.length / 3) return 'utf-16le'
  return nothings(0) > start.length / 3 ? 'utf-16be' : undefined
}

const delimiters = [',', ';', '\t', '|'] as const

/** The sign that stands most often, outside quotes, in the first line that is divided at all: above it may stand a title. */
const delimiterOf = (text: string): string => {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/"[^"]*"/g, ''))
  const first = lines.find((line) => delimiters.some((sign) => line.split(sign).length > 2)) ?? lines[0] ?? ''
  const often = (sign: string) => first.split(sign).length
  return delimiters.reduce((best, sign) => (often(sign) > often(best) ? sign : best))
}

/** A record ends at a line; it may have begun further up, where a cell holds line breaks. */
const firstLine = (record: readonly string[], last: number): number =>
  last - record.reduce((sum, cell) => sum + (cell.match(/\r\n|[\r\n]/g)?.length ?? 0), 0)

const lineOf = (error: unknown): number => {
  const lines = typeof error === 'object' && error !== null ? Reflect.get(error, 'lines') : undefined
  return typeof lines === 'number' ? lines : 1
}
