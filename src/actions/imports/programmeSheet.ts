import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { searchNameOf } from '../../domain/operators/searchName.ts'
import { type ProgrammeSheetName, programmeSheets } from './programmeColumns.ts'
import { readDay } from './readDay.ts'
import type { Cell, Worksheet } from './worksheet.ts'

/** A line of a worksheet by the names of its columns; what is empty is absent. */
export interface NamedLine {
  readonly line: number
  readonly cells: Readonly<Record<string, Cell>>
}

export interface ProgrammeBook {
  readonly head: Readonly<Record<string, string>>
  readonly standards: readonly SheetStandard[]
  readonly operatorTypes: readonly object[]
  readonly siteKinds: readonly object[]
  readonly bibliography: readonly object[]
}

/** A standard as its file will hold it, and the line of the sheet behind each id in it, in the order in which the file has them. */
export interface SheetStandard {
  readonly content: { readonly id: string; readonly [key: string]: unknown }
  readonly lines: readonly number[]
}

/** Reads a workbook's worksheets by name into what a programme's files hold. Whether it makes sense the programme's check says. */
export const readProgrammeBook = (sheets: readonly Worksheet[]): Outcome<ProgrammeBook> => {
  const criteria = linesIn(sheets, 'criteria')
  if (!criteria.ok) return criteria
  const list = (name: ProgrammeSheetName) => {
    const lines = linesIn(sheets, name)
    return lines.ok ? lines.value : []
  }
  const head = Object.fromEntries(list('programme').map(({ cells }) => [text(cells.key), text(cells.value)]))
  if (!head.id) return refused('input', 'imports.programmeId')
  const named = ({ cells }: NamedLine) => ({
    id: text(cells.id),
    name: both(cells, 'name'),
    ...sourced(cells),
  })
  return done({
    head,
    standards: standardsIn(criteria.value),
    operatorTypes: list('operatorTypes').map(named),
    siteKinds: list('siteKinds').map(named),
    bibliography: list('bibliography').map(({ cells }) => ({
      id: text(cells.id),
      tells: both(cells, 'tells'),
      kind: text(cells.kind),
    })),
  })
}

const linesIn = (sheets: readonly Worksheet[], name: ProgrammeSheetName): Outcome<readonly NamedLine[]> => {
  const sheet = sheets.find((one) => searchNameOf(one.name) === searchNameOf(name))
  const [heading, ...rows] = sheet?.rows ?? []
  if (!heading) return refused('input', 'imports.sheetMissing', { sheet: name })
  const columns: readonly string[] = programmeSheets[name]
  const plain = (heading: string) => searchNameOf(heading).replaceAll(' ', '')
  const names = heading.cells.map(
    (cell) => columns.find((column) => plain(column) === plain(text(cell))) ?? '',
  )
  return done(
    rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(names.map((column, place) => [column, cells[place] ?? null])),
    })),
  )
}

const text = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.day : String(cell).trim()
}

const both = (cells: NamedLine['cells'], name: string) => ({
  es: text(cells[`${name}Es`]),
  en: text(cells[`${name}En`]),
})

const words = (cell: Cell | undefined): string[] =>
  text(cell)
    .split(/[;,\s]+/)
    .filter((word) => word !== '')

const allOr = (cell: Cell | undefined) => (['', 'all'].includes(text(cell)) ? 'all' : words(cell))

const sourced = (cells: NamedLine['cells']) => ({
  certainty: text(cells.certainty) || 'assumed',
  sources: words(cells.sources),
})

const dayIn = (cell: Cell | undefined): string | null => {
  const read = readDay(cell ?? null)
  return read === null || typeof read === 'string' ? read : text(cell)
}

interface Growing {
  readonly content: { id: string; subStandards: { id: string; criteria: { parts: object[] }[] }[] }
  readonly lines: number[]
}

/** A new id in the column begins a new standard or sub-standard; an empty one goes on with the one above. */
const standardsIn = (lines: readonly NamedLine[]): readonly SheetStandard[] => {
  const standards: Growing[] = []
  for (const { line, cells } of lines) {
    const id = text(cells.standard)
    if (standards.length === 0 || (id !== '' && id !== standards.at(-1)?.content.id)) {
      standards.push({ content: standardOf(cells), lines: [line] })
    }
    const standard = standards.at(-1)
    if (standard) addLine(standard, line, cells)
  }
  return standards
}

const addLine = ({ content, lines }: Growing, line: number, cells: NamedLine['cells']): void => {
  const id = text(cells.subStandard)
  if (content.subStandards.length === 0 || (id !== '' && id !== content.subStandards.at(-1)?.id)) {
    content.subStandards.push(subStandardOf(cells))
    lines.push(line)
  }
  const criteria = content.subStandards.at(-1)?.criteria
  const part = text(cells.part)
  if (part === '') criteria?.push(criterionOf(cells))
  else criteria?.at(-1)?.parts.push({ id: part, level: text(cells.level), asks: both(cells, 'asks') })
  lines.push(line)
}

const standardOf = (cells: NamedLine['cells']) => ({
  id: text(cells.standard),
  number: text(cells.standardNumber),
  title: both(cells, 'standardTitle'),
  describes: both(cells, 'standardDescribes'),
  ...sourced(cells),
  subStandards: [],
})

const subStandardOf = (cells: NamedLine['cells']) => ({
  id: text(cells.subStandard),
  number: text(cells.subStandardNumber),
  title: both(cells, 'subStandardTitle'),
  ...sourced(cells),
  criteria: [],
})

const criterionOf = (cells: NamedLine['cells']) => ({
  id: text(cells.criterion),
  number: text(cells.number),
  level: text(cells.level),
  asks: both(cells, 'asks'),
  parts: [],
  operatorTypes: allOr(cells.operatorTypes),
  siteKinds: allOr(cells.siteKinds),
  from: dayIn(cells.from),
  until: dayIn(cells.until),
  guidance: both(cells, 'guidance'),
  evidence: both(cells, 'evidence'),
  visit: { method: text(cells.method), checks: both(cells, 'checks') },
  ...sourced(cells),
})
