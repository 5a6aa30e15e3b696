import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Relation, RelationKind } from '../../crosswalk/relation.ts'
import { day } from '../../kernel/day.ts'
import type { Criterion, Standard } from '../../standards/standard.ts'
import { creditOf } from './credit.ts'

const text = { es: 'x', en: 'x' }
const kinds = ['equal', 'broader', 'narrower', 'partly', 'none'] as const
const ids = ['a', 'b', 'c', 'd']
const held = (id: string, level: Criterion['level']) => ({ id, level })
const targets = [
  {
    ...{ id: 's', number: '1', title: text, describes: text },
    subStandards: [
      { id: 'u', number: '1.1', title: text, criteria: ids.map((id) => held(`t-${id}`, 'must')) },
    ],
  },
] as unknown as readonly Standard[]
const relation = (from: string, to: string, kind: RelationKind): Relation => ({
  ...{
    from,
    to,
    relation: kind,
    why: text,
    confidence: 'high',
    saidBy: 'x',
    on: day('2026-01-05'),
    reviewed: null,
  },
  ...(kind === 'narrower' || kind === 'partly' ? { needs: text } : {}),
})
const covered = (from: readonly ReturnType<typeof held>[], relations: readonly Relation[]) =>
  Object.fromEntries(creditOf(from, relations, targets).map((one) => [one.criterionId, one.covers]))

describe('credit for a certificate of another programme', () => {
  test('is whole where the other asks the same or more, in part where it asks less or something that overlaps', () => {
    const from = kinds.map((kind) => held(kind, 'must'))
    const relations = ['equal', 'broader', 'narrower', 'partly'].map((kind, place) =>
      relation(kind, `t-${ids[place]}`, kind as RelationKind),
    )
    expect(covered(from, relations)).toEqual({ 't-a': 'whole', 't-b': 'whole', 't-c': 'part', 't-d': 'part' })
  })

  test('rests on what the other requires: nothing on what it recommends, a part on what it requires in part', () => {
    const relations = [relation('x', 't-a', 'equal'), relation('y', 't-b', 'equal')]
    expect(covered([held('x', 'should'), held('y', 'mixed')], relations)).toEqual({ 't-b': 'part' })
  })

  test('never covers what the crosswalk does not', () => {
    const aRelation = fc.record({
      from: fc.constantFrom('x', 'y', 'z'),
      to: fc.constantFrom(...ids),
      kind: fc.constantFrom(...kinds),
    })
    const aHeld = fc.record({
      id: fc.constantFrom('x', 'y', 'z'),
      level: fc.constantFrom('must' as const, 'should' as const, 'mixed' as const),
    })
    fc.assert(
      fc.property(
        fc.array(aRelation, { maxLength: 12 }),
        fc.uniqueArray(aHeld, { maxLength: 3, selector: ({ id }) => id }),
        (related, from) => {
          const relations = related.map(({ from: one, to, kind }) => relation(one, `t-${to}`, kind))
          for (const { criterionId, covers, because } of creditOf(from, relations, targets)) {
            const ways = relations.filter(
              (one) =>
                one.to === criterionId &&
                one.relation !== 'none' &&
                from.some(({ id, level }) => id === one.from && level !== 'should'),
            )
            expect(ways.length).toBeGreaterThan(0)
            expect(because.length).toBeGreaterThan(0)
            if (covers === 'whole')
              expect(
                ways.some(
                  (one) =>
                    ['equal', 'broader'].includes(one.relation) &&
                    from.some(({ id, level }) => id === one.from && level === 'must'),
                ),
              ).toBe(true)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
