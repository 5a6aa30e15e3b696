import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, leafHash } from './canonical.ts'
import { emptyFrontier, grow, nodeHash, rootOf } from './merkle.ts'

const leaves = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(`leaf ${index}`))

/** RFC 6962, section 2.1, word for word. */
const rootByTheBook = (d: readonly Buffer[]): Buffer => {
  const [first] = d
  if (!first) return createHash('sha256').digest()
  if (d.length === 1) return first
  let k = 1
  while (k * 2 < d.length) k *= 2
  return nodeHash(rootByTheBook(d.slice(0, k)), rootByTheBook(d.slice(k)))
}

describe('the tree', () => {
  it("gives the roots of Certificate Transparency's own test vectors", () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    const hashes = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1')))
    const root = (count: number) => rootOf(grow(emptyFrontier, hashes.slice(0, count))).toString('hex')
    expect(root(0)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(root(1)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
    expect(root(3)).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77')
    expect(root(8)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })

  it('grows in pieces to the root of the whole', () => {
    fc.assert(
      fc.property(fc.nat(130), fc.nat(130), (first, second) => {
        const all = leaves(first + second)
        const grown = grow(grow(emptyFrontier, all.slice(0, first)), all.slice(first))
        return grown.size === all.length && rootOf(grown).equals(rootByTheBook(all))
      }),
    )
  })
})

describe('the canonical text', () => {
  it('does not depend on the order of keys, nor on a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        return (
          canonicalJson(JSON.parse(text)) === text &&
          canonicalJson(JSON.parse(JSON.stringify(value))) === text
        )
      }),
    )
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'ñ' })).toBe('{"a":"ñ","b":[1,{"d":null}]}')
  })
})
