import type { LineAnswer, LineError } from '../lineAnswer.ts'
import { textOf } from './cellValues.ts'
import { type DeclarationColumn, isDeclarationColumn } from './declarationColumns.ts'
import type { RowsOfOne } from './rowDeclarations.ts'

/** A row of a file that was not taken in, whole, with why: whoever mends it finds it by its line. */
export interface FaultyRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly RowReason[]
}

export interface RowReason {
  /** The column it is about, as a field of a declaration; null where it is about the whole. */
  readonly column: DeclarationColumn | null
  readonly code: string
  readonly message: string
}

/** Every row of a declaration that was refused; each has the reasons that are its own, the first also those of the whole. */
export const faultyRowsOf = ({ rows }: RowsOfOne, { errors }: LineAnswer): readonly FaultyRow[] =>
  rows.map((row, place) => ({
    line: row.line,
    cells: row.cells.map(textOf),
    reasons: errors
      .filter((error) => placeOf(error) === place)
      .map(({ field, code, message }) => ({ column: columnOf(field), code, message })),
  }))

const placeOf = ({ field }: LineError): number => Number(/^\/goodsItems\/(\d+)\b/.exec(field)?.[1] ?? 0)

const columnOf = (field: string): DeclarationColumn | null => {
  if (field.startsWith('/transportEquipment')) return field.includes('/seals') ? 'seals' : 'container'
  if (field === '/borderTransportMeans/id') return 'meansId'
  const last = field.split('/').at(-1) ?? ''
  return isDeclarationColumn(last) ? last : null
}
