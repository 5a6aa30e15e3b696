import { isUrn, translationFaults } from './forms.ts'
import { isObject, type JsonObject, textIn } from './json.ts'
import type { FrameworkNode } from './library.ts'
import { type LibraryFault, libraryFault } from './libraryFault.ts'
import { placeInTree } from './placeInTree.ts'

/** The requirement nodes of one framework: each with an urn of its own in the whole library and a place in the tree. */
export const checkNodes = (
  framework: JsonObject,
  path: string,
  seen: Map<string, string>,
  faults: LibraryFault[],
): readonly FrameworkNode[] => {
  const list = framework.requirement_nodes
  if (!Array.isArray(list) || list.length === 0) {
    faults.push(libraryFault(`${path}/requirement_nodes`, 'missing', { key: 'requirement_nodes' }))
    return []
  }
  const groups = groupsOf(framework)
  const before = faults.length
  const nodes: JsonObject[] = []
  for (const [i, entry] of list.entries()) {
    const at = `${path}/requirement_nodes/${i}`
    if (!isObject(entry)) {
      faults.push(libraryFault(at, 'wrongType', { key: 'requirement_nodes' }))
      continue
    }
    faults.push(...nodeFaults(entry, at, groups))
    const urn = textIn(entry, 'urn')
    const first = seen.get(urn)
    if (first !== undefined) faults.push(libraryFault(`${at}/urn`, 'urnTwice', { urn, first }))
    else seen.set(urn, at)
    nodes.push(entry)
  }
  if (faults.length > before) return []
  const places = placeInTree(nodes, `${path}/requirement_nodes`)
  if ('faults' in places) {
    faults.push(...places.faults)
    return []
  }
  return nodes.map((entry, i) => nodeOf(entry, places.parents[i] ?? null, places.depths[i] ?? 1))
}

const nodeOf = (entry: JsonObject, parentUrn: string | null, depth: number): FrameworkNode => ({
  urn: textIn(entry, 'urn'),
  parentUrn,
  depth,
  refId: textIn(entry, 'ref_id'),
  name: textIn(entry, 'name'),
  description: textIn(entry, 'description'),
  assessable: entry.assessable === true,
  groups: groupsIn(entry),
  content: entry,
})

const groupsIn = (entry: JsonObject): readonly string[] => {
  const groups = entry.implementation_groups
  return Array.isArray(groups) ? groups.map(String) : []
}

const groupsOf = (framework: JsonObject): ReadonlySet<string> | undefined => {
  const defined = framework.implementation_groups_definition
  return Array.isArray(defined)
    ? new Set(defined.filter(isObject).map((group) => textIn(group, 'ref_id')))
    : undefined
}

const isText = (value: unknown): boolean => typeof value === 'string'
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  ref_id: (value) => isText(value) || typeof value === 'number',
  name: isText,
  description: isText,
  annotation: isText,
  typical_evidence: isText,
  assessable: (value) => typeof value === 'boolean',
  implementation_groups: (value) => Array.isArray(value) && value.every(isText),
}

function* nodeFaults(
  entry: JsonObject,
  at: string,
  groups: ReadonlySet<string> | undefined,
): Generator<LibraryFault> {
  if (!isUrn(entry.urn))
    yield libraryFault(`${at}/urn`, 'urnForm', { urn: textIn(entry, 'urn').slice(0, 80) })
  for (const [key, isKind] of Object.entries(kinds)) {
    const value = entry[key]
    if (value !== undefined && value !== null && !isKind(value))
      yield libraryFault(`${at}/${key}`, 'wrongType', { key })
  }
  for (const group of groupsIn(entry))
    if (groups && !groups.has(group))
      yield libraryFault(`${at}/implementation_groups`, 'groupUnknown', { group: group.slice(0, 80) })
  yield* translationFaults(entry, at)
}
