import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type NamedLine, text } from './programmeCells.ts'
import { type ProgrammeSheetName, programmeSheets } from './programmeColumns.ts'
import { columnLetter, type LineBehind, type SheetSource } from './programmeSource.ts'
import { means, plain } from './programmeWords.ts'
import type { Cell, SheetRow, Worksheet } from './worksheet.ts'

export interface NamedLines {
  readonly source: SheetSource
  readonly lines: readonly NamedLine[]
}

const sheetNames = Object.keys(programmeSheets)

/** The worksheet that holds this; a workbook of one worksheet holds the criteria, however it is called. */
export const sheetFor = (sheets: readonly Worksheet[], name: ProgrammeSheetName): Worksheet | undefined => {
  const [first, ...others] = sheets.filter(({ rows }) => rows.length > 0)
  return (
    sheets.find((one) => plain(one.name) === plain(name)) ??
    sheets.find((one) => means(one.name, name)) ??
    (name === 'criteria' && others.length === 0 ? first : undefined)
  )
}

/** Worksheets that nobody reads: notes and the like. */
export const unreadSheets = (sheets: readonly Worksheet[]): readonly string[] => {
  const read = sheetNames.map((name) => sheetFor(sheets, name as ProgrammeSheetName))
  return sheets.filter((sheet) => sheet.rows.length > 0 && !read.includes(sheet)).map(({ name }) => name)
}

/** Nothing where there is no such worksheet or it is empty; refused where what it holds has no headings that are known. */
export const linesIn = (
  sheets: readonly Worksheet[],
  name: ProgrammeSheetName,
): Outcome<NamedLines | undefined> => {
  const columns: readonly string[] = programmeSheets[name]
  const sheet = sheetFor(sheets, name)
  if (!sheet || sheet.rows.length === 0) return done(undefined)
  const columnOf = (cell: Cell) =>
    columns.find((column) => plain(column) === plain(text(cell))) ??
    columns.find((column) => means(text(cell), column)) ??
    ''
  // Above the headings people put titles, which may be merged over many cells.
  const isHeading = ({ cells }: SheetRow) =>
    new Set(cells.map(columnOf).filter((column) => column !== '')).size >= 2
  const at = sheet.rows.findIndex(isHeading)
  const heading = sheet.rows[at]
  if (!heading) {
    const known = columns.slice(0, 6).join(', ')
    return refused('input', 'imports.headingsUnknown', { sheet: sheet.name, columns: known })
  }
  const names = heading.cells.map(columnOf)
  return done({
    source: {
      name: sheet.name,
      columns: Object.fromEntries(
        names.flatMap((column, place) =>
          column === '' || names.indexOf(column) < place
            ? []
            : [[column, { letter: columnLetter(place), heading: text(heading.cells[place]) }]],
        ),
      ),
    },
    lines: sheet.rows.slice(at + 1).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        names.flatMap((column, place) =>
          column === '' || names.indexOf(column) < place ? [] : [[column, cells[place] ?? null]],
        ),
      ),
    })),
  })
}

export const behind = ({ source }: NamedLines, line: NamedLine): LineBehind => ({ source, line })
