import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import {
  type MemberField,
  memberColumns,
  neededFields,
  type ReadHeadings,
  readHeadings,
} from './memberColumns.ts'
import { readSheet } from './readSheet.ts'
import type { SheetRow } from './worksheet.ts'

export interface ReadList {
  readonly headings: ReadHeadings
  readonly rows: readonly SheetRow[]
}

/** Titles may stand above the headings; the headings are the first line that names what is needed. */
export const readMemberList = async (file: string, bytes: Buffer): Promise<Outcome<ReadList>> => {
  const sheets = await readSheet(file, bytes)
  if (!sheets.ok) return sheets
  const rows = sheets.value.find((sheet) => sheet.rows.length > 0)?.rows ?? []
  const found = rows
    .slice(0, 10)
    .map((row, place) => ({ place, headings: readHeadings(row.cells) }))
    .toSorted((one, other) => other.headings.places.size - one.headings.places.size)[0]
  const missing = neededFields.filter((field) => !found?.headings.places.has(field))
  if (!found || missing.length > 0) {
    const columns = missing.map(called).join(', ')
    return refused('input', 'imports.columnMissing', { columns })
  }
  const [twice] = found.headings.twice
  if (twice) return refused('input', 'imports.columnTwice', { column: called(twice) })
  const below = rows.slice(found.place + 1)
  return below.length === 0
    ? refused('input', 'imports.empty')
    : done({ headings: found.headings, rows: below })
}

const called = (field: MemberField): string => `${memberColumns[field].es} / ${memberColumns[field].en}`
