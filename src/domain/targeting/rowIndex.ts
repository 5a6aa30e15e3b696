import { partyRoles } from '../border/goodsDeclaration.ts'
import type { Standing } from '../border/lane.ts'
import type { ShipmentFacts } from './facts.ts'
import type { FieldName } from './fields.ts'
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
  readonly whole: Places
  readonly begins: Beginnings[]
}

type Places = Map<string, number[]>

interface Beginnings {
  readonly length: number
  readonly places: Places
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
    const holding: T[] = []
    let last = -1
    for (const at of candidates(byField, facts, always)) {
      // The same row may have been found twice.
      if (at === last) continue
      last = at
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
  const known = indexes.get(field) ?? { field, whole: new Map(), begins: [] }
  indexes.set(field, known)
  return known
}

const enter = (index: FieldIndex, { is, value }: Condition, at: number): void => {
  for (const text of Array.isArray(value) ? (value as readonly string[]) : []) {
    const into = is === 'in' ? index.whole : beginningsOf(index, text.length)
    const places = into.get(text)
    if (places) places.push(at)
    else into.set(text, [at])
  }
}

const beginningsOf = ({ begins }: FieldIndex, length: number): Places => {
  const known = begins.find((one) => one.length === length)
  if (known) return known.places
  const places: Places = new Map()
  begins.push({ length, places })
  return places
}

/** In the order of the table; one that several texts find is there several times. */
const candidates = (
  indexes: readonly FieldIndex[],
  facts: ShipmentFacts,
  always: readonly number[],
): readonly number[] => {
  const found: number[] = []
  for (const index of indexes) findIn(index, facts, found)
  if (found.length === 0) return always
  for (const at of always) found.push(at)
  return found.sort((one, other) => one - other)
}

const findIn = (index: FieldIndex, { texts, items }: ShipmentFacts, found: number[]): void => {
  const { field } = index
  if (field === 'hs') for (const { hs } of items) lookUp(index, hs, found)
  else if (field === 'origin') for (const { origin } of items) lookUp(index, origin, found)
  else for (const text of texts[field] ?? none) lookUp(index, text, found)
}

const lookUp = ({ whole, begins }: FieldIndex, text: string, found: number[]): void => {
  if (whole.size > 0) addAll(whole.get(text), found)
  for (const { length, places } of begins) addAll(places.get(text.slice(0, length)), found)
}

const addAll = (places: readonly number[] | undefined, found: number[]): void => {
  if (places) for (const at of places) found.push(at)
}

const none: readonly string[] = []
