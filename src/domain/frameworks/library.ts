import { isObject, type JsonObject } from './json.ts'

/**
 * A library as somebody publishes it: frameworks, each a tree of requirement nodes, and sets of mappings between the nodes of
 * two frameworks. What it holds beside that is kept and given back as it came: nothing is lost by passing through here.
 */
export interface Library {
  readonly urn: string
  readonly version: string
  readonly locale: string
  readonly refId: string
  readonly name: string
  /** The library with its long lists taken out; `wholeOf` puts them back. */
  readonly head: JsonObject
  readonly frameworks: readonly Framework[]
  readonly mappingSets: readonly MappingSet[]
}

export interface Framework {
  readonly urn: string
  readonly refId: string
  readonly name: string
  readonly nodes: readonly FrameworkNode[]
}

export interface FrameworkNode {
  readonly urn: string
  /** Of the node above, whether the file says so or its depths do; null at the top. */
  readonly parentUrn: string | null
  /** 1 at the top. */
  readonly depth: number
  readonly refId: string
  readonly name: string
  readonly description: string
  /** Whether it is answered, or only a heading. */
  readonly assessable: boolean
  readonly groups: readonly string[]
  readonly content: JsonObject
}

export interface MappingSet {
  readonly urn: string
  readonly sourceFramework: string
  readonly targetFramework: string
  readonly mappings: readonly Mapping[]
}

export interface Mapping {
  readonly source: string
  readonly target: string
  readonly relationship: Relationship
  readonly content: JsonObject
}

export const relationships = ['equal', 'subset', 'superset', 'intersect', 'not_related'] as const
export type Relationship = (typeof relationships)[number]

/** Where a long list stands in a library: under `objects`, alone or one of several. */
export interface Place {
  readonly key: string
  /** Nothing where it stands alone and not in a list. */
  readonly at: number | undefined
  readonly object: JsonObject
}

const placesOf = (objects: JsonObject, ...keys: readonly string[]): readonly Place[] =>
  keys.flatMap((key): readonly Place[] => {
    const held = objects[key]
    if (Array.isArray(held))
      return held.flatMap((object: unknown, at) => (isObject(object) ? [{ key, at, object }] : []))
    return isObject(held) ? [{ key, at: undefined, object: held }] : []
  })

export const frameworkPlaces = (objects: JsonObject) => placesOf(objects, 'framework', 'frameworks')
export const mappingPlaces = (objects: JsonObject) =>
  placesOf(objects, 'requirement_mapping_set', 'requirement_mapping_sets')

/** The library without its long lists: an empty list keeps the place of each. */
export const headOf = (whole: JsonObject): JsonObject => ({
  ...whole,
  objects: withLists(
    whole.objects,
    () => [],
    () => [],
  ),
})

/** The head with its lists again, in the order in which they stood. */
export const wholeOf = (
  head: JsonObject,
  nodes: readonly (readonly JsonObject[])[],
  mappings: readonly (readonly JsonObject[])[],
): JsonObject => ({
  ...head,
  objects: withLists(
    head.objects,
    (i) => nodes[i] ?? [],
    (i) => mappings[i] ?? [],
  ),
})

type ListAt = (index: number) => readonly JsonObject[]

const withLists = (objects: unknown, nodesAt: ListAt, mappingsAt: ListAt): unknown => {
  if (!isObject(objects)) return objects
  let made: JsonObject = objects
  for (const [i, place] of frameworkPlaces(objects).entries())
    made = replaced(made, place, { ...place.object, requirement_nodes: nodesAt(i) })
  for (const [i, place] of mappingPlaces(objects).entries())
    made = replaced(made, place, { ...place.object, requirement_mappings: mappingsAt(i) })
  return made
}

const replaced = (objects: JsonObject, { key, at }: Place, by: JsonObject): JsonObject => {
  const held = objects[key]
  return {
    ...objects,
    [key]: Array.isArray(held) ? held.map((one, i) => (i === at ? by : one)) : by,
  }
}
