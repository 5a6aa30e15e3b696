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
