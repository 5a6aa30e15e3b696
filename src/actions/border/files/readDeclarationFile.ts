import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { readSheet } from '../../imports/readSheet.ts'
import type { SheetRow } from '../../imports/worksheet.ts'
import { textOf } from './cellValues.ts'
import { type Columns, guessColumns, neededColumns } from './declarationColumns.ts'
import { type FileGround, type RowsOfOne, rowDeclarations } from './rowDeclarations.ts'

export interface DeclarationFile {
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
}

/** How many rows a file may have above its headings: a title, who made it, when. */
const MOST_ABOVE = 20

/** The worksheet of a CSV or XLSX file that has rows: headings, whatever stands above them, and what stands below. */
export const readDeclarationFile = async (file: string, bytes: Buffer): Promise<Outcome<DeclarationFile>> => {
  const read = await readSheet(file, bytes)
  if (!read.ok) return read
  const sheet = read.value.find(({ rows }) => rows.length > 1)
  const all = sheet?.rows ?? []
  const place = headingsAt(all)
  const head = all[place]
  return head
    ? done({ headings: head.cells.map(textOf), rows: all.slice(place + 1) })
    : refused('input', 'imports.empty')
}

/** The row that says most of a declaration's columns; where none says any, the first that is more than a title. */
const headingsAt = (rows: readonly SheetRow[]): number => {
  const above = rows.slice(0, Math.min(MOST_ABOVE, rows.length - 1)).map(({ cells }) => cells.map(textOf))
  const said = above.map((cells) => Object.keys(guessColumns(cells)).length)
  const most = Math.max(0, ...said)
  if (most > 0) return said.indexOf(most)
  return Math.max(
    0,
    above.findIndex((cells) => new Set(cells.filter((cell) => cell !== '')).size > 1),
  )
}

/** As declarations, by the columns given or else guessed; refused where a column is missing without which none can be read. */
export const declarationsIn = (
  { headings, rows }: DeclarationFile,
  of: FileGround,
  given?: Columns,
): Outcome<{ readonly columns: Columns; readonly declarations: readonly RowsOfOne[] }> => {
  const columns = given ?? guessColumns(headings)
  const missing = neededColumns.filter((column) => columns[column] === undefined)
  if (missing.length > 0)
    return refused('input', 'border.columns', { columns: missing.join(', ') }, '/columns')
  return done({ columns, declarations: rowDeclarations(rows, columns, of) })
}
