import { expect, test } from 'vitest'
import { type Change, changesFound } from './editions.ts'

const worded = (id: string, es: string) => ({
  ...{ id, number: id, asks: { es, en: id }, level: 'must', certainty: 'verified' },
})
const changes: readonly Change[] = [
  {
    standard: null,
    before: [worded('1', 'La barda')],
    after: worded('1', 'La barda'),
    kinds: [],
    because: [],
    parts: [],
  },
  {
    standard: null,
    before: [],
    after: worded('2', 'La inspección diaria'),
    kinds: ['added'],
    because: [],
    parts: [],
  },
  {
    standard: null,
    before: [worded('3', 'El sello')],
    after: null,
    kinds: ['removed'],
    because: [],
    parts: [],
  },
]
const ids = (kind: Parameters<typeof changesFound>[1], words = '') =>
  changesFound(changes, kind, words).map(({ before, after }) => (after ?? before[0])?.id)

test('Without a kind all that changed is shown; each kind shows its own, and what stayed only when asked for', () => {
  expect(ids(undefined)).toEqual(['2', '3'])
  expect(ids('removed')).toEqual(['3'])
  expect(ids('same')).toEqual(['1'])
})

test('Words are found without their accents, and all of them must be there', () => {
  expect(ids(undefined, 'INSPECCION diaria')).toEqual(['2'])
  expect(ids(undefined, 'inspeccion semanal')).toEqual([])
})

test('A criterion is found by the words of its parts', () => {
  const [first] = changes
  if (!first) throw new Error('no change')
  const part = {
    id: 'p',
    before: null,
    after: { asks: { es: 'Un comité', en: 'A committee' }, level: 'must' },
  }
  const changed: Change = { ...first, kinds: ['partsChanged'], parts: [{ ...part, kinds: ['added'] }] }
  expect(changesFound([changed], undefined, 'comite')).toHaveLength(1)
})
