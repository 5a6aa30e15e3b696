import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCriterion, aStandard } from '../assessment/anAnswer.ts'
import type { AnswerStatus } from '../assessment/answer.ts'
import { aRelation } from './aRelation.ts'
import { coverageOf } from './coverage.ts'
import { kindsByStrength, type RelationKind } from './relation.ts'
import { hear, overSites, type Result, shareOf } from './resultAlgebra.ts'

const results = [
  'meets',
  'partly',
  'doesNot',
  'notApplicable',
  'neutral',
] as const satisfies readonly Result[]
const said = (criterionId: string, status: AnswerStatus | null, siteId = 'plant') => ({
  criterionId,
  siteId,
  status,
})
const target = [aStandard('one', [aCriterion('there')])]
const heard = (...pairs: readonly (readonly [RelationKind, AnswerStatus | null])[]) => {
  const coverage = coverageOf(
    pairs.map(([, status], i) => said(`here-${i}`, status)),
    pairs.map(([kind], i) => aRelation(`here-${i}`, kind, 'there')),
    target,
  )
  return coverage.standards[0]?.criteria[0]
}

describe('One answer', () => {
  test('covers a criterion elsewhere only over one that asks the same or more', () => {
    const passing = kindsByStrength.filter((kind) => heard([kind, 'meets'])?.result === 'meets')
    expect(passing).toEqual(['equal', 'broader'])
  })

  test('never passes on partly, however many there are', () => {
    const overlapping = fc.array(
      fc.constantFrom<[RelationKind, AnswerStatus]>(['partly', 'meets'], ['narrower', 'meets']),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(overlapping, (pairs) => {
        expect(heard(...pairs)?.result).toBe('partly')
      }),
    )
  })

  test('that is not met says so of what asks the same or more, and nothing of what asks less', () => {
    expect(heard(['equal', 'doesNot'])?.result).toBe('doesNot')
    expect(heard(['narrower', 'doesNot'])?.result).toBe('doesNot')
    expect(heard(['broader', 'doesNot'])?.result).toBe('neutral')
    expect(heard(['partly', 'doesNot'])?.result).toBe('neutral')
  })

  test('that was not given harms nothing', () => {
    expect(heard(['equal', null], ['broader', 'meets'])?.result).toBe('meets')
    expect(heard(['equal', null])?.result).toBe('neutral')
  })

  test('says what it would need in addition, once, and only while the criterion is open', () => {
    expect(heard(['narrower', 'meets'])?.needs).toHaveLength(1)
    expect(heard(['narrower', 'meets'], ['equal', 'meets'])?.needs).toEqual([])
  })
})

describe('Several criteria that bear on one', () => {
  test('are all kept, and a refusal among them stands', () => {
    const found = heard(['equal', 'meets'], ['narrower', 'doesNot'], ['partly', 'meets'])
    expect(found?.because.map(({ relation }) => relation.relation)).toEqual(['equal', 'narrower', 'partly'])
    expect(found?.result).toBe('doesNot')
  })

  test('are heard in any order alike', () => {
    const some = fc.array(fc.constantFrom(...results), { maxLength: 6 })
    fc.assert(
      fc.property(some, (all) => {
        expect(hear(all)).toBe(hear(all.toReversed()))
        expect(overSites(all)).toBe(overSites(all.toReversed()))
        expect(hear([...all, 'neutral'])).toBe(hear(all))
        expect(overSites([...all, 'notApplicable'])).toBe(all.length === 0 ? 'notApplicable' : overSites(all))
      }),
    )
  })

  test('over two ways of the same pair, only the stronger is heard', () => {
    const ways = [aRelation('here', 'partly', 'there'), aRelation('here', 'equal', 'there')]
    const coverage = coverageOf([said('here', 'meets')], ways, target)
    expect(coverage.standards[0]?.criteria[0]).toMatchObject({
      result: 'meets',
      because: [{ heard: true }, { heard: false }],
    })
  })
})

describe('A company with several sites', () => {
  test('is covered where its weakest site is', () => {
    const coverage = coverageOf(
      [said('here', 'meets', 'plant'), said('here', 'partly', 'office')],
      [aRelation('here', 'equal', 'there')],
      target,
    )
    expect(coverage.counts).toMatchObject({ partly: 1, meets: 0 })
  })

  test('is not held up by a site that the criterion does not touch', () => {
    const coverage = coverageOf(
      [said('here', 'meets', 'plant'), said('here', 'notApplicable', 'office')],
      [aRelation('here', 'equal', 'there')],
      target,
    )
    expect(coverage.counts.meets).toBe(1)
  })
})

describe('The share of a standard', () => {
  test('weighs musts double, leaves out what does not apply, and is no number where nothing counts', () => {
    expect(
      shareOf([
        { result: 'meets', weight: 2 },
        { result: 'neutral', weight: 1 },
      ]),
    ).toBeCloseTo(2 / 3)
    expect(
      shareOf([
        { result: 'partly', weight: 2 },
        { result: 'notApplicable', weight: 9 },
      ]),
    ).toBe(0.5)
    expect(shareOf([{ result: 'notApplicable', weight: 1 }])).toBeNull()
  })

  test('tells a criterion that nothing here asks for as missing', () => {
    const coverage = coverageOf([], [aRelation(null, 'none', 'there')], target)
    expect(coverage.standards[0]?.criteria[0]).toMatchObject({
      missing: true,
      result: 'neutral',
      because: [],
    })
    expect(coverage.share).toBe(0)
  })

  test('is whole exactly where every criterion that counts is met', () => {
    const counted = fc.array(
      fc.record({ result: fc.constantFrom<Result[]>(...results), weight: fc.constantFrom(1, 2) }),
    )
    fc.assert(
      fc.property(counted, (all) => {
        const inCount = all.filter(({ result }) => result !== 'notApplicable')
        const share = shareOf(all)
        if (share === null) expect(inCount).toEqual([])
        else expect(share === 1).toBe(inCount.every(({ result }) => result === 'meets'))
      }),
    )
  })
})
