import { isObject, type JsonObject, pointerStep } from '../../domain/oscal/json.ts'
import { type OscalFault, oscalFault } from '../../domain/oscal/oscalFault.ts'
import type { OscalSchema } from './openSchemas.ts'

/**
 * Says in words why a document does not have its schema's shape, one fault a place. The compiled schema decides whether it
 * has; this only explains. Where a schema offers alternatives, the faults of the one that fits best are told, not those of all.
 */
export const explainShape = (
  { schema, hasFormat }: Pick<OscalSchema, 'schema' | 'hasFormat'>,
  value: unknown,
): readonly OscalFault[] => {
  const definitions = isObject(schema.definitions) ? schema.definitions : {}
  return faultsOf({ definitions, hasFormat, left: { faults: enough } }, schema, value, '')
}

/** More than anybody reads. */
const enough = 500

interface Bench {
  readonly definitions: JsonObject
  readonly hasFormat: OscalSchema['hasFormat']
  readonly left: { faults: number }
}

const faultsOf = (bench: Bench, asked: unknown, value: unknown, at: string): readonly OscalFault[] => {
  if (bench.left.faults <= 0) return []
  const schema = followed(bench, asked)
  const alternatives = listOf(schema.anyOf)
  const own = ownFaults(bench, schema, value, at)
  const all = [
    ...own,
    ...listOf(schema.allOf).flatMap((one) => faultsOf(bench, one, value, at)),
    ...(alternatives.length > 0 && own.length === 0 ? bestOf(bench, alternatives, value, at) : []),
  ]
  // What is wrong with one text need not be said in two ways.
  return isObject(value) || Array.isArray(value) ? all : all.slice(0, 1)
}

const followed = ({ definitions }: Bench, asked: unknown): JsonObject => {
  let schema = isObject(asked) ? asked : {}
  while (typeof schema.$ref === 'string') {
    const next: unknown = definitions[schema.$ref.replace('#/definitions/', '')]
    schema = isObject(next) ? next : {}
  }
  return schema
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** An alternative of another type is no alternative; of the others, the one with the fewest faults is what was meant. */
const bestOf = (
  bench: Bench,
  alternatives: readonly unknown[],
  value: unknown,
  at: string,
): readonly OscalFault[] => {
  const tried = alternatives
    .map((one) => faultsOf({ ...bench, left: { faults: enough } }, one, value, at))
    .toSorted((one, other) => misfit(one, at) - misfit(other, at))
  return told(bench, tried[0] ?? [])
}

/** What is wrong at the place itself tells more of what was meant than what is wrong somewhere beneath. */
const misfit = (faults: readonly OscalFault[], at: string): number =>
  faults.reduce((sum, { path, code }) => {
    if (path === at && code === 'wrongType') return sum + 1_000_000
    const isHere = path === at || (code === 'unknownKey' && !path.slice(at.length + 1).includes('/'))
    return sum + (isHere ? 1000 : 1)
  }, 0)

const told = (bench: Bench, faults: readonly OscalFault[]): readonly OscalFault[] => {
  bench.left.faults -= faults.length
  return faults
}

const ownFaults = (bench: Bench, schema: JsonObject, value: unknown, at: string): readonly OscalFault[] => {
  const type = schema.type
  if (typeof type === 'string' && !isOfType(type, value))
    return told(bench, [oscalFault(at, 'wrongType', { type })])
  if (Array.isArray(value)) return listFaults(bench, schema, value, at)
  if (isObject(value)) return objectFaults(bench, schema, value, at)
  return told(bench, leafFaults(bench, schema, value, at))
}

const isOfType = (type: string, value: unknown): boolean => {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

const listFaults = (
  bench: Bench,
  { minItems, items }: JsonObject,
  value: readonly unknown[],
  at: string,
): readonly OscalFault[] => {
  const least = Number(minItems ?? 0)
  if (value.length < least) return told(bench, [oscalFault(at, 'tooFew', { least })])
  return items === undefined ? [] : value.flatMap((one, i) => faultsOf(bench, items, one, `${at}/${i}`))
}

const objectFaults = (
  bench: Bench,
  schema: JsonObject,
  value: JsonObject,
  at: string,
): readonly OscalFault[] => {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const missing = listOf(schema.required)
    .map(String)
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => oscalFault(at, 'missing', { key }))
  const keys = Object.keys(value)
  const unknown =
    schema.additionalProperties === false
      ? keys.filter((key) => !Object.hasOwn(properties, key)).map((key) => unknownKey(at, key))
      : []
  return [
    ...told(bench, [...missing, ...unknown.slice(0, enough)]),
    ...keys
      .filter((key) => Object.hasOwn(properties, key))
      .flatMap((key) => faultsOf(bench, properties[key], value[key], `${at}/${pointerStep(key)}`)),
  ]
}

const unknownKey = (at: string, key: string): OscalFault =>
  oscalFault(`${at}/${pointerStep(key.slice(0, 60))}`, 'unknownKey', { key: key.slice(0, 60) })

const leafFaults = (bench: Bench, schema: JsonObject, value: unknown, at: string): readonly OscalFault[] => {
  const shown = String(value).slice(0, 80)
  const list = listOf(schema.enum)
  if (list.length > 0 && !list.includes(value))
    return [oscalFault(at, 'notListed', { value: shown, allowed: list.join(', ') })]
  if (typeof schema.minimum === 'number' && Number(value) < schema.minimum)
    return [oscalFault(at, 'wrongForm', { value: shown, form: `>= ${schema.minimum}` })]
  if (typeof value !== 'string') return []
  const form = formOf(bench, schema, value)
  return form === undefined ? [] : [oscalFault(at, 'wrongForm', { value: shown, form })]
}

/** The form that a text lacks: a pattern, or one with a name. */
const formOf = ({ hasFormat }: Bench, { pattern, format }: JsonObject, value: string): string | undefined => {
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return pattern
  return typeof format === 'string' && !hasFormat(format, value) ? format : undefined
}
