import { expect, test } from 'vitest'
import { stepNames } from './derived.ts'
import { grants, needsOf } from './grants.ts'

test('what gives or prolongs a status is a grant, and nothing that takes one away', () => {
  expect(grants).toEqual(['certify', 'renew', 'reinstate', 'grantAppeal'])
})

test('only a grant waits for the seal of the audit log', () => {
  expect(stepNames.filter((step) => needsOf(step).includes('sealedLog'))).toEqual(grants)
})
