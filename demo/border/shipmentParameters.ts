import { decisionColumns, declarationColumns } from '../../src/store/border/intake.ts'
import type { InspectionRow, ShipmentRow, ShipmentRows } from './tellMonth.ts'

export const shipmentColumns = {
  ...declarationColumns,
  operator_ids: 'text',
  state_at: 'timestamptz',
} as const satisfies Record<keyof ShipmentRow, string>

export const inspectionColumns = {
  declaration_id: 'uuid',
  issued_at: 'timestamptz',
  number: 'text',
  office_id: 'text',
  basis: 'text',
  started_at: 'timestamptz',
  ended_at: 'timestamptz',
  means: 'text',
  outcome: 'text',
} as const satisfies Record<keyof InspectionRow, string>

/** A column each, as PostgreSQL writes an array: those of the declarations, of the decisions, of the inspections. */
export type ShipmentParameters = readonly string[]

export const shipmentParameters = (rows: readonly ShipmentRows[]): ShipmentParameters => [
  ...columnTexts(
    shipmentColumns,
    rows.map(({ declaration }) => declaration),
  ),
  ...columnTexts(
    decisionColumns,
    rows.map(({ decision }) => decision),
  ),
  ...columnTexts(
    inspectionColumns,
    rows.flatMap(({ inspection }) => inspection ?? []),
  ),
]

const columnTexts = <R extends object>(
  columns: Readonly<Record<keyof R & string, string>>,
  rows: readonly R[],
): string[] =>
  (Object.keys(columns) as (keyof R & string)[]).map((column) => {
    const textOf = columns[column] === 'text' || columns[column] === 'jsonb' ? quoted : String
    return `{${rows.map((row) => elementText(row[column], textOf)).join(',')}}`
  })

const elementText = (value: unknown, textOf: (value: unknown) => string): string => {
  if (value === null) return 'NULL'
  return textOf(Array.isArray(value) ? listText(value) : value)
}

const quoted = (value: unknown): string =>
  `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** A list of texts within an array is a text itself, for arrays of arrays must be even. */
const listText = (list: readonly unknown[]): string => `{${list.map(quoted).join(',')}}`
