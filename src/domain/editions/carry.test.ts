import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../assessment/answer.ts'
import type { Instant } from '../kernel/day.ts'
import { aCriterion, aProgramme, aStandardOf, inBoth } from '../programmes/aProgramme.ts'
import { placedCriteria } from '../programmes/placedCriteria.ts'
import type { Criterion, Followed } from '../standards/standard.ts'
import { type CarriedAnswer, carriedAnswers, reviewsAsked } from './carry.ts'
import { differenceBetween } from './difference.ts'
import { judgeAnswers } from './verdict.ts'

const programmeOf = (id: string, criteria: readonly Criterion[]) =>
  aProgramme({
    id,
    standards: [aStandardOf(...criteria)],
    ...(id === 'xa-new' ? { succeeds: 'xa-old' } : {}),
  })
const follows = (id: string, as: Followed['as'] = 'same'): Followed => ({
  id,
  as,
  because: inBoth('Sí', 'Yes'),
})

const fence = aCriterion('fence', 'La barda se revisa', 'The fence is checked', { number: '1.1' })
const gate = aCriterion('gate', 'La puerta se cierra', 'The gate is shut', { number: '1.2' })

const said = (criterionId: string, more: Partial<Answer> = {}): Answer => ({
  ...{ criterionId, siteId: 'plant', status: 'meets', text: `De ${criterionId}`, reason: '' },
  ...{ evidenceIds: [`paper-${criterionId}`], version: 1, by: 'Inés', at: '2026-01-05T16:00:00Z' as Instant },
  ...more,
})

const move = (before: readonly Criterion[], after: readonly Criterion[], answers: readonly Answer[]) => {
  const later = programmeOf('xa-new', after)
  const judged = judgeAnswers(answers, differenceBetween(programmeOf('xa-old', before), later), () => true)
  const asked = new Map(placedCriteria(later).map(({ criterion }) => [criterion.id, criterion]))
  const numbers = new Map(before.map(({ id, number }) => [id, number]))
  return {
    judged,
    reviews: reviewsAsked(judged),
    carried: carriedAnswers({ answers, judged, asked, numberOf: (id) => numbers.get(id) ?? id }),
  }
}

describe('When a case moves to another edition', () => {
  test('an answer whose criterion keeps its key stays as it is', () =>
    expect(move([fence], [fence], [said('fence')]).carried).toEqual([]))

  test('one whose criterion has another key goes there whole, with its papers', () => {
    const barrier = { ...fence, id: 'barrier', follows: [follows('fence')] }
    expect(move([fence], [barrier], [said('fence')]).carried).toMatchObject([
      { criterionId: 'barrier', status: 'meets', text: 'De fence', evidenceIds: ['paper-fence'] },
    ])
  })

  test('two that become one are joined under their numbers, and count as the worse', () => {
    const one = { ...fence, follows: [follows('fence'), follows('gate')] }
    const { carried, reviews } = move(
      [fence, gate],
      [one],
      [said('fence'), said('gate', { status: 'partly' })],
    )
    expect(carried).toMatchObject([
      {
        criterionId: 'fence',
        status: 'partly',
        text: '1.1\nDe fence\n\n1.2\nDe gate',
        from: ['fence', 'gate'],
      },
    ])
    expect(carried[0]?.evidenceIds).toEqual(['paper-fence', 'paper-gate'])
    expect(reviews).toEqual([{ siteId: 'plant', criterionId: 'fence', because: 'merged' }])
  })

  test('one that is split is copied to each, and each is looked at', () => {
    const halves = ['left', 'right'].map((id) => ({ ...fence, id, follows: [follows('fence')] }))
    const { carried, reviews } = move([fence], halves, [said('fence')])
    expect(carried.map(({ criterionId, text }) => [criterionId, text])).toEqual([
      ['left', 'De fence'],
      ['right', 'De fence'],
    ])
    expect(reviews.map(({ criterionId }) => criterionId)).toEqual(['left', 'right'])
  })

  test('no text is lost and none is made up: each that is kept or to be reviewed is where its followers are', () => {
    const link = fc.constantFrom<readonly Followed[] | undefined>(
      undefined,
      [follows('fence')],
      [follows('gate', 'tightened')],
      [follows('fence'), follows('gate', 'reworded')],
    )
    const after = fc.record({ fence: link, gate: link, barrier: link })
    fc.assert(
      fc.property(after, fc.boolean(), (links, both) => {
        const later = Object.entries(links).map(([id, from]) => ({
          ...{ ...fence, id, number: id },
          ...(from ? { follows: from } : {}),
        }))
        const answers = both ? [said('fence'), said('gate')] : [said('fence')]
        const { carried, judged, reviews } = move([fence, gate], later, answers)
        const went = judged.flatMap(({ criterionId, into }) => into.map((id) => ({ criterionId, id })))
        expect(judged.filter(({ into, verdict }) => (into.length === 0) !== (verdict === 'dropped'))).toEqual(
          [],
        )
        expect(went.filter((one) => !isThere(carried, one))).toEqual([])
        expect(carried.flatMap(({ from }) => from).filter((id) => !answers.some(isAt(id)))).toEqual([])
        expect(reviews.filter(({ criterionId }) => !went.some(({ id }) => id === criterionId))).toEqual([])
      }),
    )
  })
})

const isAt = (id: string) => (one: Answer) => one.criterionId === id

/** Its text and its paper stand at the follower: written there, or left where they were. */
const isThere = (
  carried: readonly CarriedAnswer[],
  { criterionId, id }: { readonly criterionId: string; readonly id: string },
): boolean => {
  const there = carried.find((one) => one.criterionId === id)
  if (!there) return id === criterionId
  return there.text.includes(`De ${criterionId}`) && there.evidenceIds.includes(`paper-${criterionId}`)
}
