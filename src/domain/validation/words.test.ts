import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { gapReasons } from '../assessment/gapList.ts'
import { selfScoreBands } from '../assessment/selfScore.ts'
import { closerLooks } from './checklist.ts'
import { actionSteps } from './correctiveAction.ts'
import { findingSteps } from './findingSteps.ts'
import { visitBands } from './planVisits.ts'
import { visitIndicators } from './visitIndicators.ts'
import { visitVerdicts } from './visitResult.ts'

const said = new Set(
  readdirSync('messages').flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(`messages/${name}`, 'utf8'))),
  ),
)
const missing = (keys: readonly string[]) => keys.filter((key) => !said.has(key))
const under = (room: string, names: readonly string[]) => names.map((name) => `${room}.${name}`)

test('every row of the tables has its words', () => {
  const steps = Object.values(findingSteps)
  expect(
    missing([
      ...under(
        'assessment.band',
        selfScoreBands.map(({ band }) => band),
      ),
      ...under('assessment.gap', gapReasons),
      ...under(
        'validation.band',
        visitBands.map(({ band }) => band),
      ),
      ...under(
        'validation.visit',
        visitBands.map(({ visit }) => visit),
      ),
      ...under('validation.verdict', Object.keys(visitVerdicts)),
      ...under('validation.closer', closerLooks),
      ...under('validation.step', Object.keys(findingSteps)),
      ...under('validation.findingState', ['open', ...steps.map(({ to }) => to)]),
      ...under('validation.actionState', ['proposed', ...Object.values(actionSteps).map(({ to }) => to)]),
      ...under(
        'refusal.validation.finding.by',
        steps.map(({ by }) => by),
      ),
      ...under(
        'refusal.validation.finding.needs',
        steps.flatMap(({ needs }) => (needs ? [needs] : [])),
      ),
    ]),
  ).toEqual([])
})

test('every reason of a score has its words, for one and for several', () => {
  const reasons = [
    ...under('validation.indicator', Object.keys(visitIndicators)),
    ...under(
      'assessment.selfScore',
      ['must', 'should'].flatMap((level) => under(level, ['doesNot', 'unanswered', 'partly'])),
    ),
  ]
  expect(missing(reasons.flatMap((reason) => [`${reason}_one`, `${reason}_other`]))).toEqual([])
})
