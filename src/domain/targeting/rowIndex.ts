import { partyRoles } from '../border/goodsDeclaration.ts'
import type { Standing } from '../border/lane.ts'
import type { ShipmentFacts } from './facts.ts'
import { type FieldName, fieldRow } from './fields.ts'
import type { Condition, Row } from './tables.ts'

export type Holds = (facts: ShipmentFacts, chain: readonly Standing[]) => boolean

/** Which rows hold of a shipment, in the order of the table, however long the table is. */
export type Holding<T extends Row> = (facts: ShipmentFacts, chain: readonly Standing[]) => readonly T[]

/** Rows that ask for one of these texts are found by the text; the more a field tells apart, the sooner it is taken. */
const tellsApart: readonly FieldName[] = [
  'trader',
  ...partyRoles,
  'container',
  'conveyance',
  'hs',
  'origin',
  'procedure',
  'office',
]

interface Compiled<T extends Row> {
  readonly row: T
  /** Its conditions as they are asked. */
  readonly when: readonly Condition[]
  readonly holds: Holds
}

/** Rows by a text of one field: whole, or by its beginning for each length of beginning. */
interface FieldIndex {
  readonly field: FieldName
  readonly whole: Map<string, number[]>
  readonly begins: Map<number, Map<string, number[]>>
}

export const indexRows = <T extends Row>(rows: readonly Compiled<T>[]): Holding<T> => {
  const indexes = new Map<FieldName, FieldIndex>()
  const always: number[] = []
  rows.forEach(({ when }, at) => {
    const condition = mostTelling(when)
    if (condition) enter(indexFor(indexes, condition.field), condition, at)
    else always.push(at)
  })
  const byField = [...indexes.values()]
  return (facts, chain) => {
    const found = byField.length === 0 ? always : candidates(byField, facts, always)
    const holding: T[] = []
    for (const at of found) {
      const one = rows[at]
      if (one?.holds(facts, chain)) holding.push(one.row)
    }
    return holding
  }
}

const mostTelling = (when: readonly Condition[]): Condition | undefined => {
  const byText = when.filter(({ is }) => is === 'in' || is === 'startsWith')
  for (const field of tellsApart) {
    const found = byText.find((one) => one.field === field)
    if (found) return found
  }
  return undefined
}

const indexFor = (indexes: Map<FieldName, FieldIndex>, field: FieldName): FieldIndex => {
  const known = indexes.get(field) ?? { field, whole: new Map(), begins: new Map() }
  indexes.set(field, known)
  return known
}

const enter = ({ whole, begins }: FieldIndex, { is, value }: Condition, at: number): void => {
  for (const text of Array.isArray(value) ? (value as readonly string[]) : []) {
    const into = is === 'in' ? whole : (begins.get(text.length) ?? new Map<string, number[]>())
    if (is === 'startsWith') begins.set(text.length, into)
    const places = into.get(text)
    if (places) places.push(at)
    else into.set(text, [at])
  }
}

const candidates = (
  indexes: readonly FieldIndex[],
  facts: ShipmentFacts,
  always: readonly number[],
): readonly number[] => {
  const found = new Set<number>()
  for (const index of indexes) for (const text of textsOf(facts, index.field)) lookUp(index, text, found)
  if (found.size === 0) return always
  for (const at of always) found.add(at)
  return [...found].sort((one, other) => one - other)
}

const textsOf = ({ texts, items }: ShipmentFacts, field: FieldName): readonly string[] => {
  if (fieldRow(field).of === 'shipment') return texts[field] ?? none
  return items.map((item) => (field === 'hs' ? item.hs : item.origin))
}

const lookUp = ({ whole, begins }: FieldIndex, text: string, found: Set<number>): void => {
  for (const at of whole.get(text) ?? noPlaces) found.add(at)
  for (const [length, byBeginning] of begins)
    for (const at of byBeginning.get(text.slice(0, length)) ?? noPlaces) found.add(at)
}

const noPlaces: readonly number[] = []
const none: readonly string[] = []
