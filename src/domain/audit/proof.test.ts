import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistencyHolds, inclusionHolds, type Sha256 } from './proof.ts'
import { consistencyRanges, inclusionRanges, type LeafRange } from './ranges.ts'

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest()
const leafAt = (index: number): string => createHash('sha256').update(`\0leaf ${index}`).digest('hex')

/** RFC 6962, section 2.1, word for word. */
const rootOver = ({ from, to }: LeafRange, leaf: (index: number) => string): string => {
  if (to - from === 1) return leaf(from)
  let k = 1
  while (k * 2 < to - from) k *= 2
  const parts = [rootOver({ from, to: from + k }, leaf), rootOver({ from: from + k, to }, leaf)]
  return createHash('sha256')
    .update('\x01')
    .update(Buffer.from(parts.join(''), 'hex'))
    .digest('hex')
}
const rootOf = (range: LeafRange): string => rootOver(range, leafAt)
const tree = (size: number) => ({ size, root: rootOf({ from: 0, to: size }) })

const inclusion = (index: number, size: number) => ({
  leaf: leafAt(index),
  index,
  path: inclusionRanges(index, size).map(rootOf),
  tree: tree(size),
})
const consistency = (first: number, size: number) => ({
  from: tree(first),
  to: tree(size),
  path: consistencyRanges(first, size).map(rootOf),
})

/** One byte of one hash made another. */
const spoiled = (hash: string, byte: number, by: number): string => {
  const bytes = Buffer.from(hash, 'hex')
  bytes[byte % 32] = (bytes[byte % 32] ?? 0) ^ (1 + (by % 255))
  return bytes.toString('hex')
}

const sizes = fc.integer({ min: 2, max: 200 })
const aPlace = sizes.chain((size) => fc.record({ size: fc.constant(size), at: fc.nat(size - 1) }))
const twoSizes = sizes.chain((size) =>
  fc.record({ size: fc.constant(size), first: fc.integer({ min: 1, max: size - 1 }) }),
)
const aByte = fc.record({ which: fc.nat(20), byte: fc.nat(31), by: fc.nat(254) })

describe('that an event stands under a head', () => {
  it('holds for every leaf of every small tree, and for no other leaf', () => {
    for (let size = 1; size <= 40; size += 1)
      for (let index = 0; index < size; index += 1) {
        const proof = inclusion(index, size)
        expect(inclusionHolds(proof, sha256)).toBe(true)
        expect(inclusionHolds({ ...proof, leaf: leafAt(size) }, sha256)).toBe(false)
        expect(inclusionHolds({ ...proof, index: size }, sha256)).toBe(false)
      }
  })

  it('does not hold once a single byte is another', () => {
    fc.assert(
      fc.property(aPlace, aByte, ({ size, at }, { which, byte, by }) => {
        const proof = inclusion(at, size)
        const all = [proof.leaf, proof.tree.root, ...proof.path]
        const bad = all.map((hash, place) => (place === which % all.length ? spoiled(hash, byte, by) : hash))
        const [leaf = '', root = '', ...path] = bad
        return !inclusionHolds({ ...proof, leaf, path, tree: { size, root } }, sha256)
      }),
    )
  })

  it('does not hold with a step too few, too many or out of order', () => {
    fc.assert(
      fc.property(aPlace, fc.nat(20), ({ size, at }, which) => {
        const proof = inclusion(at, size)
        const place = which % proof.path.length
        const without = proof.path.filter((_, one) => one !== place)
        const twice = [...proof.path, proof.path[place] ?? '']
        const turned = [...proof.path].reverse()
        return [without, twice, ...(proof.path.length > 1 ? [turned] : [])].every(
          (path) => !inclusionHolds({ ...proof, path }, sha256),
        )
      }),
    )
  })
})

describe('that a log is the beginning of another', () => {
  it('holds for every two sizes of a small log', () => {
    for (let size = 1; size <= 40; size += 1)
      for (let first = 1; first <= size; first += 1)
        expect(consistencyHolds(consistency(first, size), sha256)).toBe(true)
  })

  it('does not hold once a single byte is another', () => {
    fc.assert(
      fc.property(twoSizes, aByte, ({ size, first }, { which, byte, by }) => {
        const proof = consistency(first, size)
        const all = [proof.from.root, proof.to.root, ...proof.path]
        const bad = all.map((hash, place) => (place === which % all.length ? spoiled(hash, byte, by) : hash))
        const [fromRoot = '', toRoot = '', ...path] = bad
        const from = { ...proof.from, root: fromRoot }
        return !consistencyHolds({ from, to: { ...proof.to, root: toRoot }, path }, sha256)
      }),
    )
  })

  it('does not hold between a log and one whose beginning was rewritten', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(), ({ size, first }, which) => {
        const changed = which % first
        const rewritten = (range: LeafRange) =>
          rootOver(range, (index) => leafAt(index === changed ? 100_000 : index))
        const path = consistencyRanges(first, size).map(rewritten)
        const to = { size, root: rewritten({ from: 0, to: size }) }
        return !consistencyHolds({ from: tree(first), to, path }, sha256)
      }),
    )
  })

  it('does not hold with a step too few or too many, the wrong way round, or from nothing', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(20), ({ size, first }, which) => {
        const proof = consistency(first, size)
        const place = which % proof.path.length
        const without = proof.path.filter((_, one) => one !== place)
        return (
          !consistencyHolds({ ...proof, path: without }, sha256) &&
          !consistencyHolds({ ...proof, path: [...proof.path, tree(3).root] }, sha256) &&
          !consistencyHolds({ ...proof, from: proof.to, to: proof.from }, sha256) &&
          !consistencyHolds({ ...proof, from: { ...proof.from, size: 0 } }, sha256)
        )
      }),
    )
  })

  it('is not found in what is no hash at all', () => {
    const proof = consistency(3, 7)
    for (const bad of ['', 'zz', 'A'.repeat(64), `${proof.path[0]} `, '0'.repeat(63)])
      expect(consistencyHolds({ ...proof, path: [bad, ...proof.path.slice(1)] }, sha256)).toBe(false)
    for (const size of [1.5, -1, Number.NaN, 2 ** 60])
      expect(consistencyHolds({ ...proof, to: { ...proof.to, size } }, sha256)).toBe(false)
  })
})
