import { type JsonObject, textIn } from './json.ts'
import { type LibraryFault, libraryFault } from './libraryFault.ts'

type Placed =
  | { readonly parents: readonly (string | null)[]; readonly depths: readonly number[] }
  | { readonly faults: readonly LibraryFault[] }

/** Where each node stands: by the parents that the nodes name, or, where none names any, by their depths in order. */
export const placeInTree = (nodes: readonly JsonObject[], path: string): Placed =>
  nodes.some((node) => textIn(node, 'parent_urn') !== '') ? byParent(nodes, path) : byDepth(nodes, path)

const byParent = (nodes: readonly JsonObject[], path: string): Placed => {
  const faults: LibraryFault[] = []
  const indexOf = new Map(nodes.map((node, i) => [textIn(node, 'urn'), i]))
  const parents = nodes.map((node) => textIn(node, 'parent_urn') || null)
  const above = parents.map((parent, i) => {
    if (parent === null) return -1
    const at = indexOf.get(parent)
    if (at === undefined)
      faults.push(libraryFault(`${path}/${i}/parent_urn`, 'parentUnknown', { urn: parent.slice(0, 120) }))
    return at ?? -1
  })
  const depths = depthsOf(above)
  for (const [i, depth] of depths.entries())
    if (depth === 0)
      faults.push(libraryFault(`${path}/${i}/parent_urn`, 'circle', { urn: parents[i]?.slice(0, 120) ?? '' }))
  return faults.length > 0 ? { faults } : { parents, depths }
}

/** 1 at the top; 0 for whatever stands in a circle or hangs from one. No recursion: depth is the author's. */
const depthsOf = (above: readonly number[]): readonly number[] => {
  const depths: (number | undefined)[] = above.map(() => undefined)
  for (let start = 0; start < above.length; start++) {
    const { way, end } = wayUp(start, above, depths)
    const depthOfEnd = end < 0 ? 0 : depths[end]
    const isLost = end >= 0 && !depthOfEnd
    for (const [steps, one] of way.reverse().entries())
      depths[one] = isLost ? 0 : (depthOfEnd ?? 0) + steps + 1
  }
  return depths.map((depth) => depth ?? 0)
}

/** From a node upwards to the top (-1), to a node whose depth is known, or to one that was on the way already: a circle. */
const wayUp = (start: number, above: readonly number[], depths: readonly (number | undefined)[]) => {
  const way = new Set<number>()
  let end = start
  while (end >= 0 && depths[end] === undefined && !way.has(end)) {
    way.add(end)
    end = above[end] ?? -1
  }
  return { way: [...way], end }
}

const byDepth = (nodes: readonly JsonObject[], path: string): Placed => {
  const open: string[] = []
  const parents: (string | null)[] = []
  const depths: number[] = []
  const faults: LibraryFault[] = []
  for (const [i, node] of nodes.entries()) {
    const { depth: told } = node
    const depth = told === undefined || told === null ? 1 : Number(told)
    if (!Number.isInteger(depth) || depth < 1 || depth > open.length + 1) {
      faults.push(
        libraryFault(`${path}/${i}/depth`, 'depthJump', {
          depth: String(told).slice(0, 20),
          most: open.length + 1,
        }),
      )
      continue
    }
    open.length = depth - 1
    parents.push(open.at(-1) ?? null)
    depths.push(depth)
    open.push(textIn(node, 'urn'))
  }
  return faults.length > 0 ? { faults } : { parents, depths }
}
