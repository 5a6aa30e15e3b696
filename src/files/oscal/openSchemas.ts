import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { isObject, type JsonObject } from '../../domain/oscal/json.ts'
import type { OscalModel } from '../../domain/oscal/models.ts'

export interface OscalSchema {
  readonly schema: JsonObject
  readonly isValid: ValidateFunction
  /** Whether a text has a form that schemas call by name: 'date-time', 'uri-reference'. */
  readonly hasFormat: (name: string, text: string) => boolean
}

/** Documents of OSCAL 1.0 let a title be empty or go over several lines; since 1.1 it is one line with something on it. */
export type Generation = 'since 1.1' | '1.0'

const opened = new Map<string, OscalSchema>()

/** A model's published schema, mended and compiled when it is first asked for. */
export const openSchema = (model: OscalModel, generation: Generation): OscalSchema => {
  const name = `${model} ${generation}`
  const known = opened.get(name)
  if (known) return known
  const text = readFileSync(new URL(`schemas/${model}.json`, import.meta.url), 'utf8')
  const schema = mended(JSON.parse(text), model, generation)
  // The schemas are the publisher's and need no checking themselves; code that runs a few times need not be the quickest.
  const ajv = new Ajv({ strict: false, validateSchema: false, code: { optimize: false } })
  addFormats.default(ajv)
  // The model means addresses in any script, the named form only those of ASCII.
  ajv.addFormat('email', /^[^\s@]+@[^\s@]+$/u)
  const made: OscalSchema = { schema, isValid: ajv.compile(schema), hasFormat: formatIn(ajv) }
  opened.set(name, made)
  return made
}

const formatIn = (ajv: Ajv) => (name: string, text: string) => {
  const format = ajv.formats[name]
  const check = isObject(format) && 'validate' in format ? format.validate : format
  if (check instanceof RegExp) return check.test(text)
  return typeof check === 'function' ? Boolean(check(text)) : true
}

/** Its gaps closed: what the model's own text allows and the generated schema leaves out. */
const mended = (schema: JsonObject, model: OscalModel, generation: Generation): JsonObject => {
  const definitions = isObject(schema.definitions) ? schema.definitions : {}
  return {
    ...schema,
    definitions: {
      ...definitions,
      ...(generation === '1.0' ? { MarkupLineDatatype: { type: 'string' } } : {}),
      ...(model === 'profile' ? mendedProfile(definitions) : {}),
    },
  }
}

const MERGE = 'oscal-profile-oscal-profile:merge'
const IMPORT = 'oscal-profile-oscal-profile:import'
const INSERT = 'oscal-profile-oscal-profile:insert-controls'

/**
 * The generated schema of profiles forgets the method of `merge.combine`, and wants a choice where the model lets there be
 * none: a merge without a structure is flat, an import that does not say which controls takes all.
 */
const mendedProfile = (definitions: JsonObject): JsonObject => ({
  [MERGE]: withCombine(withoutChoice(definitions[MERGE])),
  [IMPORT]: { ...withoutChoice(definitions[IMPORT]), required: ['href'] },
  [INSERT]: withoutChoice(definitions[INSERT]),
})

const branchesOf = (definition: unknown): readonly JsonObject[] =>
  isObject(definition) && Array.isArray(definition.anyOf) ? definition.anyOf.filter(isObject) : []

/** One object instead of branches that differ in one key. That no two of those keys stand together our own check sees to. */
const withoutChoice = (definition: unknown): JsonObject => ({
  ...(isObject(definition) ? { title: definition.title } : {}),
  type: 'object',
  properties: Object.assign({}, ...branchesOf(definition).map(({ properties }) => properties)),
  additionalProperties: false,
})

const withCombine = (merge: JsonObject): JsonObject => ({
  ...merge,
  properties: {
    ...(isObject(merge.properties) ? merge.properties : {}),
    combine: {
      type: 'object',
      properties: { method: { type: 'string', enum: ['use-first', 'merge', 'keep'] } },
      additionalProperties: false,
    },
  },
})
