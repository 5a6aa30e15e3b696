import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Place } from '../../domain/programmes/fault.ts'
import { type NamedLine, text } from './programmeCells.ts'
import { type ProgrammeSheetName, programmeSheets } from './programmeColumns.ts'
import { camelId } from './programmeIds.ts'
import { behind, linesIn, type NamedLines, unreadSheets } from './programmeLines.ts'
import { type KnownThings, type ProgrammeListName, programmeLists } from './programmeLists.ts'
import { cellBehind, keyOfPlace, type LineBehind, type SheetCell } from './programmeSource.ts'
import { type SheetStandard, standardsIn } from './programmeStandards.ts'
import { plain } from './programmeWords.ts'
import type { Worksheet } from './worksheet.ts'

export interface ProgrammeBook {
  readonly head: Readonly<Record<string, string>>
  readonly standards: readonly SheetStandard[]
  /** Of the worksheets that are there and hold something: what the files will hold. */
  readonly lists: Readonly<Partial<Record<ProgrammeListName, readonly object[]>>>
  /** What the workbook's cells may name. */
  readonly known: KnownThings
  /** Worksheets that nobody reads. */
  readonly unread: readonly string[]
  /** Where the author finds what stands at a place of the programme; nothing of what the workbook does not say. */
  readonly cellAt: (place: Place) => SheetCell | undefined
}

const nobody: KnownThings = { operatorTypes: [], siteKinds: [], focusAreas: [] }

/**
 * Reads a workbook's worksheets by name into what a programme's files hold; a CSV is its criteria alone, and its file's name
 * the programme's id. Whether it makes sense the programme's check says. `skeleton` is what may be named without being told.
 */
export const readProgrammeBook = (
  sheets: readonly Worksheet[],
  fileId = '',
  skeleton: KnownThings = nobody,
): Outcome<ProgrammeBook> => {
  const read: Partial<Record<ProgrammeSheetName, NamedLines>> = {}
  for (const name of Object.keys(programmeSheets) as ProgrammeSheetName[]) {
    const lines = linesIn(sheets, name)
    if (!lines.ok) return lines
    if (lines.value) read[name] = lines.value
  }
  if (!read.criteria) return refused('input', 'imports.sheetMissing', { sheet: 'criteria' })
  const head = headIn(read.programme)
  const id = head.id || (read.programme ? '' : fileId)
  if (!id) return refused('input', 'imports.programmeId')
  const spoken: ProgrammeBook['head'] = read.programme ? {} : { languages: languagesOf(read.criteria) }
  return done(bookOf(read, { ...spoken, ...head, id }, skeleton, unreadSheets(sheets)))
}

/** Criteria that come alone are in the languages in which they ask. */
const languagesOf = ({ lines }: NamedLines): string =>
  ['es', 'en']
    .filter((_, i) => lines.some(({ cells }) => text(cells[i === 0 ? 'asksEs' : 'asksEn']) !== ''))
    .join(' ')

type Read = Readonly<Partial<Record<ProgrammeSheetName, NamedLines>>>

const bookOf = (
  read: Read,
  head: ProgrammeBook['head'],
  skeleton: KnownThings,
  unread: readonly string[],
): ProgrammeBook => {
  const places = new Map<string, LineBehind>()
  const tell = (sheet: NamedLines | undefined) => (place: Place, line: NamedLine) => {
    if (sheet) places.set(keyOfPlace(place), behind(sheet, line))
  }
  const known = knownIn(read, skeleton)
  const standards = standardsIn(read.criteria?.lines ?? [], known, tell(read.criteria))
  const lists = Object.fromEntries(
    Object.entries(programmeLists).flatMap(([name, itemOf]) => {
      const sheet = read[name as ProgrammeListName]
      const lines = sheet?.lines ?? []
      for (const [nth, line] of lines.entries()) tell(sheet)([name, nth], line)
      return lines.length > 0 ? [[name, lines.map(({ cells }) => itemOf(cells, known))]] : []
    }),
  )
  for (const line of read.programme?.lines ?? [])
    for (const place of placesOfHead(headKey(line))) tell(read.programme)(place, line)
  return { head, standards, lists, known, unread, cellAt: (place) => cellBehind(places, place) }
}

/** A key of the worksheet `programme`, however it is written. */
const headKey = ({ cells }: NamedLine): string => camelId(text(cells.key))

const headIn = (sheet: NamedLines | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries((sheet?.lines ?? []).map((line) => [headKey(line), text(line.cells.value)]))

/** 'taxIdNameEs' stands at taxId, name, es. */
export const placesOfHead = (key: string): readonly Place[] => {
  const [, base = key, language = ''] = /^(.+)(Es|En)$/.exec(key) ?? []
  const within = base.startsWith('taxId') ? ['taxId', plain(base.slice(5))] : [base]
  return language === '' ? [within] : [[...within, language.toLowerCase()]]
}

const thingsIn = (sheet: NamedLines | undefined, otherwise: KnownThings[keyof KnownThings]) =>
  sheet && sheet.lines.length > 0
    ? sheet.lines.map(({ cells }) => ({
        id: camelId(text(cells.id)),
        name: { es: text(cells.nameEs), en: text(cells.nameEn) },
      }))
    : otherwise

const knownIn = (read: Read, skeleton: KnownThings): KnownThings => ({
  operatorTypes: thingsIn(read.operatorTypes, skeleton.operatorTypes),
  siteKinds: thingsIn(read.siteKinds, skeleton.siteKinds),
  focusAreas: thingsIn(read.focusAreas, skeleton.focusAreas),
})
