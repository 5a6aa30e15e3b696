import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLibrary } from './checkLibrary.ts'
import { canonical, type JsonObject } from './json.ts'
import { wholeOf } from './library.ts'

const node = (ref: string, more: JsonObject = {}): JsonObject => ({
  urn: `urn:aval:risk:req_node:yard:${ref}`,
  ref_id: ref,
  assessable: true,
  ...more,
})
const under = (ref: string) => ({ parent_urn: `urn:aval:risk:req_node:yard:${ref}` })
const library = (
  nodes: readonly JsonObject[],
  more: JsonObject = {},
  framework: JsonObject = {},
): JsonObject => ({
  urn: 'urn:aval:risk:library:yard',
  locale: 'en',
  name: 'Yard security',
  version: 1,
  objects: {
    framework: { urn: 'urn:aval:risk:framework:yard', ...framework, requirement_nodes: nodes },
  },
  ...more,
})
const codesOf = (whole: JsonObject) => {
  const checked = checkLibrary(whole)
  return 'faults' in checked ? checked.faults.map(({ path, code }) => `${path} ${code}`) : []
}
const nodesAt = '/objects/framework/requirement_nodes'

describe('a framework library', () => {
  it('has its tree from the parents that nodes name, wherever they stand', () => {
    const checked = checkLibrary(library([node('a.1', under('a')), node('a'), node('a.1.1', under('a.1'))]))
    if (!('library' in checked)) throw new Error(JSON.stringify(checked))
    expect(checked.library.frameworks[0]?.nodes.map(({ depth }) => depth)).toEqual([2, 1, 3])
  })

  it('or from their depths in order', () => {
    const nodes = [node('a', { depth: 1 }), node('a.1', { depth: 2 }), node('b', { depth: 1 })]
    const checked = checkLibrary(library(nodes))
    if (!('library' in checked)) throw new Error(JSON.stringify(checked))
    expect(checked.library.frameworks[0]?.nodes.map(({ parentUrn }) => parentUrn)).toEqual([
      null,
      'urn:aval:risk:req_node:yard:a',
      null,
    ])
    expect(codesOf(library([node('a', { depth: 1 }), node('x', { depth: 3 })]))).toEqual([
      `${nodesAt}/1/depth depthJump`,
    ])
  })

  it.each<[string, JsonObject, string]>([
    ['an urn twice', library([node('a'), node('a')]), `${nodesAt}/1/urn urnTwice`],
    ['an orphan', library([node('a'), node('b', under('z'))]), `${nodesAt}/1/parent_urn parentUnknown`],
    ['itself above itself', library([node('a', under('a'))]), `${nodesAt}/0/parent_urn circle`],
    ['no urn', library([{ name: 'x' }]), `${nodesAt}/0/urn urnForm`],
    ['a name that is a list', library([node('a', { name: [] })]), `${nodesAt}/0/name wrongType`],
    ['a language that is none', library([node('a')], { locale: 'the Spanish one' }), '/locale languageForm'],
    [
      'a translation into none',
      library([node('a', { translations: { '1': {} } })]),
      `${nodesAt}/0/translations languageForm`,
    ],
    [
      'a group that nobody defined',
      library(
        [node('a', { implementation_groups: ['large'] })],
        {},
        { implementation_groups_definition: [{ ref_id: 'small' }] },
      ),
      `${nodesAt}/0/implementation_groups groupUnknown`,
    ],
    ['nothing in it', library([], { objects: {} }), '/objects empty'],
    ['no name', library([node('a')], { name: ' ' }), '/name missing'],
  ])('is refused for %s, with the place', (_, whole, fault) => {
    expect(codesOf(whole)).toContain(fault)
  })

  it('is refused for a circle and for all that hangs from it', () => {
    const nodes = [node('top'), node('a', under('b')), node('b', under('a')), node('c', under('b'))]
    expect(codesOf(library(nodes))).toEqual([1, 2, 3].map((i) => `${nodesAt}/${i}/parent_urn circle`))
  })

  it('is the same data again once its lists are put back, whatever else it holds', () => {
    const extra = fc.dictionary(fc.stringMatching(/^x_[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 3 }), {
      maxKeys: 4,
    })
    const tree = fc.array(fc.tuple(fc.nat(), extra), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(tree, extra, extra, (rows, more, framework) => {
        const nodes = rows.map(([above, held], i) =>
          node(`n${i}`, { ...held, ...(i > 0 && above % 3 > 0 ? under(`n${above % i}`) : {}) }),
        )
        const whole = library(nodes, more as JsonObject, framework as JsonObject)
        const checked = checkLibrary(whole)
        if (!('library' in checked)) throw new Error(JSON.stringify(checked))
        const { head, frameworks } = checked.library
        const again = wholeOf(
          head,
          frameworks.map((one) => one.nodes.map(({ content }) => content)),
          [],
        )
        expect(again).toEqual(whole)
        expect(canonical(again)).toBe(canonical(whole))
      }),
    )
  })
})
