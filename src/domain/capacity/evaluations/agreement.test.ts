import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, LEAST_FOR_KAPPA, type ScorePair } from './agreement.ts'
import type { Level, Scored } from './rubric.ts'

const aLevel = fc.constantFrom<Level>(0, 1, 2, 3, 4)
const aScore: fc.Arbitrary<Scored> = fc.oneof({ weight: 6, arbitrary: aLevel }, fc.constant(null))
const pairs = fc.array(fc.record({ one: aScore, other: aScore }), { maxLength: 40 })
const manyLevels = fc.array(fc.record({ one: aLevel, other: aLevel }), {
  minLength: LEAST_FOR_KAPPA,
  maxLength: 40,
})
const list = (text: string): ScorePair[] =>
  text.split(' ').map((pair) => ({ one: Number(pair[0]) as Level, other: Number(pair[1]) as Level }))

describe('Agreement of two who score apart', () => {
  test('by an example reckoned by hand', () => {
    // 12 pairs, of which 9 equal, 2 one level apart and 1 two: observed 4/12. From how often each gave each level
    // (3 3 3 3 0 and 3 4 2 2 1) the expected is 192/144.
    const told = agreementOf(list('00 00 01 11 11 11 22 22 20 33 33 34'))
    expect(told).toMatchObject({ n: 12, equal: 9, withinOne: 11, oneWithoutEvidence: 0, kappaUnsaid: null })
    expect(told.kappa).toBeCloseTo(0.75, 12)
  })

  // The other way round: every pair of one's with every pair of the other's, with no shares and no table of levels.
  const expectedOf = (text: string): number => {
    const all = list(text)
    let sum = 0
    for (const { one } of all) for (const { other } of all) sum += Math.abs(Number(one) - Number(other))
    return sum / all.length ** 2
  }

  test('is the same reckoned over every pair of scores, for any scores', () => {
    fc.assert(
      fc.property(manyLevels, (given) => {
        const told = agreementOf(given)
        const text = given.map(({ one, other }) => `${one}${other}`).join(' ')
        const expected = expectedOf(text)
        const observed =
          given.reduce((sum, { one, other }) => sum + Math.abs(Number(one) - Number(other)), 0) / given.length
        if (expected === 0) expect(told).toMatchObject({ kappa: null, kappaUnsaid: 'noSpread' })
        else expect(told.kappa).toBeCloseTo(1 - observed / expected, 10)
      }),
    )
  })

  test('is 1 where both gave the same and not one level throughout, never more, and the same from either side', () => {
    fc.assert(
      fc.property(manyLevels, (given) => {
        const { kappa } = agreementOf(given)
        const turned = agreementOf(given.map(({ one, other }) => ({ one: other, other: one }))).kappa
        if (kappa === null) expect(turned).toBeNull()
        else {
          expect(kappa).toBeLessThanOrEqual(1)
          expect(turned).toBeCloseTo(kappa, 10)
        }
        const same = agreementOf(given.map(({ one }) => ({ one, other: one })))
        const spread = new Set(given.map(({ one }) => one)).size > 1
        expect(same.kappa).toBe(spread ? 1 : null)
      }),
    )
  })

  test('keeps what no evidence was collected for apart from level 0', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const told = agreementOf(given)
        const without = given.filter(({ one, other }) => one === null || other === null)
        expect(told.n).toBe(given.length - without.length)
        expect(told.equal).toBeLessThanOrEqual(told.withinOne)
        expect(told.withinOne).toBeLessThanOrEqual(told.n)
        expect(told.kappaUnsaid === 'tooFew').toBe(told.n < LEAST_FOR_KAPPA)
        expect(told.kappaUnsaid === null).toBe(told.kappa !== null)
      }),
    )
    expect(agreementOf([{ one: 0, other: null }])).toMatchObject({ n: 0, equal: 0, oneWithoutEvidence: 1 })
  })
})
