import { checkDocument, type OscalDocument } from '../../domain/oscal/checkDocument.ts'
import { isObject, type JsonObject, textOf } from '../../domain/oscal/json.ts'
import { isOscalModel, isReadableVersion, type OscalModel } from '../../domain/oscal/models.ts'
import { type OscalFault, oscalFault } from '../../domain/oscal/oscalFault.ts'
import { explainShape } from './explainShape.ts'
import { type Generation, openSchema } from './openSchemas.ts'
import { readText } from './readText.ts'

export type ReadOscal = { readonly document: OscalDocument } | { readonly faults: readonly OscalFault[] }

/** Reads a document whole: its text, its model and version, its shape, its sense. Either it is sound, or every fault found. */
export const readOscal = (bytes: Uint8Array): ReadOscal => {
  const read = readText(bytes)
  return 'fault' in read ? { faults: [read.fault] } : checkOscal(read.value)
}

/** The same of what is in memory already. */
export const checkOscal = (value: JsonObject): ReadOscal => {
  const model = modelOf(value)
  if (typeof model !== 'string') return { faults: [model] }
  const body = value[model]
  if (!isObject(body)) return { faults: [oscalFault(`/${model}`, 'wrongType', { type: 'object' })] }
  const version = versionOf(model, body)
  if (version.fault?.code === 'versionUnknown') return { faults: [version.fault] }
  const shape = shapeFaults(model, version.generation, value)
  const faults = [...(version.fault ? [version.fault] : []), ...withoutPath(shape, version.fault?.path)]
  if (faults.length > 0) return { faults }
  const schema = textOf(value.$schema)
  const document = { model, body, ...(schema === undefined ? {} : { schema }) }
  const senseless = checkDocument(document)
  return senseless.length > 0 ? { faults: senseless } : { document }
}

const withoutPath = (faults: readonly OscalFault[], path: string | undefined) =>
  faults.filter((one) => one.path !== path)

const modelOf = (value: JsonObject): OscalModel | OscalFault => {
  const keys = Object.keys(value).filter((key) => key !== '$schema')
  const [key, second] = keys
  if (key === undefined) return oscalFault('', 'noModel')
  const known = keys.filter(isOscalModel)
  if (known.length === 0) return oscalFault('', 'modelUnknown', { key: key.slice(0, 60) })
  const [model] = known
  if (second === undefined && model) return model
  const other = known[1] ?? keys.find((one) => one !== model) ?? ''
  return oscalFault('', 'modelsTwo', { one: model ?? key, other: other.slice(0, 60) })
}

const versionOf = (
  model: OscalModel,
  body: JsonObject,
): { readonly fault?: OscalFault; readonly generation: Generation } => {
  const version = isObject(body.metadata) ? textOf(body.metadata['oscal-version']) : undefined
  const path = `/${model}/metadata/oscal-version`
  if (!version) return { fault: oscalFault(path, 'versionMissing'), generation: 'since 1.1' }
  if (!isReadableVersion(version))
    return {
      fault: oscalFault(path, 'versionUnknown', { version: version.slice(0, 40) }),
      generation: 'since 1.1',
    }
  return { generation: version.startsWith('1.0') ? '1.0' : 'since 1.1' }
}

const shapeFaults = (model: OscalModel, generation: Generation, value: JsonObject): readonly OscalFault[] => {
  const opened = openSchema(model, generation)
  if (opened.isValid(value)) return []
  const explained = explainShape(opened, value)
  const [first] = opened.isValid.errors ?? []
  return explained.length > 0
    ? explained
    : [oscalFault(first?.instancePath ?? '', 'outOfShape', { why: first?.message ?? '' })]
}
