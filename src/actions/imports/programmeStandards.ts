import { allOr, both, dayIn, type NamedLine, sourced, text, words } from './programmeCells.ts'
import { columnChoices } from './programmeChoices.ts'
import { idsIn, kebabId } from './programmeIds.ts'
import type { KnownThings } from './programmeLists.ts'
import { chosen } from './programmeWords.ts'

type Cells = NamedLine['cells']

/** A standard as its file will hold it. */
export interface SheetStandard {
  readonly id: string
  readonly subStandards: readonly { readonly id: string; readonly criteria: readonly object[] }[]
}

interface GrowingStandard {
  readonly id: string
  readonly subStandards: { id: string; criteria: { parts: object[] }[] }[]
}

/** What only headings have; a line with nothing else opens a standard or sub-standard and brings no criterion. */
const isHeadingColumn = (column: string): boolean => /^(standard|subStandard|focusArea)/.test(column)

/**
 * The standards that the lines make: a new id in the column begins a new standard or sub-standard, an empty one goes on with
 * the one above. `tell` is told which line brought which place.
 */
export const standardsIn = (
  lines: readonly NamedLine[],
  known: KnownThings,
  tell: (place: readonly (string | number)[], line: NamedLine) => void,
): readonly SheetStandard[] => {
  const standards: GrowingStandard[] = []
  for (const line of lines) {
    const { cells } = line
    const id = kebabId(text(cells.standard))
    if (standards.length === 0 || (id !== '' && id !== standards.at(-1)?.id)) {
      standards.push(standardOf(cells, known))
      tell(['standards', standards.length - 1], line)
    }
    const standard = standards.at(-1)
    if (standard)
      addLine(standard, line, known, (place) => tell(['standards', standards.length - 1, ...place], line))
  }
  return standards
}

const addLine = (
  { subStandards }: GrowingStandard,
  { cells }: NamedLine,
  known: KnownThings,
  tell: (place: readonly (string | number)[]) => void,
): void => {
  const brings = Object.entries(cells).some(([column, cell]) => !isHeadingColumn(column) && text(cell) !== '')
  const id = kebabId(text(cells.subStandard))
  const opens = id !== '' && id !== subStandards.at(-1)?.id
  if (opens || (brings && subStandards.length === 0)) {
    subStandards.push(subStandardOf(cells))
    tell(['subStandards', subStandards.length - 1])
  }
  const criteria = subStandards.at(-1)?.criteria
  if (!brings || !criteria) return
  const part = kebabId(text(cells.part))
  const last = criteria.at(-1)
  const at = ['subStandards', subStandards.length - 1, 'criteria'] as const
  if (part === '' || !last) {
    criteria.push(criterionOf(cells, known))
    tell([...at, criteria.length - 1])
  } else {
    last.parts.push(partOf(part, cells, known))
    tell([...at, criteria.length - 1, 'parts', last.parts.length - 1])
  }
}

const standardOf = (cells: Cells, known: KnownThings) => ({
  id: kebabId(text(cells.standard)),
  number: text(cells.standardNumber),
  title: both(cells, 'standardTitle'),
  describes: both(cells, 'standardDescribes'),
  ...(text(cells.focusArea) === ''
    ? {}
    : { focusArea: idsIn(text(cells.focusArea), known.focusAreas).join(' ') }),
  ...sourcedAs(cells, 'standard'),
  subStandards: [],
})

const subStandardOf = (cells: Cells) => ({
  id: kebabId(text(cells.subStandard)),
  number: text(cells.subStandardNumber),
  title: both(cells, 'subStandardTitle'),
  ...sourcedAs(cells, 'subStandard'),
  criteria: [],
})

/** A standard has its own sources where its columns say them; else those of its first criterion. */
const sourcedAs = (cells: Cells, whose: 'standard' | 'subStandard') =>
  text(cells[`${whose}Certainty`]) === ''
    ? sourced(cells)
    : sourced({ certainty: cells[`${whose}Certainty`] ?? null, sources: cells[`${whose}Sources`] ?? null })

const criterionOf = (cells: Cells, known: KnownThings) => ({
  id: kebabId(text(cells.criterion)),
  number: text(cells.number),
  level: chosen(text(cells.level), columnChoices.level),
  asks: both(cells, 'asks'),
  parts: [],
  operatorTypes: allOr(cells.operatorTypes, known.operatorTypes),
  siteKinds: allOr(cells.siteKinds, known.siteKinds),
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

const isSaid = (cells: Cells, name: string): boolean =>
  text(cells[`${name}Es`]) + text(cells[`${name}En`]) !== ''

const partOf = (id: string, cells: Cells, known: KnownThings) => ({
  id,
  level: chosen(text(cells.level), columnChoices.level),
  asks: both(cells, 'asks'),
  ...(text(cells.operatorTypes) === ''
    ? {}
    : { operatorTypes: allOr(cells.operatorTypes, known.operatorTypes) }),
  ...(text(cells.from) === '' ? {} : { from: dayIn(cells.from) }),
  ...(text(cells.until) === '' ? {} : { until: dayIn(cells.until) }),
})

/** One a criterion goes on from, or several: ids in one cell, and in the cells beside it one answer for all, or one each behind '|'. */
const followedIn = (cells: Cells) => {
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
