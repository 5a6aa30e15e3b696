import type { Day } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Finding } from './finding.ts'

/** What the company will do about a finding, who answers for it, and until when. */
export interface CorrectiveAction {
  readonly id: string
  readonly findingId: string
  readonly plan: string
  readonly owner: string
  readonly dueOn: Day
  readonly doneNote: string
  readonly evidenceIds: readonly string[]
  readonly state: ActionState
}

// biome-ignore format: a table, a row a line
export const actionSteps = {
  accept:     { from: ['proposed'],             to: 'accepted', by: 'office' },
  reject:     { from: ['proposed'],             to: 'rejected', by: 'office' },
  reportDone: { from: ['proposed', 'accepted'], to: 'done',     by: 'company' },
} as const satisfies Record<string, { readonly from: readonly string[]; readonly to: string; readonly by: string }>

export type ActionStep = keyof typeof actionSteps
export type ActionState = 'proposed' | (typeof actionSteps)[ActionStep]['to']

export type ActionDraft = Pick<CorrectiveAction, 'plan' | 'owner' | 'dueOn'>

/** A plan says what, who and until when: not before today, nor after the day the finding is due. */
export const proposeAction = (
  finding: Pick<Finding, 'state' | 'dueOn'>,
  draft: ActionDraft,
  today: Day,
): Outcome<ActionDraft & { readonly state: 'proposed' }> => {
  if (finding.state === 'closed') return refused('notNow', 'validation.finding.notNow')
  if (draft.plan.trim() === '') return refused('input', 'validation.action.planMissing', undefined, '/plan')
  if (draft.owner.trim() === '')
    return refused('input', 'validation.action.ownerMissing', undefined, '/owner')
  if (draft.dueOn < today) return refused('input', 'validation.action.dueInThePast', undefined, '/dueOn')
  if (finding.dueOn !== null && draft.dueOn > finding.dueOn) {
    return refused('input', 'validation.action.dueTooLate', { day: finding.dueOn }, '/dueOn')
  }
  return done({ plan: draft.plan.trim(), owner: draft.owner.trim(), dueOn: draft.dueOn, state: 'proposed' })
}

/** The action after a step. Reporting it done takes a note or a paper that shows it. */
export const takeActionStep = <A extends Pick<CorrectiveAction, 'state' | 'doneNote' | 'evidenceIds'>>(
  action: A,
  step: ActionStep,
  by: 'company' | 'office',
): Outcome<A> => {
  const row = actionSteps[step]
  const from: readonly string[] = row.from
  if (row.by !== by) return refused('notAllowed', `validation.finding.by.${row.by}`)
  if (!from.includes(action.state)) return refused('notNow', 'validation.action.notNow')
  if (row.to === 'done' && action.doneNote.trim() === '' && action.evidenceIds.length === 0) {
    return refused('input', 'validation.action.proofMissing')
  }
  return done({ ...action, state: row.to })
}

export const isActionLate = (action: Pick<CorrectiveAction, 'state' | 'dueOn'>, today: Day): boolean =>
  (action.state === 'proposed' || action.state === 'accepted') && action.dueOn < today
