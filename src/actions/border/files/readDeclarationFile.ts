import { done, type Outcome, refused } from '../../../domain/kernel/outcome.ts'
import { readSheet } from '../../imports/readSheet.ts'
import type { SheetRow } from '../../imports/worksheet.ts'
import { textOf } from './cellValues.ts'
import { type Columns, guessColumns, neededColumns } from './declarationColumns.ts'
import { type RowsOfOne, rowDeclarations } from './rowDeclarations.ts'

export interface DeclarationFile {
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
}

/** The worksheet of a CSV or XLSX file that has rows: its first row are headings. */
export const readDeclarationFile = async (file: string, bytes: Buffer): Promise<Outcome<DeclarationFile>> => {
  const read = await readSheet(file, bytes)
  if (!read.ok) return read
  const sheet = read.value.find(({ rows }) => rows.length > 1)
  const [head, ...rows] = sheet?.rows ?? []
  return head ? done({ headings: head.cells.map(textOf), rows }) : refused('input', 'imports.empty')
}

/** As declarations, by the columns given or else guessed; refused where a column is missing without which none can be read. */
export const declarationsIn = (
  { headings, rows }: DeclarationFile,
  zone: string,
  given?: Columns,
): Outcome<{ readonly columns: Columns; readonly declarations: readonly RowsOfOne[] }> => {
  const columns = given ?? guessColumns(headings)
  const missing = neededColumns.filter((column) => columns[column] === undefined)
  if (missing.length > 0)
    return refused('input', 'border.columns', { columns: missing.join(', ') }, '/columns')
  return done({ columns, declarations: rowDeclarations(rows, columns, zone) })
}
