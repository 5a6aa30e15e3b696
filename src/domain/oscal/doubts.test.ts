import { expect, it } from 'vitest'
import { doubtsIn } from './doubts.ts'

const plan = (risk: string) => ({
  model: 'plan-of-action-and-milestones' as const,
  body: {
    risks: [{ uuid: '5d1f0c70-6f5a-4d0e-9b8e-00000000000A' }],
    'poam-items': [{ 'related-risks': [{ 'risk-uuid': risk }] }],
  },
})

it('a plan of action that names a risk of another document is noted', () => {
  expect(doubtsIn(plan('5d1f0c70-6f5a-4d0e-9b8e-00000000000b'))).toMatchObject([
    { path: '/plan-of-action-and-milestones/poam-items/0/related-risks/0/risk-uuid', code: 'riskUnknown' },
  ])
  expect(doubtsIn(plan('5d1f0c70-6f5a-4d0e-9b8e-00000000000a'))).toEqual([])
  expect(doubtsIn({ ...plan('x'), model: 'assessment-results' })).toEqual([])
})
