import { columnChoices } from './programmeChoices.ts'
import { camelId, idsIn, type NamedThing } from './programmeIds.ts'
import { chosen } from './programmeWords.ts'
import { readDay } from './readDay.ts'
import type { Cell } from './worksheet.ts'

/** A line of a worksheet by the names of its columns; what is empty is absent. */
export interface NamedLine {
  readonly line: number
  readonly cells: Readonly<Record<string, Cell>>
}

export const text = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.day : String(cell).trim()
}

export const both = (cells: NamedLine['cells'], name: string) => ({
  es: text(cells[`${name}Es`]),
  en: text(cells[`${name}En`]),
})

export const words = (cell: Cell | undefined): string[] =>
  text(cell)
    .split(/[;,\s]+/)
    .filter((word) => word !== '')

export const allOr = (cell: Cell | undefined, things: readonly NamedThing[] = []) =>
  ['', 'all'].includes(chosen(text(cell), ['all'])) ? 'all' : idsIn(text(cell), things)

export const sourced = (cells: NamedLine['cells']) => ({
  certainty: chosen(text(cells.certainty), columnChoices.certainty) || 'assumed',
  sources: words(cells.sources),
})

export const dayIn = (cell: Cell | undefined): string | null => {
  const read = readDay(cell ?? null)
  return read === null || typeof read === 'string' ? read : text(cell)
}

export const named = (cells: NamedLine['cells']) => ({
  id: camelId(text(cells.id)),
  name: both(cells, 'name'),
  ...sourced(cells),
})
