import { describe, expect, test } from 'vitest'
import { relationKinds } from '../../../../src/domain/crosswalk/relation.ts'
import { fits, kindNames, kinds, type Relation } from './crosswalks.ts'

const both = (text: string) => ({ es: text, en: text })
const relation: Relation = {
  from: { id: 'fence', number: '2.1', asks: both('Inspección de la barda') },
  to: { id: 'barrier', number: '9.1', asks: both('A barrier') },
  ...{ relation: 'partly', confidence: 'low', why: both('Porque sí'), over: [] },
  ...{ saidBy: 'Ana', on: '2026-11-28', reviewed: null },
}
const nothing = { relacion: '', certeza: '', revision: '', busca: '' }

describe('The relations looked for', () => {
  // biome-ignore format: a table, a row a line
  test.each([
    [{}, true], [{ relacion: 'partly' }, true], [{ relacion: 'equal' }, false], [{ certeza: 'low' }, true], [{ certeza: 'high' }, false],
    [{ revision: 'no' }, true], [{ revision: 'yes' }, false], [{ revision: 'waits' }, false], [{ busca: 'INSPECCION barrier' }, true],
    [{ busca: '9.1' }, true], [{ busca: 'foso' }, false], [{ relacion: 'partly', busca: 'foso' }, false],
  ])('%j', (sought, found) => expect(fits({ ...nothing, ...sought })(relation)).toBe(found))

  test('those on which a proposal waits', () =>
    expect(fits({ ...nothing, revision: 'waits' }, () => true)(relation)).toBe(true))
})

test('The kinds and what each lacks are those of the trade', () => {
  expect(kindNames).toEqual(Object.keys(relationKinds))
  for (const kind of kindNames) {
    expect(kinds[kind].needs).toBe(relationKinds[kind].needs)
    expect(kinds[kind].needsBack).toBe(relationKinds[relationKinds[kind].inverse].needs)
  }
})
