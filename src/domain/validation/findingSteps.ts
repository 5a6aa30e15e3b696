import { done, type Outcome, refused } from '../kernel/outcome.ts'

/**
 * The life of a finding. A row is one thing that one side may do: from which states, into which, and what it needs. A
 * plan that is not accepted leaves the finding where it was. What shows that the matter is mended may come before any
 * plan, when it was mended at once, and more of it may follow until the office has looked; only the office closes.
 */
// biome-ignore format: a table, a row a line
export const findingSteps = {
  acceptPlan:   { from: ['open', 'reopened'],                                  to: 'planAccepted',  by: 'office',  needs: 'plan' },
  giveEvidence: { from: ['open', 'planAccepted', 'evidenceGiven', 'reopened'], to: 'evidenceGiven', by: 'company', needs: 'evidence' },
  close:        { from: ['evidenceGiven'],                                     to: 'closed',        by: 'office',  needs: null },
  takeNote:     { from: ['open', 'reopened'],                                  to: 'closed',        by: 'office',  needs: 'observation' },
  reopen:       { from: ['evidenceGiven', 'closed'],                           to: 'reopened',      by: 'office',  needs: 'reason' },
} as const satisfies Record<string, StepRow>

interface StepRow {
  readonly from: readonly string[]
  readonly to: string
  readonly by: 'company' | 'office'
  readonly needs: 'plan' | 'evidence' | 'observation' | 'reason' | null
}

export type FindingStep = keyof typeof findingSteps
export type FindingState = 'open' | (typeof findingSteps)[FindingStep]['to']
type Need = Exclude<(typeof findingSteps)[FindingStep]['needs'], null>

/** What is known when a step is taken. */
export interface FindingFacts {
  readonly hasPlan: boolean
  /** Papers and notes that show what was done. */
  readonly evidenceCount: number
  readonly reason: string
}

interface Standing {
  readonly grade: string
  readonly state: FindingState
}

const isObservation = (finding: Standing): boolean => finding.grade === 'observation'

const isMet: Readonly<Record<Need, (finding: Standing, facts: FindingFacts) => boolean>> = {
  plan: (_, facts) => facts.hasPlan,
  evidence: (_, facts) => facts.evidenceCount > 0,
  observation: isObservation,
  reason: (_, facts) => facts.reason.trim() !== '',
}

/** The finding after a step, or why not. */
export const takeFindingStep = <F extends Standing>(
  finding: F,
  step: FindingStep,
  by: 'company' | 'office',
  facts: FindingFacts,
): Outcome<F> => {
  const row: StepRow = findingSteps[step]
  if (row.by !== by) return refused('notAllowed', `validation.finding.by.${row.by}`)
  if (!row.from.includes(finding.state)) return refused('notNow', 'validation.finding.notNow')
  if (row.needs && !isMet[row.needs](finding, facts)) {
    return refused(row.needs === 'observation' ? 'notNow' : 'input', `validation.finding.needs.${row.needs}`)
  }
  return done({ ...finding, state: findingSteps[step].to })
}

/** What a side may do with a finding as it stands, for the page to offer. */
export const findingStepsOpenTo = (finding: Standing, by: 'company' | 'office'): readonly FindingStep[] =>
  (Object.keys(findingSteps) as FindingStep[]).filter((step) => {
    const row: StepRow = findingSteps[step]
    const fits = row.needs !== 'observation' || isObservation(finding)
    return row.by === by && fits && row.from.includes(finding.state)
  })
