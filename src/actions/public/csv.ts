/**
 * A table for spreadsheets and machines (RFC 4180, UTF-8 with a mark at its head so that spreadsheets read accents).
 * INVARIANT: no cell is a formula to any spreadsheet: what would begin one, at the cell's start or behind a sign that some
 * country's spreadsheet takes for the next cell, has an apostrophe before it. `cellText` takes exactly those away again.
 */
export const csvOf = (
  head: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string =>
  `\ufeff${[head, ...rows].map((row) => row.map((cell) => quoted(safe(cell))).join(',')).join('\r\n')}\r\n`

const quoted = (text: string): string =>
  /[",\r\n;|\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const BEGINS = '(?<=^|[;|\\t\\r\\n])'
const DANGER = new RegExp(`${BEGINS}(?='|["\\s]*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20])`, 'gu')
const MARK = new RegExp(`${BEGINS}'`, 'gu')

const safe = (cell: string | number | boolean | null): string =>
  typeof cell === 'string' ? cell.replace(DANGER, "'") : cell === null ? '' : String(cell)

/** What a cell said before it was made safe. */
export const cellText = (cell: string): string => cell.replace(MARK, '')
