import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aRelation } from './aRelation.ts'
import { crosswalkBetween, derive, strongestFirst, together } from './derive.ts'
import { inverseOf, kindsByStrength, type RelationKind, relationKinds } from './relation.ts'

const kinds = fc.constantFrom(...kindsByStrength)
const related = fc.constantFrom<Exclude<RelationKind, 'none'>[]>('equal', 'broader', 'narrower', 'partly')
const ask = (id: string) => ({ programme: id, edition: '1' })

describe('A relation', () => {
  test('read from the other side and back says what it said', () => {
    fc.assert(
      fc.property(kinds, (kind) => {
        const one = aRelation('a', kind, 'b')
        expect(inverseOf(inverseOf(one))).toEqual(one)
      }),
    )
  })

  test('that asks more becomes one that asks less, with what is lacking on its own side', () => {
    const back = inverseOf(aRelation('a', 'broader', 'b'))
    expect(back).toMatchObject({ from: 'b', to: 'a', relation: 'narrower' })
    expect(back.needs?.en).toContain('a wants more than b')
    expect(back.needsBack).toBeUndefined()
  })

  test('says what is lacking exactly where it does not pass', () => {
    for (const kind of kindsByStrength)
      expect(relationKinds[kind].needs).toBe(!relationKinds[kind].passes && kind !== 'none')
  })
})

/** Relations of small sets of requirements: what the table of kinds is about. */
const sets = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 })
const kindOf = (one: number[], other: number[]): RelationKind => {
  const holds = other.every((item) => one.includes(item))
  const held = one.every((item) => other.includes(item))
  if (holds && held) return 'equal'
  if (holds) return 'broader'
  if (held) return 'narrower'
  return one.some((item) => other.includes(item)) ? 'partly' : 'none'
}
/** What is still true when the more exact kind is. */
const allows: Record<RelationKind, readonly RelationKind[]> = {
  equal: ['equal'],
  broader: ['broader', 'equal'],
  narrower: ['narrower', 'equal'],
  partly: ['partly', 'narrower', 'broader', 'equal'],
  none: ['none'],
}

describe('Over a third programme', () => {
  test('what is derived is true of the requirements themselves', () => {
    fc.assert(
      fc.property(sets, sets, sets, (a, middle, b) => {
        const [first, second] = [kindOf(a, middle), kindOf(middle, b)]
        if (first === 'none' || second === 'none') return
        const said = together[first][second]
        if (said !== null) expect(allows[said]).toContain(kindOf(a, b))
      }),
      { numRuns: 2000 },
    )
  })

  test('the way back derives the inverse of the way there', () => {
    fc.assert(
      fc.property(related, related, (first, second) => {
        const there = derive(
          { from: ask('a'), to: ask('m'), relations: [aRelation('x', first, 'y')] },
          { from: ask('m'), to: ask('b'), relations: [aRelation('y', second, 'z')] },
        )
        const back = derive(
          { from: ask('b'), to: ask('m'), relations: [inverseOf(aRelation('y', second, 'z'))] },
          { from: ask('m'), to: ask('a'), relations: [inverseOf(aRelation('x', first, 'y'))] },
        )
        expect(back.relations.map(({ relation }) => relation)).toEqual(
          there.relations.map(({ relation }) => relationKinds[relation].inverse),
        )
      }),
    )
  })

  test('is less sure than what it stands on, reviewed by nobody, and says over which criterion', () => {
    const found = derive(
      { from: ask('a'), to: ask('m'), relations: [aRelation('x', 'equal', 'y')] },
      {
        from: ask('m'),
        to: ask('b'),
        relations: [aRelation('y', 'narrower', 'z', { confidence: 'medium' }), aRelation('y', 'none', null)],
      },
    )
    expect(found.derivedThrough).toBe('m')
    expect(found.relations).toMatchObject([
      {
        ...{ from: 'x', relation: 'narrower', to: 'z', confidence: 'low', reviewed: null },
        through: { programme: 'm', criterion: 'y' },
      },
    ])
    expect(found.relations[0]?.needs?.en).toContain('z wants more than y')
  })

  test('keeps every way there is, the strongest first', () => {
    const found = derive(
      {
        from: ask('a'),
        to: ask('m'),
        relations: [aRelation('x', 'partly', 'y1'), aRelation('x', 'equal', 'y2')],
      },
      {
        from: ask('m'),
        to: ask('b'),
        relations: [aRelation('y1', 'equal', 'z'), aRelation('y2', 'equal', 'z')],
      },
    )
    expect(found.relations).toHaveLength(2)
    expect(strongestFirst(found.relations)[0]).toMatchObject({
      relation: 'equal',
      through: { criterion: 'y2' },
    })
  })

  test('is not taken where people judged the pair themselves, from whichever side', () => {
    const shipped = [
      { from: ask('a'), to: ask('m'), relations: [aRelation('x', 'equal', 'y')] },
      { from: ask('b'), to: ask('m'), relations: [aRelation('z', 'equal', 'y')] },
      { from: ask('b'), to: ask('a'), relations: [aRelation('z', 'broader', 'x')] },
    ]
    expect(crosswalkBetween(shipped, 'a', 'b', 'm')?.relations[0]).toMatchObject({ relation: 'narrower' })
    expect(crosswalkBetween(shipped.slice(0, 2), 'a', 'b', 'm')?.derivedThrough).toBe('m')
    expect(crosswalkBetween(shipped.slice(0, 1), 'a', 'b', 'm')).toBeUndefined()
  })

  test('takes the shortest chain, keeps all that chains as short say, and never turns back', () => {
    const link = (one: string, other: string) => ({
      ...{ from: ask(one), to: ask(other) },
      relations: [aRelation(`of-${one}`, 'equal', `of-${other}`)],
    })
    const long = [link('a', 'b'), link('b', 'c'), link('c', 'd'), link('d', 'e')]
    expect(crosswalkBetween(long, 'a', 'd', 'm')?.derivedThrough).toBe('b, c')
    expect(crosswalkBetween(long, 'a', 'd', 'm')?.relations[0]?.confidence).toBe('low')
    expect(crosswalkBetween(long, 'a', 'e', 'm')).toBeUndefined()
    const both = [link('a', 'm'), link('m', 'd'), link('a', 'b'), link('b', 'd')]
    const found = crosswalkBetween(both, 'a', 'd', 'm')
    expect(found?.relations.map(({ through }) => through?.programme)).toEqual(['m', 'b'])
  })
})
