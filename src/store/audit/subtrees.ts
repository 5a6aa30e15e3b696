import type { LeafRange } from '../../domain/audit/ranges.ts'
import type { Tx } from '../database/scope.ts'
import { batchesOf } from './cursor.ts'
import { emptyFrontier, type Frontier, grow, rootOf } from './merkle.ts'

/**
 * The roots of subtrees that do not overlap, hexadecimal, in the order asked. One pass over the leaves, of which none is
 * kept. Asked on side 'system'.
 */
export const rootsOf = async (tx: Tx, ranges: readonly LeafRange[]): Promise<readonly string[]> => {
  const trees = ranges.map((range) => ({ range, tree: emptyFrontier as Frontier }))
  const walking = [...trees].sort((a, b) => a.range.from - b.range.from)
  for await (const { index, leaf } of leavesOver(tx, ranges)) {
    while (walking[0] && index >= walking[0].range.to) walking.shift()
    const [here] = walking
    if (here && index >= here.range.from) here.tree = grow(here.tree, [leaf])
  }
  return trees.map(({ tree }) => rootOf(tree).toString('hex'))
}

async function* leavesOver(tx: Tx, ranges: readonly LeafRange[]) {
  if (ranges.length === 0) return
  const from = Math.min(...ranges.map((range) => range.from))
  const to = Math.max(...ranges.map((range) => range.to))
  const leaves = `select index, leaf_hash from aval.audit_leaf where index >= ${from} and index < ${to} order by index`
  for await (const rows of batchesOf(tx.client, 'subtrees', leaves)) {
    for (const [index, leaf] of rows as [unknown, Buffer][]) yield { index: Number(index), leaf }
  }
}
