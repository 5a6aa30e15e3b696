import { describe, expect, test } from 'vitest'
import { day, type Instant } from '../kernel/day.ts'
import { aCriterion, anAnswer, anOffice, aPlant } from './anAnswer.ts'
import { answerForAllSites } from './answerForAllSites.ts'
import { evidenceCovers } from './evidencePeriod.ts'
import { saveAnswer } from './saveAnswer.ts'

const later = '2026-03-02T16:05:00.000Z' as Instant
const stands = anAnswer('fence', 'plant', { text: 'Malla de 2.4 m', version: 3 })
const writes = (text: string) => ({ ...anAnswer('fence', 'plant', { text }), by: 'Gabriel', at: later })

describe('saving an answer', () => {
  test('the first one is version 1', () => {
    expect(saveAnswer(undefined, writes('Malla'), 0)).toMatchObject({
      ok: true,
      value: { version: 1, by: 'Gabriel' },
    })
  })

  test('written on what stands, it becomes the next version', () => {
    expect(saveAnswer(stands, writes('Malla de 3 m'), 3)).toMatchObject({
      ok: true,
      value: { version: 4, text: 'Malla de 3 m', at: later },
    })
  })

  test('written on an older version, it is refused with both texts and who wrote the other', () => {
    expect(saveAnswer(stands, writes('Barda'), 2)).toEqual({
      ok: false,
      refusal: {
        family: 'conflict',
        code: 'assessment.writtenMeanwhile',
        with: {
          by: 'Ana',
          at: stands.at,
          version: 3,
          theirStatus: 'meets',
          theirText: 'Malla de 2.4 m',
          theirReason: '',
          yourStatus: 'meets',
          yourText: 'Barda',
          yourReason: '',
        },
      },
    })
  })

  test('another status alone is a conflict too', () => {
    expect(saveAnswer(stands, { ...stands, status: 'partly' }, 2).ok).toBe(false)
  })

  test('the first answer of two people at once: the second sees both', () => {
    const first = saveAnswer(undefined, writes('Malla'), 0)
    expect(first.ok && saveAnswer(first.value, { ...writes('Barda'), by: 'Ana' }, 0)).toMatchObject({
      refusal: { with: { theirText: 'Malla', yourText: 'Barda' } },
    })
  })

  test('the same words sent twice over a broken connection stay one version', () => {
    const once = saveAnswer(stands, writes('Barda'), 3)
    expect(once.ok && saveAnswer(once.value, writes('Barda'), 3)).toEqual(once)
  })

  test('half an answer can be saved: what it lacks is for the day of sending', () => {
    expect(saveAnswer(undefined, { ...writes(''), status: 'notApplicable' }, 0).ok).toBe(true)
  })
})

describe('the same answer for all sites', () => {
  const dock = { id: 'dock', kind: 'plant' }
  const answer = anAnswer('seals', 'plant', { text: 'Sellos ISO 17712', evidenceIds: ['e1'] })

  test('goes to every other site where it is asked', () => {
    const seals = aCriterion('seals', { siteKinds: ['plant'] })
    expect(answerForAllSites(answer, seals, [aPlant, dock, anOffice], [answer])).toEqual({
      fresh: [
        {
          draft: {
            criterionId: 'seals',
            siteId: 'dock',
            status: 'meets',
            text: 'Sellos ISO 17712',
            reason: '',
            evidenceIds: ['e1'],
          },
          baseVersion: 0,
        },
      ],
      replaces: [],
    })
  })

  test('asks before it replaces another answer, and leaves the same one alone', () => {
    const other = anAnswer('seals', 'dock', { status: 'doesNot', text: 'Sin sellos', version: 5 })
    const same = { ...answer, siteId: 'office', version: 2 }
    const { fresh, replaces } = answerForAllSites(
      answer,
      aCriterion('seals'),
      [aPlant, dock, anOffice],
      [answer, other, same],
    )
    expect(fresh).toEqual([])
    expect(replaces).toMatchObject([{ draft: { siteId: 'dock' }, baseVersion: 5 }])
  })

  test('counts a text without status as something that would be replaced', () => {
    const begun = anAnswer('seals', 'dock', { status: null, text: 'Pendiente de ver' })
    expect(answerForAllSites(answer, aCriterion('seals'), [aPlant, dock], [begun]).replaces).toHaveLength(1)
  })
})

describe('a paper speaks', () => {
  const year = { effectiveFrom: day('2026-01-01'), effectiveUntil: day('2026-12-31') }

  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ] as const)('of %s: %s', (on, covers) => {
    expect(evidenceCovers(year, day(on))).toBe(covers)
  })

  test('of every day on the side where it has no bound', () => {
    expect(evidenceCovers({ ...year, effectiveUntil: null }, day('2099-01-01'))).toBe(true)
    expect(evidenceCovers({ effectiveFrom: null, effectiveUntil: null }, day('1999-01-01'))).toBe(true)
  })
})
