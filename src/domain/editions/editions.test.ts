import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aCriterion, aProgramme, aStandardOf, inBoth } from '../programmes/aProgramme.ts'
import type { Criterion, Followed } from '../standards/standard.ts'
import { changeKinds, differenceBetween } from './difference.ts'
import { countVerdicts, judgeAnswers, verdictRows } from './verdict.ts'

const old = (...criteria: Criterion[]) => aProgramme({ id: 'xa-old', standards: [aStandardOf(...criteria)] })
const later = (...criteria: Criterion[]) =>
  aProgramme({ id: 'xa-new', succeeds: 'xa-old', standards: [aStandardOf(...criteria)] })
const follows = (id: string, as: Followed['as']): Followed => ({
  id,
  as,
  because: inBoth('Porque sí', 'Because'),
})

const fence = aCriterion('fence', 'La barda se revisa', 'The fence is checked')
const kinds = (before: Criterion[], after: Criterion[]) =>
  differenceBetween(old(...before), later(...after)).changes.map((one) => one.kinds)

describe('From one edition to the next a criterion', () => {
  test('stands as it stood', () => expect(kinds([fence], [fence])).toEqual([[]]))

  test('is added, or removed', () => {
    expect(kinds([], [fence])).toEqual([['added']])
    expect(kinds([fence], [])).toEqual([['removed']])
  })

  test('is reworded when its words differ, unless its author says it asks the same', () => {
    const said = { ...fence, asks: inBoth('La barda se inspecciona', 'The fence is inspected') }
    expect(kinds([fence], [said])).toEqual([['reworded']])
    expect(kinds([fence], [{ ...said, follows: [follows('fence', 'same')] }])).toEqual([[]])
  })

  test('is tightened or loosened as its author says', () => {
    expect(kinds([fence], [{ ...fence, follows: [follows('fence', 'tightened')] }])).toEqual([['tightened']])
    expect(kinds([fence], [{ ...fence, follows: [follows('fence', 'loosened')] }])).toEqual([['loosened']])
  })

  test('becomes a must, a should, or both', () => {
    expect(kinds([{ ...fence, level: 'should' }], [fence])).toEqual([['nowMust']])
    expect(kinds([fence], [{ ...fence, level: 'should' }])).toEqual([['nowShould']])
  })

  test('is only renumbered', () =>
    expect(kinds([fence], [{ ...fence, number: '9' }])).toEqual([['renumbered']]))

  test('is split in two, or two become one', () => {
    const [left, right] = ['left', 'right'].map((id) =>
      aCriterion(id, `Es ${id}`, `En ${id}`, { number: 'fence', follows: [follows('fence', 'same')] }),
    )
    if (!left || !right) throw new Error('two halves')
    expect(kinds([fence], [left, right])).toEqual([['split'], ['split']])
    const gate = aCriterion('gate', 'La puerta', 'The gate')
    const one = { ...fence, follows: [follows('fence', 'same'), follows('gate', 'same')] }
    expect(kinds([fence, gate], [one])).toEqual([['merged']])
  })

  test('is found again under another key', () => {
    const barrier = { ...fence, id: 'barrier', follows: [follows('fence', 'reworded')] }
    expect(differenceBetween(old(fence), later(barrier)).changes).toMatchObject([
      { before: [{ id: 'fence' }], after: { id: 'barrier' }, kinds: ['reworded'] },
    ])
  })

  test('of another programme is not followed by what does not succeed it', () => {
    const stranger = aProgramme({ id: 'xc-other', standards: [aStandardOf({ ...fence, id: 'barrier' })] })
    expect(differenceBetween(old(fence), stranger).counts).toMatchObject({ added: 1, removed: 1 })
  })
})

const verdict = (
  before: Criterion[],
  after: Criterion[],
  status: 'meets' | 'partly' | 'doesNot' | 'notApplicable',
) =>
  judgeAnswers(
    before.map(({ id }) => ({ criterionId: id, siteId: 'plant', status })),
    differenceBetween(old(...before), later(...after)),
    (id) => after.some((one) => one.id === id && one.siteKinds === 'all'),
  )[0]

describe('When its case moves, an answer', () => {
  test('is kept where the criterion stands as it stood, or is only renumbered or now a should', () => {
    expect(verdict([fence], [fence], 'doesNot')).toMatchObject({ verdict: 'kept', because: 'unchanged' })
    expect(verdict([fence], [{ ...fence, number: '7', level: 'should' }], 'partly')).toMatchObject({
      verdict: 'kept',
      because: 'stillFits',
    })
  })

  test('needs review where more is asked', () => {
    const tightened = { ...fence, follows: [follows('fence', 'tightened')] }
    expect(verdict([fence], [tightened], 'meets')).toMatchObject({
      verdict: 'needsReview',
      because: 'tightened',
    })
  })

  test('that met a should still meets it as a must; one that did not is looked at again', () => {
    const should = { ...fence, level: 'should' as const }
    expect(verdict([should], [fence], 'meets')).toMatchObject({ verdict: 'kept' })
    expect(verdict([should], [fence], 'partly')).toMatchObject({ verdict: 'needsReview', because: 'nowMust' })
  })

  test('is dropped where nobody asks any more, or not of this site', () => {
    expect(verdict([fence], [], 'meets')).toMatchObject({ verdict: 'dropped', because: 'removed', into: [] })
    expect(verdict([fence], [{ ...fence, siteKinds: ['warehouse'] }], 'meets')).toMatchObject({
      verdict: 'dropped',
      because: 'notAskedHere',
    })
  })

  test('gets exactly one verdict, whatever changed', () => {
    const change = fc.constantFrom<Partial<Criterion>>(
      {},
      { level: 'should' },
      { number: '8' },
      { asks: inBoth('Otra cosa', 'Another thing') },
      { follows: [follows('fence', 'tightened')] },
      { follows: [follows('fence', 'loosened')] },
      { until: day('2030-01-01') },
    )
    const status = fc.constantFrom('meets' as const, 'partly', 'doesNot', 'notApplicable')
    fc.assert(
      fc.property(change, change, status, (one, other, how) => {
        const judged = judgeAnswers(
          [{ criterionId: 'fence', siteId: 'plant', status: how }],
          differenceBetween(old(fence), later({ ...fence, ...one, ...other })),
          () => true,
        )
        expect(Object.values(countVerdicts(judged)).reduce((sum, count) => sum + count)).toBe(1)
        expect(judged[0]?.into).toEqual(['fence'])
      }),
    )
  })

  test('is judged by changes that exist', () => {
    for (const { change } of verdictRows) expect(changeKinds).toContain(change)
  })
})
