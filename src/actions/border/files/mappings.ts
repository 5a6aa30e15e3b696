import type { KeptMapping } from '../../../store/border/mappings.ts'
import { type Columns, declarationColumns, guessColumns } from './declarationColumns.ts'

/** A sender's mapping on this file: its columns wherever their headings stand now. */
export const columnsBy = (mapping: KeptMapping, headings: readonly string[]): Columns =>
  Object.fromEntries(
    declarationColumns.flatMap((column) => {
      const place = headings.indexOf(mapping.columns[column] ?? '\u0000')
      return place >= 0 ? [[column, place]] : []
    }),
  )

export const mappingOf = (sender: string, columns: Columns, headings: readonly string[]): KeptMapping => ({
  sender,
  headings,
  columns: Object.fromEntries(
    Object.entries(columns).flatMap(([column, place]) => {
      const heading = headings[place]
      return heading ? [[column, heading]] : []
    }),
  ),
})

export interface ChosenColumns {
  readonly columns: Columns
  /** Whose mapping they are; null where they were guessed from the headings. */
  readonly sender: string | null
}

/** Of the sender named; else of whoever sent a file with these headings last; else guessed. */
export const chooseColumns = (
  kept: readonly KeptMapping[],
  headings: readonly string[],
  sender: string | undefined,
): ChosenColumns => {
  const same = ({ headings: known }: KeptMapping) => known.join('\u0000') === headings.join('\u0000')
  const found = sender === undefined ? kept.find(same) : kept.find((one) => one.sender === sender)
  return found
    ? { columns: columnsBy(found, headings), sender: found.sender }
    : { columns: guessColumns(headings), sender: null }
}
