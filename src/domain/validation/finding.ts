import type { Day } from '../kernel/day.ts'
import type { FindingGrade } from './findingGrades.ts'
import type { FindingState } from './findingSteps.ts'

/** What a validator saw at a site that a criterion does not allow, and what the office asks for. */
export interface Finding {
  readonly id: string
  readonly grade: FindingGrade
  readonly criterionId: string
  readonly siteId: string
  readonly seen: string
  readonly asks: string
  readonly dueOn: Day | null
  readonly state: FindingState
}

export const isOverdue = (finding: Pick<Finding, 'dueOn' | 'state'>, today: Day): boolean =>
  finding.state !== 'closed' && finding.dueOn !== null && finding.dueOn < today
