import { declarationKinds, functionCodes, transportModes } from '../border/goodsDeclaration.ts'

/**
 * What a condition may ask of a shipment. A row is a field: `kind` says which operators fit, `of` whether it is the whole
 * shipment's or each goods item's, `oneOf` what its text can be where that is known. Conditions of one row that ask of items
 * must hold of one and the same item.
 */
// biome-ignore format: a table, a row a line
export const fields = {
  office:           { kind: 'text',   of: 'shipment' },
  kind:             { kind: 'text',   of: 'shipment', oneOf: declarationKinds },
  functionCode:     { kind: 'text',   of: 'shipment', oneOf: functionCodes },
  procedure:        { kind: 'text',   of: 'shipment' },
  mode:             { kind: 'text',   of: 'shipment', oneOf: transportModes },
  conveyance:       { kind: 'text',   of: 'shipment' },
  container:        { kind: 'text',   of: 'shipment' },
  trader:           { kind: 'text',   of: 'shipment' },
  importer:         { kind: 'text',   of: 'shipment' },
  exporter:         { kind: 'text',   of: 'shipment' },
  manufacturer:     { kind: 'text',   of: 'shipment' },
  seller:           { kind: 'text',   of: 'shipment' },
  customsAgent:     { kind: 'text',   of: 'shipment' },
  carrier:          { kind: 'text',   of: 'shipment' },
  forwarder:        { kind: 'text',   of: 'shipment' },
  warehouse:        { kind: 'text',   of: 'shipment' },
  terminal:         { kind: 'text',   of: 'shipment' },
  version:          { kind: 'number', of: 'shipment' },
  hour:             { kind: 'number', of: 'shipment' },
  daysAhead:        { kind: 'number', of: 'shipment' },
  items:            { kind: 'number', of: 'shipment' },
  containers:       { kind: 'number', of: 'shipment' },
  unsealed:         { kind: 'number', of: 'shipment' },
  value:            { kind: 'number', of: 'shipment' },
  mass:             { kind: 'number', of: 'shipment' },
  recentFindings:   { kind: 'number', of: 'shipment' },
  disowned:         { kind: 'number', of: 'shipment' },
  hs:               { kind: 'text',   of: 'item' },
  origin:           { kind: 'text',   of: 'item' },
  itemValue:        { kind: 'number', of: 'item' },
  itemMass:         { kind: 'number', of: 'item' },
  valuePerKg:       { kind: 'number', of: 'item' },
  dutyRate:         { kind: 'number', of: 'item' },
} as const satisfies Record<string, FieldRow>

interface FieldRow {
  readonly kind: 'text' | 'number'
  readonly of: 'shipment' | 'item'
  readonly oneOf?: readonly string[]
}

export type FieldName = keyof typeof fields
export const fieldRow = (name: FieldName): FieldRow => fields[name]
export const isFieldName = (name: unknown): name is FieldName =>
  typeof name === 'string' && Object.hasOwn(fields, name)

/** Which operators fit a field's kind, and what they compare with. A row is an operator. */
// biome-ignore format: a table, a row a line
export const operators = {
  in:         { kinds: ['text'],           with: 'texts' },
  notIn:      { kinds: ['text'],           with: 'texts' },
  startsWith: { kinds: ['text'],           with: 'texts' },
  atLeast:    { kinds: ['number'],         with: 'number' },
  below:      { kinds: ['number'],         with: 'number' },
  present:    { kinds: ['text', 'number'], with: 'nothing' },
  absent:     { kinds: ['text', 'number'], with: 'nothing' },
} as const satisfies Record<string, OperatorRow>

interface OperatorRow {
  readonly kinds: readonly FieldRow['kind'][]
  readonly with: 'texts' | 'number' | 'nothing'
}

export type Operator = keyof typeof operators
export const operatorRow = (name: Operator): OperatorRow => operators[name]
export const isOperator = (name: unknown): name is Operator =>
  typeof name === 'string' && Object.hasOwn(operators, name)
