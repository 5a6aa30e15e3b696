/**
 * What an outsider checks without the log: that an event stands under a head, and that one head's log is the beginning of
 * another's. RFC 9162, sections 2.1.3.2 and 2.1.4.2; hashes are hexadecimal; SHA-256 is handed in.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

export interface Tree {
  readonly size: number
  readonly root: string
}

const HASH = /^[0-9a-f]{64}$/

/** What is no hash gives nothing to compute with, and no proof. */
const bytesOf = (hex: string): Uint8Array | undefined =>
  HASH.test(hex)
    ? Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16))
    : undefined

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const nodeHash = (left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array =>
  sha256(Uint8Array.from([1, ...left, ...right]))

const isOdd = (value: number) => value % 2 === 1
const half = (value: number) => Math.floor(value / 2)

/** A way up the tree: where we stand in it, and where its last leaf does. */
interface Climb {
  at: number
  last: number
}

const stepUp = (climb: Climb): void => {
  climb.at = half(climb.at)
  climb.last = half(climb.last)
}

/** On the right edge the next sibling may lie several levels up. */
const skipLevels = (climb: Climb): void => {
  while (!isOdd(climb.at) && climb.at !== 0) stepUp(climb)
}

/**
 * From a subtree's root up to the tree's, sibling by sibling. On the way the smaller tree takes in only what lies to its
 * left; the larger takes in everything. Undefined where the path is not one of this place.
 */
const climbUp = (climb: Climb, start: string, path: readonly string[], sha256: Sha256) => {
  const first = bytesOf(start)
  if (!first) return undefined
  let [smaller, larger] = [first, first]
  for (const hex of path) {
    const sibling = bytesOf(hex)
    if (!sibling || climb.last === 0) return undefined
    if (isOdd(climb.at) || climb.at === climb.last) {
      smaller = nodeHash(sibling, smaller, sha256)
      larger = nodeHash(sibling, larger, sha256)
      skipLevels(climb)
    } else larger = nodeHash(larger, sibling, sha256)
    stepUp(climb)
  }
  return climb.last === 0 ? { smaller: hexOf(smaller), larger: hexOf(larger) } : undefined
}

export interface Inclusion {
  readonly leaf: string
  readonly index: number
  readonly path: readonly string[]
  readonly tree: Tree
}

export const inclusionHolds = ({ leaf, index, path, tree }: Inclusion, sha256: Sha256): boolean => {
  if (!isPlace(index) || !isPlace(tree.size) || index >= tree.size) return false
  return climbUp({ at: index, last: tree.size - 1 }, leaf, path, sha256)?.larger === tree.root
}

export interface Consistency {
  readonly from: Tree
  readonly to: Tree
  readonly path: readonly string[]
}

export const consistencyHolds = ({ from, to, path }: Consistency, sha256: Sha256): boolean => {
  if (!isPlace(from.size) || !isPlace(to.size) || from.size < 1 || from.size > to.size) return false
  if (from.size === to.size) return path.length === 0 && HASH.test(from.root) && from.root === to.root
  const climb: Climb = { at: from.size - 1, last: to.size - 1 }
  while (isOdd(climb.at)) stepUp(climb)
  // A smaller tree that is perfect stands in the larger one as it is: its root begins the path.
  const [start = '', ...rest] = climb.at === 0 ? [from.root, ...path] : path
  const roots = climbUp(climb, start, rest, sha256)
  return roots?.smaller === from.root && roots.larger === to.root
}

const isPlace = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
