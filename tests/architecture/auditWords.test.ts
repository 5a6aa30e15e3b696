import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findingSteps } from '../../src/domain/validation/findingSteps.ts'
import { isTest, sources, withoutComments } from './sources.ts'

const codes = new Set(
  readdirSync('messages').flatMap((name) =>
    name.endsWith('.json') ? Object.keys(JSON.parse(readFileSync(`messages/${name}`, 'utf8')) as object) : [],
  ),
)

it('everything that the audit log records has words for whoever reads it', () => {
  const recorded = sources('src')
    .filter((source) => !isTest(source) && source.text.includes('recordAudit'))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\baction: (?:[\w.]+ \? )?'([\w.]+)'(?: : '([\w.]+)')?/g)].flatMap(
        ([, one, other]) => [one, other].filter((code) => code !== undefined).map((code) => ({ path, code })),
      ),
    )
  expect(recorded.length).toBeGreaterThan(50)
  const steps = Object.keys(findingSteps).map((step) => ({ path: 'findingSteps', code: `finding.${step}` }))
  const lacking = [...recorded, ...steps].filter(
    ({ code }) =>
      !codes.has(`audit.action.${code}`) && !codes.has(`stepTaken.${code.replace(/^case\./, '')}`),
  )
  expect(lacking).toEqual([])
})
