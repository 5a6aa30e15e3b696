import { columnChoices } from '../../actions/imports/programmeChoices.ts'
import type { ProgrammeBook } from '../../actions/imports/programmeSheet.ts'
import type { SheetCell } from '../../actions/imports/programmeSource.ts'
import { choiceSaid } from '../../actions/imports/programmeWords.ts'
import { readDay } from '../../actions/imports/readDay.ts'
import type { ProgrammeFault } from '../../files/programmes/readProgramme.ts'
import type { Words } from '../words.ts'

/** A fault where the author of a workbook finds it, with what stands there and what is expected. */
export interface WorkbookFault {
  readonly where: string
  readonly sheet: string
  readonly row?: number
  readonly column?: string
  readonly heading?: string
  readonly value?: string
  readonly code: string
  readonly what: string
  readonly mend: string
}

interface Telling {
  readonly book: ProgrammeBook
  readonly words: Words
}

/** The author has the workbook before them, not the files made from it: every fault at its cell, each told once. */
export const inWorkbook = (
  faults: readonly ProgrammeFault[],
  book: ProgrammeBook,
  words: Words,
): readonly WorkbookFault[] => {
  const all = faults
    .map((fault) => ({ fault, cell: book.cellAt(fault.at) }))
    .toSorted((one, other) => (one.cell?.row ?? 0) - (other.cell?.row ?? 0))
    .map(({ fault, cell }) =>
      cell ? atCell(fault, cell, { book, words }) : inSkeleton(fault, { book, words }),
    )
  const keys = all.map(({ where, what }) => `${where} ${what}`)
  const sheets = [...new Set(all.map(({ sheet }) => sheet))]
  return sheets.flatMap((sheet) =>
    all.filter((one, place) => one.sheet === sheet && keys.indexOf(keys[place] ?? '') === place),
  )
}

const atCell = (fault: ProgrammeFault, cell: SheetCell, { book, words }: Telling): WorkbookFault => {
  const { sheet, row, column, letter, heading, value } = cell
  const own = { code: fault.code, what: words(fault.what.code, fault.what.with) }
  const expected = column ? expectationOf(fault, column, { book, words }) : undefined
  const mend = expected
    ? words('imports.fault.expected', { expected })
    : words(fault.mend.code, fault.mend.with)
  if (!column) return { ...own, sheet, row, where: words('imports.at.row', { sheet, row }), mend }
  if (!letter || !heading) {
    const what = words('imports.fault.noColumn', { column })
    return { ...own, sheet, what, where: words('imports.at.sheet', { sheet }), mend }
  }
  return {
    ...own,
    ...{ sheet, row, column: letter, heading, value },
    where: words('imports.at.cell', { sheet, row, column: letter, heading }),
    what: ofShape.includes(fault.code) ? seenIn(value, column, words) : own.what,
    mend,
  }
}

/** Faults that are told by what stands in the cell alone. */
const ofShape: readonly string[] = [
  ...['keyMissing', 'wrongKind', 'notOneOf', 'empty', 'wrongPattern', 'tooSmall', 'notADay', 'itemTwice'],
]

const seenIn = (value: string, column: string, words: Words): string => {
  const shown = value.slice(0, 60)
  if (value === '') return words('imports.fault.emptyCell')
  const read = dayColumns.includes(column) ? readDay(value) : null
  if (read !== null && typeof read === 'object' && read.unread !== 'notADay')
    return words(`imports.fault.${read.unread}`, { value: shown })
  return words('imports.fault.says', { value: shown })
}

const dayColumns: readonly string[] = ['from', 'until', 'day']
const kebabColumns: readonly string[] = ['standard', 'subStandard', 'criterion', 'part', 'id']
const countColumns: readonly string[] = ['days', 'amount', 'atLeast', 'monthsAgoAtLeast', 'warnBefore']
const ownMend: readonly string[] = ['tooLong', 'sameMeaning', 'notTranslated', 'untilBeforeFrom']

/** What goes into a column, for somebody who knows no patterns; nothing where the fault's own remedy says it better. */
const expectationOf = (
  fault: ProgrammeFault,
  column: string,
  { book, words }: Telling,
): string | undefined => {
  if (ownMend.includes(fault.code)) return undefined
  const key = String(fault.at.findLast((step) => typeof step === 'string'))
  const choices = Object.entries(columnChoices).find(([name]) => name === column)?.[1]
  if (fault.code === 'notOneOf' && choices)
    return words('imports.expects.choice', { choices: choices.map(choiceSaid).join(', ') })
  if (fault.code === 'idTwice') return words('imports.expects.ownKey')
  if (['certainty', 'sources'].includes(key))
    return words('imports.expects.source', { sources: sourcesIn(book) || '—' })
  if (isKnown(column)) return words('imports.expects.named', { names: namesOf(book.known[knownAs[column]]) })
  const kind = column === 'value' ? kindOfHead[String(fault.at[0])] : kindOf(column)
  return kind && words(`imports.expects.${kind}`)
}

const knownAs = { operatorTypes: 'operatorTypes', siteKinds: 'siteKinds', focusArea: 'focusAreas' } as const
const isKnown = (column: string): column is keyof typeof knownAs => column in knownAs

const kindOfHead: Readonly<Record<string, string>> = {
  timeZone: 'zone',
  validityMonths: 'months',
  reviewMonths: 'months',
}

const kindOf = (column: string): string | undefined => {
  if (dayColumns.includes(column)) return 'day'
  if (/number$/i.test(column)) return 'number'
  if (kebabColumns.includes(column)) return 'key'
  if (countColumns.includes(column)) return 'count'
  return /(Es|En)$/.test(column) ? 'text' : undefined
}

const namesOf = (things: ProgrammeBook['known']['siteKinds']): string =>
  things.map(({ id, name }) => name.es || name.en || id).join(', ')

const sourcesIn = ({ lists }: ProgrammeBook): string =>
  (lists.bibliography ?? []).map((one) => String(Reflect.get(one, 'id'))).join(', ')

/** Of what the workbook does not say the skeleton speaks, and the workbook may have made it untrue. */
const inSkeleton = ({ file, code, what, mend, at }: ProgrammeFault, { words }: Telling): WorkbookFault => {
  const sheet = file.replace(/\.yaml$/, '')
  const where = words(at.length > 0 ? 'imports.at.skeleton' : 'imports.at.sheet', { sheet })
  return { where, sheet, code, what: words(what.code, what.with), mend: words(mend.code, mend.with) }
}
