import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { allOr, both, dayIn, type NamedLine, sourced, text, words } from './programmeCells.ts'
import { columnChoices } from './programmeChoices.ts'
import { type ProgrammeSheetName, programmeSheets } from './programmeColumns.ts'
import { type ProgrammeListName, programmeLists } from './programmeLists.ts'
import { chosen, means, plain } from './programmeWords.ts'
import type { Cell, SheetRow, Worksheet } from './worksheet.ts'

export interface ProgrammeBook {
  readonly head: Readonly<Record<string, string>>
  readonly standards: readonly SheetStandard[]
  /** Of the worksheets that are there and hold something: what the files will hold, and the line behind each. */
  readonly lists: Readonly<Partial<Record<ProgrammeListName, SheetList>>>
}

export interface SheetList {
  readonly items: readonly object[]
  readonly lines: readonly number[]
}

/** A standard as its file will hold it, and the line of the sheet behind each id in it, in the order in which the file has them. */
export interface SheetStandard {
  readonly content: { readonly id: string; readonly [key: string]: unknown }
  readonly lines: readonly number[]
}

/**
 * Reads a workbook's worksheets by name into what a programme's files hold; a CSV is its criteria alone, and its file's name
 * the programme's id. Whether it makes sense the programme's check says.
 */
export const readProgrammeBook = (sheets: readonly Worksheet[], fileId = ''): Outcome<ProgrammeBook> => {
  const criteria = linesIn(sheets, 'criteria')
  if (!criteria.ok) return criteria
  const list = (name: ProgrammeSheetName) => {
    const lines = linesIn(sheets, name)
    return lines.ok ? lines.value : []
  }
  const head = Object.fromEntries(list('programme').map(({ cells }) => [text(cells.key), text(cells.value)]))
  const id = head.id || (sheets.length === 1 ? fileId : '')
  if (!id) return refused('input', 'imports.programmeId')
  return done({
    head: { ...head, id },
    standards: standardsIn(criteria.value),
    lists: Object.fromEntries(
      Object.entries(programmeLists).flatMap(([name, itemOf]) => {
        const lines = list(name as ProgrammeListName)
        const items = lines.map(({ cells }) => itemOf(cells))
        return items.length > 0 ? [[name, { items, lines: lines.map(({ line }) => line) }]] : []
      }),
    ),
  })
}

const linesIn = (sheets: readonly Worksheet[], name: ProgrammeSheetName): Outcome<readonly NamedLine[]> => {
  const columns: readonly string[] = programmeSheets[name]
  const sheet =
    sheets.find((one) => plain(one.name) === plain(name)) ?? sheets.find((one) => means(one.name, name))
  const columnOf = (cell: Cell) =>
    columns.find((column) => plain(column) === plain(text(cell))) ??
    columns.find((column) => means(text(cell), column)) ??
    ''
  // Above the headings people put titles, which may be merged over many cells.
  const isHeading = ({ cells }: SheetRow) =>
    new Set(cells.map(columnOf).filter((column) => column !== '')).size >= 2
  const at = sheet?.rows.findIndex(isHeading) ?? -1
  const heading = sheet?.rows[at]
  if (!sheet || !heading) return refused('input', 'imports.sheetMissing', { sheet: name })
  const names = heading.cells.map(columnOf)
  return done(
    sheet.rows.slice(at + 1).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(
        names.flatMap((column, place) => (column === '' ? [] : [[column, cells[place] ?? null]])),
      ),
    })),
  )
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
  else criteria?.at(-1)?.parts.push(partOf(part, cells))
  lines.push(line)
}

const standardOf = (cells: NamedLine['cells']) => ({
  id: text(cells.standard),
  number: text(cells.standardNumber),
  title: both(cells, 'standardTitle'),
  describes: both(cells, 'standardDescribes'),
  ...(text(cells.focusArea) === '' ? {} : { focusArea: text(cells.focusArea) }),
  ...sourcedAs(cells, 'standard'),
  subStandards: [],
})

const subStandardOf = (cells: NamedLine['cells']) => ({
  id: text(cells.subStandard),
  number: text(cells.subStandardNumber),
  title: both(cells, 'subStandardTitle'),
  ...sourcedAs(cells, 'subStandard'),
  criteria: [],
})

/** A standard has its own sources where its columns say them; else those of its first criterion. */
const sourcedAs = (cells: NamedLine['cells'], whose: 'standard' | 'subStandard') =>
  text(cells[`${whose}Certainty`]) === ''
    ? sourced(cells)
    : sourced({ certainty: cells[`${whose}Certainty`] ?? null, sources: cells[`${whose}Sources`] ?? null })

const criterionOf = (cells: NamedLine['cells']) => ({
  id: text(cells.criterion),
  number: text(cells.number),
  level: chosen(text(cells.level), columnChoices.level),
  asks: both(cells, 'asks'),
  parts: [],
  operatorTypes: allOr(cells.operatorTypes),
  siteKinds: allOr(cells.siteKinds),
  ...(text(cells.owedBy) === '' ? {} : { owedBy: chosen(text(cells.owedBy), columnChoices.owedBy) }),
  from: dayIn(cells.from),
  until: dayIn(cells.until),
  guidance: both(cells, 'guidance'),
  evidence: both(cells, 'evidence'),
  visit: { method: chosen(text(cells.method), columnChoices.method), checks: both(cells, 'checks') },
  ...(isSaid(cells, 'smallCompany') ? { smallCompany: both(cells, 'smallCompany') } : {}),
  ...followedIn(cells),
  ...sourced(cells),
})

const isSaid = (cells: NamedLine['cells'], name: string): boolean =>
  text(cells[`${name}Es`]) + text(cells[`${name}En`]) !== ''

const partOf = (id: string, cells: NamedLine['cells']) => ({
  id,
  level: chosen(text(cells.level), columnChoices.level),
  asks: both(cells, 'asks'),
  ...(text(cells.operatorTypes) === '' ? {} : { operatorTypes: allOr(cells.operatorTypes) }),
  ...(text(cells.from) === '' ? {} : { from: dayIn(cells.from) }),
  ...(text(cells.until) === '' ? {} : { until: dayIn(cells.until) }),
})

/** One a criterion goes on from, or several: ids in one cell, and in the cells beside it one answer for all, or one each behind '|'. */
const followedIn = (cells: NamedLine['cells']) => {
  const ids = words(cells.follows)
  if (ids.length === 0) return {}
  const nth = (column: string, i: number) => {
    const each = text(cells[column]).split('|')
    return (each[i] ?? each[0] ?? '').trim()
  }
  return {
    follows: ids.map((id, i) => ({
      id,
      as: chosen(nth('followsAs', i), columnChoices.followsAs),
      because: { es: nth('followsBecauseEs', i), en: nth('followsBecauseEn', i) },
    })),
  }
}
