import type { Sourced, Text } from '../standards/text.ts'
import type { Place } from './fault.ts'
import type { Programme } from './programme.ts'

/** Something in a programme, and where it stands. */
export interface Placed<T> {
  readonly at: Place
  readonly item: T
}

/** Every item that names how sure it is, the programme itself first. */
export const everySourced = (programme: Programme): readonly Placed<Sourced>[] =>
  everyRecord(programme).filter((placed): placed is Placed<Sourced & Row> => isSourced(placed.item))

/** Every sentence in its languages. */
export const everyText = (programme: Programme): readonly Placed<Text>[] =>
  everyRecord(programme).filter((placed): placed is Placed<Text & Row> => isText(placed.item))

type Row = Readonly<Record<string, unknown>>

const everyRecord = (root: unknown, at: Place = []): readonly Placed<Row>[] => {
  if (Array.isArray(root)) return root.flatMap((item, index) => everyRecord(item, [...at, index]))
  if (!isRow(root)) return []
  return [
    { at, item: root },
    ...Object.entries(root).flatMap(([key, value]) => everyRecord(value, [...at, key])),
  ]
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

const isSourced = (row: Row): row is Sourced & Row =>
  typeof row.certainty === 'string' && Array.isArray(row.sources)

const isText = (row: Row): row is Text & Row => typeof row.es === 'string' && typeof row.en === 'string'
