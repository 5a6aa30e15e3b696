/** What stands in a cell; a day comes as Excel's own day, with its time where it has one, still to be read as text. */
export type Cell = string | number | boolean | { readonly day: string; readonly time?: string } | null

export interface SheetRow {
  /** As a spreadsheet or an editor counts lines, from 1. */
  readonly line: number
  readonly cells: readonly Cell[]
}

export interface Worksheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}
