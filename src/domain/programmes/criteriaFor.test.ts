import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aCriterion, aProgramme, aStandardOf, inBoth } from './aProgramme.ts'
import { criteriaFor, standardsFor } from './criteriaFor.ts'
import { findCriterion } from './placedCriteria.ts'

const programme = aProgramme({
  standards: [
    aStandardOf(
      aCriterion('for-all', 'a', 'b'),
      aCriterion('for-carriers', 'a', 'b', { operatorTypes: ['roadCarrier'] }),
      aCriterion('for-plants', 'a', 'b', { siteKinds: ['plant'] }),
      aCriterion('since-2024', 'a', 'b', { from: day('2024-01-25') }),
      aCriterion('until-2024', 'a', 'b', { until: day('2024-01-25') }),
    ),
  ],
})

const asked = (operatorTypes: string[], siteKind: string | undefined, on: string) =>
  criteriaFor(programme, { operatorTypes, on: day(on), ...(siteKind ? { siteKind } : {}) }).map(
    (one) => one.id,
  )

describe('A company answers', () => {
  test('nothing of what customs owes it', () => {
    const twoSided = aProgramme({
      standards: [
        aStandardOf(aCriterion('theirs', 'a', 'b'), aCriterion('ours', 'c', 'd', { owedBy: 'customs' })),
      ],
    })
    expect(criteriaFor(twoSided, { operatorTypes: ['importer'], on: day('2026-01-01') })).toHaveLength(1)
  })

  test('the parts that are asked of it, as binding as they are for it that day', () => {
    const part = (id: string, level: 'must' | 'should', but: object) => ({
      id,
      level,
      asks: inBoth('a', 'b'),
      ...but,
    })
    const parts = [
      part('advised', 'should', { operatorTypes: ['importer'], until: day('2023-01-01') }),
      part('due', 'must', { operatorTypes: ['importer'], from: day('2023-01-01') }),
      part('of-carriers', 'should', { operatorTypes: ['roadCarrier'] }),
    ]
    const flagged = aProgramme({
      standards: [aStandardOf(aCriterion('flagged', 'a', 'b', { level: 'mixed', parts }))],
    })
    const levelOf = (type: string, on: string) =>
      criteriaFor(flagged, { operatorTypes: [type], on: day(on) }).map(({ level, parts: its }) => [
        level,
        ...its.map(({ id }) => id),
      ])
    expect(levelOf('importer', '2022-12-31')).toEqual([['should', 'advised']])
    expect(levelOf('importer', '2023-01-01')).toEqual([['must', 'due']])
    expect(levelOf('roadCarrier', '2023-01-01')).toEqual([['should', 'of-carriers']])
    expect(levelOf('exporter', '2023-01-01')).toEqual([])
  })

  test('what is asked of everybody and of what it does, but not of others', () => {
    expect(asked(['importer'], 'warehouse', '2023-06-01')).toEqual(['for-all', 'until-2024'])
    expect(asked(['importer', 'roadCarrier'], 'warehouse', '2023-06-01')).toContain('for-carriers')
  })

  test('what is asked of the kind of site it answers for', () => {
    expect(asked(['importer'], 'plant', '2023-06-01')).toContain('for-plants')
    expect(asked(['importer'], undefined, '2023-06-01')).toContain('for-plants')
  })

  test('what is in force that day: a criterion gives way on the very day its successor begins', () => {
    expect(asked(['importer'], 'warehouse', '2024-01-24')).toEqual(['for-all', 'until-2024'])
    expect(asked(['importer'], 'warehouse', '2024-01-25')).toEqual(['for-all', 'since-2024'])
    expect(asked(['importer'], 'warehouse', '2012-01-01')).toEqual([])
  })
})

test('Headings under which a company answers nothing are left out', () => {
  const on = day('2011-12-31')
  expect(standardsFor(programme, { operatorTypes: ['importer'], on })).toEqual([])
  const [standard] = standardsFor(programme, { operatorTypes: ['roadCarrier'], on: day('2026-01-01') })
  expect(standard?.subStandards[0]?.criteria.map((one) => one.id)).toContain('for-carriers')
})

test('A criterion is found by its id, with its headings', () => {
  expect(findCriterion(programme, 'for-plants')?.subStandard.id).toBe('fences')
  expect(findCriterion(programme, 'nowhere')).toBeUndefined()
})
