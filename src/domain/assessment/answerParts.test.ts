import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CriterionPart } from '../standards/standard.ts'
import { aCriterion, anAnswer, aPlant } from './anAnswer.ts'
import { type AnswerStatus, answerStatuses, isAnswerStatus } from './answer.ts'
import { answerForAllSites } from './answerForAllSites.ts'
import { asItStands, isByPart, partLeads, partStatus, wholeStatus } from './answerParts.ts'
import { completeness, lackOf } from './completeness.ts'
import { saveAnswer } from './saveAnswer.ts'

const part = (id: string, level: CriterionPart['level']): CriterionPart => ({
  id,
  level,
  asks: { es: id, en: id },
})
const committee = aCriterion('committee', {
  level: 'mixed',
  parts: [part('named', 'must'), part('minuted', 'must'), part('senior', 'should')],
})
const said = (status: AnswerStatus, reason = '') => ({ status, reason })
const by = (named: AnswerStatus, minuted: AnswerStatus, senior: AnswerStatus) => ({
  named: said(named),
  minuted: said(minuted),
  senior: said(senior),
})
const statuses: readonly AnswerStatus[] = Object.keys(answerStatuses).filter(isAnswerStatus)

describe('a criterion’s status from its parts', () => {
  // biome-ignore format: a table, a row a line
  const table = [
    [['meets',         'meets',         'meets'],         'meets'],
    [['doesNot',       'meets',         'meets'],         'doesNot'],
    [['partly',        'doesNot',       'meets'],         'doesNot'],
    [['partly',        'meets',         'meets'],         'partly'],
    [['meets',         'meets',         'doesNot'],       'partly'],
    [['meets',         'meets',         'partly'],        'partly'],
    [['notApplicable', 'meets',         'meets'],         'meets'],
    [['notApplicable', 'notApplicable', 'doesNot'],       'partly'],
    [['meets',         'meets',         'notApplicable'], 'meets'],
    [['notApplicable', 'notApplicable', 'notApplicable'], 'notApplicable'],
  ] as const
  for (const [[named, minuted, senior], whole] of table) {
    test(`musts ${named} and ${minuted}, should ${senior}: ${whole}`, () => {
      expect(wholeStatus(committee, by(named, minuted, senior))).toBe(whole)
    })
  }

  test('is open until each part that is asked has been answered', () => {
    expect(wholeStatus(committee, {})).toBeNull()
    const { senior: _, ...musts } = by('meets', 'meets', 'meets')
    expect(wholeStatus(committee, musts)).toBeNull()
  })

  test('counts the shoulds in full where nothing else is asked of somebody', () => {
    const onlyShould = { parts: [part('senior', 'should')] }
    expect(wholeStatus(onlyShould, { senior: said('doesNot') })).toBe('doesNot')
  })

  test('is never worse than partly for a should, and never better than its worst must', () => {
    const any = fc.constantFrom(...statuses)
    fc.assert(
      fc.property(any, any, any, (named, minuted, senior) => {
        const whole = wholeStatus(committee, by(named, minuted, senior))
        const mustFails = named === 'doesNot' || minuted === 'doesNot'
        expect(whole === 'doesNot').toBe(mustFails)
        if (named === 'partly' && !mustFails) expect(whole).toBe('partly')
      }),
    )
  })

  test('has a row for each level, and in it each status', () => {
    for (const row of Object.values(partLeads)) expect(Object.keys(row)).toEqual([...statuses])
  })
})

describe('an answer by part', () => {
  const answer = anAnswer('committee', 'plant', { text: 'Minuta', parts: by('meets', 'meets', 'partly') })

  test('is read by what is asked now: a part that is new leaves it open, one that is gone is left out', () => {
    expect(asItStands(committee, answer).status).toBe('partly')
    const more = { parts: [...committee.parts, part('audited', 'must')] }
    expect(asItStands(more, answer).status).toBeNull()
    const fewer = { parts: committee.parts.filter(({ id }) => id !== 'senior') }
    const read = asItStands(fewer, answer)
    expect(read.status).toBe('meets')
    expect(Object.keys(read.parts ?? {})).toEqual(['named', 'minuted'])
  })

  test('given as a whole, as all were once, stays what it was', () => {
    const whole = anAnswer('committee', 'plant', { status: 'partly', text: 'Falta' })
    expect(isByPart(whole)).toBe(false)
    expect(asItStands(committee, whole)).toBe(whole)
    expect(partStatus(whole, 'named')).toBe('partly')
    expect(completeness([committee], [aPlant], [whole]).isComplete).toBe(true)
  })

  test('lacks the reason of each part that does not apply, and words where the whole is not met', () => {
    const parts = { ...by('meets', 'meets', 'meets'), senior: said('notApplicable') }
    expect(lackOf({ ...answer, status: 'meets', parts })).toBe('reasonMissing')
    const reasoned = { ...parts, senior: said('notApplicable', 'Somos tres personas.') }
    expect(lackOf({ ...answer, status: 'meets', parts: reasoned })).toBeUndefined()
    expect(lackOf({ ...answer, status: 'partly', text: ' ' })).toBe('textMissing')
    expect(lackOf({ ...answer, status: null })).toBe('unanswered')
  })

  test('is another answer when only one part changed, or the reason of one', () => {
    const later = { ...answer, by: 'Gabriel', at: answer.at }
    expect(saveAnswer(answer, later, 0)).toMatchObject({ ok: true, value: { version: 1 } })
    const changed = { ...later, parts: by('meets', 'meets', 'meets') }
    expect(saveAnswer(answer, changed, 1)).toMatchObject({ ok: true, value: { version: 2 } })
    expect(saveAnswer(answer, changed, 0).ok).toBe(false)
    const reasoned = { ...later, parts: { ...answer.parts, senior: said('partly', 'x') } }
    expect(saveAnswer(answer, reasoned, 1)).toMatchObject({ ok: true, value: { version: 2 } })
  })

  test('goes to all sites with its parts, and asks where only they differ', () => {
    const dock = { id: 'dock', kind: 'plant' }
    const { fresh } = answerForAllSites(answer, committee, [aPlant, dock], [answer])
    expect(fresh).toMatchObject([{ draft: { siteId: 'dock', parts: answer.parts } }])
    const other = { ...answer, siteId: 'dock', parts: by('meets', 'meets', 'meets') }
    expect(answerForAllSites(answer, committee, [aPlant, dock], [answer, other]).replaces).toHaveLength(1)
    const begun = { ...answer, siteId: 'dock', status: null, text: '', parts: { named: said('meets') } }
    expect(answerForAllSites(answer, committee, [aPlant, dock], [answer, begun]).replaces).toHaveLength(1)
  })
})
