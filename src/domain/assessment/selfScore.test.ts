import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCriterion, anAnswer, anOffice, aPlant } from './anAnswer.ts'
import { type Answer, type AnswerStatus, answerStatuses, isAnswerStatus } from './answer.ts'
import { bandFor, tenthsThatAdd } from './explainedScore.ts'
import { gapList } from './gapList.ts'
import { selfScore } from './selfScore.ts'

const must = aCriterion('must')
const should = aCriterion('should', { level: 'should' })
const mixed = aCriterion('mixed', {
  level: 'mixed',
  parts: [
    { id: 'a', level: 'must', asks: { es: 'a', en: 'a' } },
    { id: 'b', level: 'should', asks: { es: 'b', en: 'b' } },
  ],
})
const scored = (...answers: readonly Answer[]) => selfScore([must, should], [aPlant], answers)

describe('the company’s own score', () => {
  test('is 100 when everything is met, and needs no reasons', () => {
    expect(scored(anAnswer('must', 'plant'), anAnswer('should', 'plant'))).toEqual({
      points: 100,
      band: 'ready',
      because: [],
    })
  })

  test('loses twice as much for a must as for a should', () => {
    const lostMust = scored(anAnswer('must', 'plant', { status: 'doesNot' }), anAnswer('should', 'plant'))
    const lostShould = scored(anAnswer('must', 'plant'), anAnswer('should', 'plant', { status: 'doesNot' }))
    expect(lostMust).toEqual({
      points: 33.3,
      band: 'far',
      because: [{ indicator: 'assessment.selfScore.must.doesNot', points: -66.7, evidence: { count: 1 } }],
    })
    expect(lostShould.points).toBe(66.7)
  })

  test('loses half for what is partly met', () => {
    expect(scored(anAnswer('must', 'plant', { status: 'partly' }), anAnswer('should', 'plant')).points).toBe(
      66.7,
    )
  })

  test('leaves out what does not apply', () => {
    const score = scored(
      anAnswer('must', 'plant', { status: 'notApplicable' }),
      anAnswer('should', 'plant', { status: 'partly' }),
    )
    expect(score.points).toBe(50)
  })

  test('is nothing while nothing is answered', () => {
    expect(scored()).toMatchObject({ points: 0, band: 'far' })
  })

  test('weighs the parts of a criterion each by its own level', () => {
    const onlyTheShould = anAnswer('mixed', 'plant', {
      status: 'partly',
      parts: { a: { status: 'meets', reason: '' }, b: { status: 'doesNot', reason: '' } },
    })
    expect(selfScore([mixed], [aPlant], [onlyTheShould])).toMatchObject({
      points: 66.7,
      because: [{ indicator: 'assessment.selfScore.should.doesNot' }],
    })
    expect(selfScore([mixed], [aPlant], [anAnswer('mixed', 'plant', { status: 'partly' })]).points).toBe(50)
  })

  test('counts a part that nobody answered as lost, though another was answered', () => {
    const half = anAnswer('mixed', 'plant', { status: null, parts: { b: { status: 'meets', reason: '' } } })
    expect(selfScore([mixed], [aPlant], [half])).toMatchObject({
      points: 33.3,
      because: [{ indicator: 'assessment.selfScore.must.unanswered' }],
    })
  })

  test('lets the parts of a criterion share one weight, however many there are', () => {
    const answers = [
      anAnswer('mixed', 'plant'),
      anAnswer('should', 'plant', { status: 'doesNot', text: 'x' }),
    ]
    expect(selfScore([mixed, should], [aPlant], answers).points).toBe(60)
  })

  test('calls nobody ready who does not meet a must, however little it weighs', () => {
    const criteria = [must, ...Array.from({ length: 40 }, (_, index) => aCriterion(`c${index}`))]
    const answers = criteria.map(({ id }) =>
      anAnswer(id, 'plant', { status: id === 'must' ? 'doesNot' : 'meets' }),
    )
    expect(selfScore(criteria, [aPlant], answers)).toMatchObject({ points: 97.6, band: 'close' })
  })
})

