import { createHash } from 'node:crypto'

/**
 * A tree of leaf hashes as RFC 6962 has it, known by its perfect subtrees, the largest first: enough to grow it and to
 * tell its root without keeping the leaves.
 */
export interface Frontier {
  readonly size: number
  readonly hashes: readonly Buffer[]
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

export const nodeHash = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update('\x01').update(left).update(right).digest()

export const grow = (frontier: Frontier, leaves: Iterable<Buffer>): Frontier => {
  const hashes = [...frontier.hashes]
  let size = frontier.size
  for (const leaf of leaves) {
    let top = leaf
    // Each one at the end of the size in binary is a perfect subtree as large as `top`.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) top = nodeHash(hashes.pop() ?? top, top)
    hashes.push(top)
    size += 1
  }
  return { size, hashes }
}

export const rootOf = ({ hashes }: Frontier): Buffer =>
  hashes.length === 0
    ? createHash('sha256').digest()
    : hashes.reduceRight((right, left) => nodeHash(left, right))

/** The largest power of two below `size`. */
const split = (size: number): number => 2 ** (Math.ceil(Math.log2(size)) - 1)

const rootOfLeaves = (leaves: readonly Buffer[]): Buffer => rootOf(grow(emptyFrontier, leaves))

/** The hashes that, with the leaf, give the root: from the leaf's neighbour upwards. */
export const inclusionPath = (index: number, leaves: readonly Buffer[]): Buffer[] => {
  if (leaves.length <= 1) return []
  const k = split(leaves.length)
  return index < k
    ? [...inclusionPath(index, leaves.slice(0, k)), rootOfLeaves(leaves.slice(k))]
    : [...inclusionPath(index - k, leaves.slice(k)), rootOfLeaves(leaves.slice(0, k))]
}

/** The root that a leaf at a place and its path lead to; a receipt holds where it is the head's. */
export const rootFromPath = (leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer => {
  const last = path.at(-1)
  if (size <= 1 || !last) return leaf
  const k = split(size)
  const below = path.slice(0, -1)
  return index < k
    ? nodeHash(rootFromPath(leaf, index, k, below), last)
    : nodeHash(last, rootFromPath(leaf, index - k, size - k, below))
}
