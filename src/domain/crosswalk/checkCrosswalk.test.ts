import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { aCriterion, aProgramme, aStandardOf, inBoth } from '../programmes/aProgramme.ts'
import { checkCrosswalk, judgedOf } from './checkCrosswalk.ts'
import type { WrittenRelation } from './crosswalk.ts'

const here = aProgramme({
  id: 'xa-here',
  standards: [
    aStandardOf(aCriterion('fence', 'La barda', 'The fence'), aCriterion('seal', 'El sello', 'The seal')),
  ],
})
const there = aProgramme({
  id: 'xb-there',
  standards: [aStandardOf(aCriterion('barrier', 'La reja', 'The barrier'))],
})

const why = (words: string) => inBoth(`Razón: ${words}`, `Reason: ${words}`)
const equal: WrittenRelation = {
  from: 'fence',
  to: 'barrier',
  relation: 'equal',
  why: why('same'),
  confidence: 'high',
}
const alone: WrittenRelation = {
  from: 'seal',
  to: null,
  relation: 'none',
  why: why('alone'),
  confidence: 'high',
}

const faults = (...relations: WrittenRelation[]) =>
  checkCrosswalk(
    {
      from: { programme: 'xa-here', edition: '1' },
      to: { programme: 'xb-there', edition: '1' },
      ...{ saidBy: 'Ana', on: day('2026-03-02'), relations },
    },
    judgedOf(here),
    judgedOf(there),
  ).map(({ code }) => code)

describe('A crosswalk is sound', () => {
  test('when it says of every criterion of both sides how it stands', () => {
    expect(faults(equal, alone)).toEqual([])
    expect(faults(equal)).toEqual(['criterionLeftOut'])
    expect(faults(alone)).toEqual(['criterionLeftOut', 'criterionLeftOut'])
  })

  test('not when it names a criterion that is not there', () => {
    expect(faults({ ...equal, to: 'moat' }, alone)).toEqual(['criterionUnknown', 'criterionLeftOut'])
  })

  test('not when a pair is judged twice, or two judgements share their reason', () => {
    expect(faults(equal, { ...equal, why: why('other') }, alone)).toEqual(['relationTwice'])
    expect(faults(equal, { ...alone, why: equal.why })).toEqual(['reasonTwice'])
  })

  test('not when it does not say what an answer lacks, on each side where it lacks something', () => {
    expect(faults({ ...equal, relation: 'narrower' }, alone)).toEqual(['needsMissing'])
    expect(faults({ ...equal, relation: 'partly', needs: why('more') }, alone)).toEqual(['needsMissing'])
    expect(faults({ ...equal, relation: 'broader', needsBack: why('more') }, alone)).toEqual([])
    expect(faults({ ...equal, needs: why('more') }, alone)).toEqual(['needsUnwanted'])
  })

  test('not when nothing is related to something', () => {
    expect(faults(equal, { ...alone, from: null })).toEqual(['noneOneSided', 'criterionLeftOut'])
    expect(faults(equal, { ...alone, relation: 'equal' })).toEqual(['noneOneSided'])
  })

  test('when two criteria were compared and share nothing', () => {
    expect(faults(equal, { ...alone, to: 'barrier' })).toEqual([])
  })

  test('against a reference when all of the reference is judged, though not all of the programme', () => {
    const reference = { id: 'xb-there', edition: '1', criterionIds: ['barrier'], isReference: true }
    const named = {
      from: { programme: 'xa-here', edition: '1' },
      to: { programme: 'xb-there', edition: '1' },
    }
    const written = { ...named, saidBy: 'Ana', on: day('2026-03-02'), relations: [equal] }
    expect(checkCrosswalk(written, judgedOf(here), reference)).toEqual([])
    const moat = { ...reference, criterionIds: ['barrier', 'moat'] }
    expect(checkCrosswalk(written, judgedOf(here), moat).map(({ code }) => code)).toEqual([
      'criterionLeftOut',
    ])
  })

  test('only for the editions it was judged on', () => {
    const later = checkCrosswalk(
      {
        from: { programme: 'xa-here', edition: '2' },
        to: { programme: 'xb-there', edition: '1' },
        ...{ saidBy: 'Ana', on: day('2026-03-02'), relations: [equal, alone] },
      },
      judgedOf(here),
      judgedOf(there),
    )
    expect(later.map(({ code }) => code)).toEqual(['editionOther'])
  })
})
