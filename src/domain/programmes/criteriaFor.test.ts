import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aCriterion, aProgramme, aStandardOf } from './aProgramme.ts'
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
