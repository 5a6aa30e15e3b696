import { describe, expect, test } from 'vitest'
import { aCriterion, anAnswer, anOffice, aPlant, aStandard } from './anAnswer.ts'
import { answerStatuses, isAnswerStatus } from './answer.ts'
import { completeness } from './completeness.ts'
import { progress, progressOver } from './progress.ts'

const fence = aCriterion('fence')
const seals = aCriterion('seals', { siteKinds: ['plant'] })
const both = [fence, seals]

describe('a profile is complete', () => {
  test('when every criterion is answered at every site where it is asked', () => {
    const answers = [anAnswer('fence', 'plant'), anAnswer('seals', 'plant'), anAnswer('fence', 'office')]
    expect(completeness(both, [aPlant, anOffice], answers)).toEqual({
      isComplete: true,
      asked: 3,
      missing: [],
    })
  })

  test('not while something is unanswered, even if there is already text', () => {
    const answers = [
      anAnswer('fence', 'plant'),
      anAnswer('seals', 'plant', { status: null, text: 'en curso' }),
    ]
    expect(completeness(both, [aPlant, anOffice], answers).missing).toEqual([
      { criterionId: 'seals', siteId: 'plant', because: 'unanswered' },
      { criterionId: 'fence', siteId: 'office', because: 'unanswered' },
    ])
  })

  test('not without the reason why a criterion does not apply', () => {
    const blank = [anAnswer('fence', 'plant', { status: 'notApplicable', reason: ' \n', text: 'x' })]
    expect(completeness([fence], [aPlant], blank).missing).toMatchObject([{ because: 'reasonMissing' }])
    const told = [anAnswer('fence', 'plant', { status: 'notApplicable', reason: 'No hay patio' })]
    expect(completeness([fence], [aPlant], told).isComplete).toBe(true)
  })

  test.each(['partly', 'doesNot'] as const)('not while “%s” is said without a word', (status) => {
    expect(completeness([fence], [aPlant], [anAnswer('fence', 'plant', { status })]).missing).toMatchObject([
      { because: 'textMissing' },
    ])
    const told = [anAnswer('fence', 'plant', { status, text: 'Falta un tramo' })]
    expect(completeness([fence], [aPlant], told).isComplete).toBe(true)
  })

  test('not when nothing is asked of anyone: a profile without sites cannot be sent', () => {
    expect(completeness(both, [], []).isComplete).toBe(false)
  })

  test('whatever was answered at a site that is no longer there', () => {
    const answers = [anAnswer('fence', 'plant'), anAnswer('fence', 'closed', { status: 'doesNot' })]
    expect(completeness([fence], [aPlant], answers).isComplete).toBe(true)
  })
})

describe('progress', () => {
  const standards = [aStandard('perimeter', [fence]), aStandard('cargo', [seals])]

  test('is a cell a criterion, for each standard at each site where it is asked', () => {
    const rows = progress(
      standards,
      [aPlant, anOffice],
      [anAnswer('fence', 'plant', { status: 'partly', text: 'x' })],
    )
    expect(
      rows.map(({ standardId, siteId, cells, complete }) => [standardId, siteId, cells[0]?.status, complete]),
    ).toEqual([
      ['perimeter', 'plant', 'partly', 1],
      ['cargo', 'plant', 'unanswered', 0],
      ['perimeter', 'office', 'unanswered', 0],
    ])
  })

  test('counts a status without its reason, but not as complete', () => {
    const [row] = progress(standards, [anOffice], [anAnswer('fence', 'office', { status: 'notApplicable' })])
    expect(row).toMatchObject({ counts: { notApplicable: 1, unanswered: 0 }, complete: 0 })
  })

  test('adds up over sites and standards', () => {
    const rows = progress(
      standards,
      [aPlant, anOffice],
      [anAnswer('fence', 'plant'), anAnswer('fence', 'office')],
    )
    expect(progressOver(rows)).toEqual({
      counts: { meets: 2, partly: 0, doesNot: 0, notApplicable: 0, unanswered: 1 },
      complete: 2,
      asked: 3,
    })
  })
})

test('the statuses are those of the table, and no others', () => {
  expect(Object.keys(answerStatuses).every(isAnswerStatus)).toBe(true)
  expect(isAnswerStatus('toString')).toBe(false)
})
