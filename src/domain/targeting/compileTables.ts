import { partyRoles } from '../border/goodsDeclaration.ts'
import { asWritten, bareNumber, formsOf } from '../border/identifiers.ts'
import type { Standing } from '../border/lane.ts'
import type { ItemFacts } from './facts.ts'
import { type FieldName, fieldRow } from './fields.ts'
import { type Holding, type Holds, indexRows } from './rowIndex.ts'
import type { Condition, EffectRow, Row, RuleRow, ScoreRow, TargetingTables } from './tables.ts'

/** Tables made into questions once, to be asked of tens of thousands of shipments a second. */
export interface CompiledTables {
  readonly tables: TargetingTables
  readonly law: Holding<EffectRow>
  readonly rules: Holding<RuleRow>
  readonly score: Holding<ScoreRow>
  /** Of all weights in the chain. */
  readonly weightSum: number
}

type HoldsOfItem = (item: ItemFacts) => boolean

export const compileTables = (tables: TargetingTables): CompiledTables => ({
  tables,
  law: indexRows(tables.law.map(compileRow)),
  rules: indexRows(tables.rules.map(compileRow)),
  score: indexRows(tables.score.map(compileRow)),
  weightSum: Object.values(tables.chainWeights).reduce((sum, weight) => sum + weight, 0),
})

interface CompiledRow<T extends Row> {
  readonly row: T
  readonly when: readonly Condition[]
  readonly holds: Holds
}

const compileRow = <T extends Row>(row: T): CompiledRow<T> => {
  const when = row.when.map(inEveryForm)
  const ofShipment = when.filter(({ field }) => fieldRow(field).of === 'shipment').map(ofShipmentHolds)
  const ofItem = when.filter(({ field }) => fieldRow(field).of === 'item').map(ofItemHolds)
  const itemFits = (item: ItemFacts) => ofItem.every((holds) => holds(item))
  return {
    row,
    when,
    holds: (facts, chain) =>
      ofShipment.every((holds) => holds(facts, chain)) && (ofItem.length === 0 || facts.items.some(itemFits)),
  }
}

const traders: readonly FieldName[] = ['trader', ...partyRoles]
const identified: readonly FieldName[] = ['conveyance', 'container', ...traders]

/** A number on a list is found however either of them was typed; a beginning stays as long as it was meant. */
const inEveryForm = (condition: Condition): Condition => {
  const { field, is, value } = condition
  if (!identified.includes(field) || !Array.isArray(value)) return condition
  const beginning = traders.includes(field) ? bareNumber : asWritten
  const forms = (text: string) => (is === 'startsWith' ? beginning(text) : formsOf(text))
  return { ...condition, value: [...new Set((value as readonly string[]).flatMap(forms))] }
}

const ofShipmentHolds = (condition: Condition): Holds => {
  const { field } = condition
  if (field === 'recentFindings' || field === 'disowned') {
    const fits = numberTest(condition)
    return (_, chain) => fits(mostAgainst(chain, field))
  }
  if (fieldRow(field).kind === 'number') {
    const fits = numberTest(condition)
    return (facts) => fits(facts.numbers[field] ?? null)
  }
  const fits = textsTest(condition)
  return (facts) => fits(facts.texts[field] ?? [])
}

const mostAgainst = (chain: readonly Standing[], what: 'recentFindings' | 'disowned'): number =>
  chain.reduce((most, standing) => Math.max(most, standing[what] ?? 0), 0)

const ofItemHolds = (condition: Condition): HoldsOfItem => {
  const { field } = condition
  if (field === 'hs' || field === 'origin') {
    const fits = textsTest(condition)
    return (item) => fits(item[field] === '' ? [] : [item[field]])
  }
  const fits = numberTest(condition)
  return (item) => fits(numberOfItem(item, field))
}

const numberOfItem = (item: ItemFacts, field: FieldName): number | null => {
  if (field === 'itemValue' || field === 'itemMass' || field === 'valuePerKg' || field === 'dutyRate')
    return item[field]
  throw new RangeError(`${field} is no field of an item`)
}

/** What is not known is neither at least nor below anything. */
const numberTest = ({ is, value }: Condition): ((found: number | null) => boolean) => {
  if (is === 'present') return (found) => found !== null
  if (is === 'absent') return (found) => found === null
  const bound = typeof value === 'number' ? value : Number.NaN
  return is === 'atLeast'
    ? (found) => found !== null && found >= bound
    : (found) => found !== null && found < bound
}

/** Of several texts one is enough, and `notIn` wants none of them. */
const textsTest = ({ is, value }: Condition): ((found: readonly string[]) => boolean) => {
  if (is === 'present') return (found) => found.length > 0
  if (is === 'absent') return (found) => found.length === 0
  const wanted = new Set(Array.isArray(value) ? (value as readonly string[]) : [])
  if (is === 'startsWith') {
    const lengths = [...new Set([...wanted].map((begin) => begin.length))]
    return (found) => found.some((text) => lengths.some((length) => wanted.has(text.slice(0, length))))
  }
  return is === 'in'
    ? (found) => found.some((text) => wanted.has(text))
    : (found) => !found.some((text) => wanted.has(text))
}
