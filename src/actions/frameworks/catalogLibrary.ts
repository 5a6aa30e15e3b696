import type { JsonObject } from '../../domain/frameworks/json.ts'
import { isObject, objectsOf, textOf } from '../../domain/oscal/json.ts'

/**
 * A sound OSCAL catalogue as the framework library that it stands for: groups are headings, controls and controls within
 * controls are what is answered. The statement is the description, guidance the annotation; parameters stand by their labels.
 */
export const catalogLibrary = (catalog: JsonObject): JsonObject => {
  const uuid = textOf(catalog.uuid) ?? ''
  const metadata = isObject(catalog.metadata) ? catalog.metadata : {}
  const name = textOf(metadata.title) ?? uuid
  const nodes: JsonObject[] = []
  const way: Way = { nodes, base: `urn:oscal:risk:req_node:${uuid}`, params: paramsOf(catalog) }
  walk(catalog, undefined, 1, way)
  const head = { ref_id: uuid, name }
  return {
    urn: `urn:oscal:risk:library:${uuid}`,
    locale: textOf(metadata.language) ?? 'en',
    ...head,
    description: textOf(metadata.remarks) ?? '',
    version: textOf(metadata.version) ?? '1',
    publication_date: (textOf(metadata.published) ?? textOf(metadata['last-modified']) ?? '').slice(0, 10),
    provider: publisherOf(metadata),
    objects: { framework: { urn: `urn:oscal:risk:framework:${uuid}`, ...head, requirement_nodes: nodes } },
  }
}

interface Way {
  readonly nodes: JsonObject[]
  readonly base: string
  readonly params: ReadonlyMap<string, string>
}

const walk = (holder: JsonObject, parent: string | undefined, depth: number, way: Way): void => {
  for (const group of objectsOf(holder.groups)) {
    // A group may have no id; its place among the nodes is its own.
    const urn = `${way.base}:group-${(textOf(group.id) ?? String(way.nodes.length)).toLowerCase()}`
    way.nodes.push(nodeOf(group, urn, parent, depth, false, way))
    walk(group, urn, depth + 1, way)
  }
  for (const control of objectsOf(holder.controls)) {
    const urn = `${way.base}:${(textOf(control.id) ?? '').toLowerCase()}`
    way.nodes.push(nodeOf(control, urn, parent, depth, true, way))
    walk(control, urn, depth + 1, way)
  }
}

const nodeOf = (
  one: JsonObject,
  urn: string,
  parent: string | undefined,
  depth: number,
  assessable: boolean,
  { params }: Way,
): JsonObject => {
  const description = proseOf(one, ['statement', 'overview', 'instruction'], params)
  const annotation = proseOf(one, ['guidance'], params)
  return {
    urn,
    ...(parent === undefined ? {} : { parent_urn: parent }),
    depth,
    assessable,
    ref_id: labelOf(one) ?? textOf(one.id) ?? '',
    name: inserted(textOf(one.title) ?? '', params),
    ...(description === '' ? {} : { description }),
    ...(annotation === '' ? {} : { annotation }),
  }
}

/** What the publisher calls it on paper: of several labels the plain one. */
const labelOf = ({ props }: JsonObject): string | undefined => {
  const labels = objectsOf(props).filter(({ name, ns }) => name === 'label' && ns === undefined)
  return textOf((labels.find((one) => one.class === undefined) ?? labels[0])?.value)
}

const proseOf = (one: JsonObject, names: readonly string[], params: Way['params']): string =>
  objectsOf(one.parts)
    .filter(({ name }) => names.includes(String(name)))
    .map((part) => linesOf(part, 0).join('\n'))
    .map((text) => inserted(text, params))
    .join('\n\n')
    .trim()

const linesOf = (part: JsonObject, depth: number): readonly string[] => {
  const label = labelOf(part)
  const prose = textOf(part.prose)
  const line = [label, prose].filter(Boolean).join(' ')
  return [
    ...(line === '' ? [] : [`${'  '.repeat(Math.max(0, depth - 1))}${line}`]),
    ...objectsOf(part.parts)
      .filter(({ name }) => name !== 'translation')
      .flatMap((inner) => linesOf(inner, depth + 1)),
  ]
}

/** Every parameter's label, wherever in the catalogue it stands. */
const paramsOf = (catalog: JsonObject): ReadonlyMap<string, string> => {
  const params = new Map<string, string>()
  const waiting: JsonObject[] = [catalog]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const param of objectsOf(next.params)) {
      const [chosen] = Array.isArray(param.values) ? param.values : []
      params.set(String(param.id), textOf(chosen) ?? textOf(param.label) ?? String(param.id))
    }
    waiting.push(...objectsOf(next.groups), ...objectsOf(next.controls))
  }
  return params
}

const INSERT = /\{\{\s*insert:\s*param,\s*([^\s}]+)\s*\}\}/g

const inserted = (text: string, params: Way['params']): string =>
  text.replace(INSERT, (_, id: string) => `[${params.get(id) ?? id}]`)

const publisherOf = (metadata: JsonObject): string => {
  const responsible = objectsOf(metadata['responsible-parties']).find(({ 'role-id': role }) =>
    ['publisher', 'creator'].includes(String(role)),
  )
  const uuids = Array.isArray(responsible?.['party-uuids']) ? responsible['party-uuids'] : []
  const parties = objectsOf(metadata.parties)
  return textOf((parties.find(({ uuid }) => uuids.includes(uuid)) ?? parties[0])?.name) ?? ''
}
