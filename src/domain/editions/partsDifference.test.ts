import { expect, it } from 'vitest'
import type { Criterion, CriterionPart } from '../standards/standard.ts'
import { partsDifference } from './partsDifference.ts'

const part = (id: string, level: 'must' | 'should', asks: string, more: Partial<CriterionPart> = {}) => ({
  ...{ id, level, asks: { es: asks, en: asks } },
  ...more,
})
const criterion = (...parts: readonly CriterionPart[]) => ({ parts }) as unknown as Criterion
const told = (before: Criterion, after: Criterion) =>
  partsDifference(before, after).map(({ id, kinds }) => `${id}: ${kinds.join(' ')}`)

it('tells which parts came, went, bind otherwise or read otherwise, and says nothing of the rest', () => {
  const before = criterion(
    part('same', 'must', 'Stay.'),
    part('gone', 'should', 'Go.'),
    part('firmer', 'should', 'Hold.'),
    part('softer', 'must', 'Yield.'),
    part('other', 'must', 'Say one.'),
    part('whose', 'must', 'All.'),
  )
  const after = criterion(
    part('new', 'must', 'Come.'),
    part('same', 'must', 'Stay.'),
    part('firmer', 'must', 'Hold fast.'),
    part('softer', 'should', 'Yield.'),
    part('other', 'must', 'Say two.'),
    part('whose', 'must', 'All.', { operatorTypes: ['importer'] }),
  )
  expect(told(before, after)).toEqual([
    'new: added',
    'firmer: nowMust reworded',
    'softer: nowShould',
    'other: reworded',
    'whose: scopeChanged',
    'gone: removed',
  ])
  expect(partsDifference(before, before)).toEqual([])
  expect(partsDifference(criterion(), after).every(({ before: none }) => none === null)).toBe(true)
})
