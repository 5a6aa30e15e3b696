import type { TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Settings } from 'typebox/system'
import { Errors } from 'typebox/value'
import { type Fault, fault, type Place } from '../../domain/programmes/fault.ts'

/** What is wrong with the shape of a file, each thing told once, at its own place. */
export const shapeFaults = (shape: TSchema, value: unknown, at: Place): readonly Fault[] => {
  const errors = allErrors(shape, value)
  return errors
    .filter((error) => !errors.some((choice) => isBranchOf(error, choice)))
    .flatMap((error) => faultsOf({ error, errors, value, at: [...at, ...placeOf(error.instancePath)] }))
}

/** The library stops at eight errors for everybody in the process; a folder's author wants all, so only here it does not. */
const allErrors = (shape: TSchema, value: unknown): readonly TLocalizedValidationError[] => {
  const { maxErrors } = Settings.Get()
  Settings.Set({ maxErrors: 1000 })
  try {
    return Errors(shape, value)
  } finally {
    Settings.Set({ maxErrors })
  }
}

/** Of a choice ('all' or a list) the choice itself is the fault, not each of its branches. */
const isBranchOf = (error: TLocalizedValidationError, choice: TLocalizedValidationError): boolean =>
  choice.keyword === 'anyOf' && error.schemaPath.startsWith(`${choice.schemaPath}/anyOf/`)

interface Found {
  readonly error: TLocalizedValidationError
  readonly errors: readonly TLocalizedValidationError[]
  readonly value: unknown
  readonly at: Place
}

const faultsOf = (found: Found): readonly Fault[] => {
  const { error, at } = found
  const key = String(at.findLast((step) => typeof step === 'string') ?? '')
  const seen = () => shown(found.value, error.instancePath)
  switch (error.keyword) {
    case 'required':
      return error.params.requiredProperties.map((missing) => fault(at, 'keyMissing', { key: missing }))
    case 'additionalProperties':
      return error.params.additionalProperties.map((extra) =>
        fault([...at, extra], 'keyUnknown', { key: extra }),
      )
    case 'boolean':
      return [] // the same key is told by 'additionalProperties'
    case 'enum':
      return [fault(at, 'notOneOf', { key, found: seen(), allowed: error.params.allowedValues.join(', ') })]
    case 'minLength':
    case 'minItems':
      return [fault(at, 'empty', { key })]
    case 'maxLength':
      return [fault(at, 'tooLong', { key, limit: error.params.limit })]
    case 'minimum':
      return [fault(at, 'tooSmall', { key, limit: Number(error.params.limit) })]
    case 'pattern':
      return [fault(at, 'wrongPattern', { key, found: seen(), pattern: String(error.params.pattern) })]
    case 'uniqueItems':
      return [fault(at, 'itemTwice', { key })]
    default:
      return [fault(at, 'wrongKind', { key, found: seen(), wanted: wantedBy(found) })]
  }
}

/** What would have been right, as one writes it in YAML. */
const wantedBy = ({ error, errors }: Found): string => {
  const branches = errors.filter(
    (other) => isBranchOf(other, error) && other.instancePath === error.instancePath,
  )
  return [...new Set([error, ...branches].flatMap(written))].join(' | ')
}

const written = (error: TLocalizedValidationError): readonly string[] => {
  if (error.keyword === 'type') return [error.params.type].flat().map((type) => inYaml[type] ?? type)
  if (error.keyword === 'const') return [String(error.params.allowedValue)]
  if (error.keyword === 'pattern') return [String(error.params.pattern)]
  return []
}

const inYaml: Readonly<Record<string, string>> = {
  string: '"…"',
  integer: '1',
  number: '1.5',
  boolean: 'true | false',
  array: '[ … ]',
  object: '{ …: … }',
}

const placeOf = (pointer: string): Place =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const shown = (root: unknown, pointer: string): string => {
  let value = root
  for (const step of placeOf(pointer)) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  }
  return (JSON.stringify(value) ?? '').slice(0, 60)
}
