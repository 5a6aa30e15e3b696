import { isObject, type JsonObject, textIn } from './json.ts'
import {
  type Library,
  type Mapping,
  type MappingSet,
  type Place,
  type Relationship,
  relationships,
} from './library.ts'
import { type LibraryFault, libraryFault } from './libraryFault.ts'

/** A set of mappings between two frameworks: each end an urn, each relation one of five, each strength from 0 to 10. */
export const checkMappings = (place: Place, path: string, faults: LibraryFault[]): MappingSet => {
  const { object } = place
  for (const key of ['source_framework_urn', 'target_framework_urn'])
    if (textIn(object, key) === '') faults.push(libraryFault(`${path}/${key}`, 'missing', { key }))
  const list = object.requirement_mappings
  if (!Array.isArray(list))
    faults.push(libraryFault(`${path}/requirement_mappings`, 'missing', { key: 'requirement_mappings' }))
  const mappings = (Array.isArray(list) ? list : []).flatMap((mapping: unknown, i): readonly Mapping[] => {
    const at = `${path}/requirement_mappings/${i}`
    if (!isObject(mapping)) {
      faults.push(libraryFault(at, 'wrongType', { key: 'requirement_mappings' }))
      return []
    }
    const relationship = relationshipOf(mapping)
    faults.push(...mappingFaults(mapping, at))
    if (!relationship) {
      faults.push(
        libraryFault(`${at}/relationship`, 'relationUnknown', {
          relation: textIn(mapping, 'relationship').slice(0, 40),
          allowed: relationships.join(', '),
        }),
      )
      return []
    }
    return [
      {
        source: textIn(mapping, 'source_requirement_urn'),
        target: textIn(mapping, 'target_requirement_urn'),
        relationship,
        content: mapping,
      },
    ]
  })
  return {
    urn: textIn(object, 'urn'),
    sourceFramework: textIn(object, 'source_framework_urn'),
    targetFramework: textIn(object, 'target_framework_urn'),
    mappings,
  }
}

const relationshipOf = (mapping: JsonObject): Relationship | undefined =>
  relationships.find((one) => one === mapping.relationship)

function* mappingFaults(mapping: JsonObject, at: string): Generator<LibraryFault> {
  for (const key of ['source_requirement_urn', 'target_requirement_urn'])
    if (textIn(mapping, key) === '') yield libraryFault(`${at}/${key}`, 'missing', { key })
  const strength = mapping.strength_of_relationship
  if (strength === undefined || strength === null) return
  if (typeof strength !== 'number' || strength < 0 || strength > 10)
    yield libraryFault(`${at}/strength_of_relationship`, 'strengthForm', {
      strength: String(strength).slice(0, 20),
    })
}

/** An end of mappings: a node of a framework, and where the library names it. */
export interface MappingEnd {
  readonly framework: string
  readonly urn: string
  readonly path: string
}

/** The ends that are not in the library itself: for those the libraries kept before are asked. */
export const endsOutside = (library: Library, paths: readonly string[]): readonly MappingEnd[] => {
  const own = new Map(library.frameworks.map((one) => [one.urn, new Set(one.nodes.map(({ urn }) => urn))]))
  return library.mappingSets.flatMap(({ sourceFramework, targetFramework, mappings }, set) =>
    mappings.flatMap(({ source, target }, i) => {
      const at = `${paths[set]}/requirement_mappings/${i}`
      return [
        { framework: sourceFramework, urn: source, path: `${at}/source_requirement_urn` },
        { framework: targetFramework, urn: target, path: `${at}/target_requirement_urn` },
      ].filter(({ framework, urn }) => !own.get(framework)?.has(urn))
    }),
  )
}