const statuses: readonly AnswerStatus[] = Object.keys(answerStatuses).filter(isAnswerStatus)
const criteria = [must, should, mixed, aCriterion('fourth')]
const profiles = fc.array(fc.option(fc.constantFrom(...statuses)), { minLength: 8, maxLength: 8 })
const answersOf = (profile: readonly (AnswerStatus | null)[]) =>
  profile.map((status, index) =>
    anAnswer(criteria[index % 4]?.id ?? '', index < 4 ? 'plant' : 'office', { status }),
  )
const scoreOf = (profile: readonly (AnswerStatus | null)[]) =>
  selfScore(criteria, [aPlant, anOffice], answersOf(profile))

describe('of every profile', () => {
  test('the points are 100 and the reasons’ points added up, to the tenth', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { points, because } = scoreOf(profile)
        const tenths = because.reduce((sum, reason) => sum + Math.round(reason.points * 10), 1000)
        expect(Math.round(points * 10)).toBe(tenths)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('meeting one more criterion never costs a point', () => {
    fc.assert(
      fc.property(profiles, fc.nat(7), (profile, at) => {
        fc.pre(profile[at] !== 'notApplicable')
        const better = profile.with(at, 'meets')
        expect(scoreOf(better).points).toBeGreaterThanOrEqual(scoreOf(profile).points)
      }),
    )
  })

  test('the order in which answers stand changes nothing', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const answers = answersOf(profile)
        expect(selfScore(criteria, [aPlant, anOffice], answers.toReversed())).toEqual(scoreOf(profile))
      }),
    )
  })

  test('rounding to tenths loses nothing on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 }), (numbers) => {
        const told = tenthsThatAdd(numbers).reduce((sum, each) => sum + Math.round(each * 10), 0)
        expect(told).toBe(Math.round(numbers.reduce((sum, each) => sum + each, 0) * 10))
      }),
    )
  })
})

test('a band is the first whose floor is reached', () => {
  const bands = [
    { band: 'high', from: 60 },
    { band: 'low', from: 0 },
  ] as const
  expect([60, 59.9, 0, -5].map((points) => bandFor(bands, points))).toEqual(['high', 'low', 'low', 'low'])
})

describe('the gap list', () => {
  test('has musts before shoulds, and what is not met before what is partly met', () => {
    const answers = [
      anAnswer('should', 'plant', { status: 'doesNot' }),
      anAnswer('must', 'plant', { status: 'partly' }),
      anAnswer('must', 'office', { status: 'doesNot' }),
      anAnswer('should', 'office'),
    ]
    const gaps = gapList([should, must], [aPlant, anOffice], answers)
    expect(gaps.map(({ criterionId, siteId, because }) => `${criterionId} ${siteId} ${because}`)).toEqual([
      'must office doesNot',
      'must plant partly',
      'should plant doesNot',
    ])
  })

  test('names a must that is met without a paper to show, but not a should', () => {
    const answers = [anAnswer('must', 'plant'), anAnswer('should', 'plant')]
    expect(gapList([must, should], [aPlant], answers)).toMatchObject([
      { criterionId: 'must', because: 'unproven' },
    ])
    const proven = [anAnswer('must', 'plant', { evidenceIds: ['e1'] })]
    expect(gapList([must], [aPlant], proven)).toEqual([])
  })

  test('sees a part that is not met under a criterion that is partly met', () => {
    const parts = { a: { status: 'meets', reason: '' }, b: { status: 'doesNot', reason: '' } } as const
    expect(gapList([mixed], [aPlant], [anAnswer('mixed', 'plant', { status: 'partly', parts })])).toEqual([
      { criterionId: 'mixed', siteId: 'plant', level: 'should', because: 'doesNot', parts: ['b'] },
    ])
  })

  test('leaves what is not answered to the completeness check', () => {
    expect(gapList([must], [aPlant], [anAnswer('must', 'plant', { status: null })])).toEqual([])
  })
})
