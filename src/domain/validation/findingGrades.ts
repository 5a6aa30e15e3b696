import type { FindingState } from './findingSteps.ts'

/**
 * How grave a finding is. `settledIn`: the states in which the case may go on to a recommendation. A major one must be
 * closed; for a minor one an accepted plan is enough; an observation holds nothing up.
 */
// biome-ignore format: a table, a row a line
export const findingGrades = {
  major:       { settledIn: ['closed'] },
  minor:       { settledIn: ['planAccepted', 'evidenceGiven', 'closed'] },
  observation: { settledIn: ['open', 'planAccepted', 'evidenceGiven', 'reopened', 'closed'] },
} as const satisfies Record<string, { readonly settledIn: readonly FindingState[] }>

export type FindingGrade = keyof typeof findingGrades

export const isFindingGrade = (text: string): text is FindingGrade => Object.hasOwn(findingGrades, text)

/** Grade and state as they were recorded. */
interface Recorded {
  readonly grade: string
  readonly state: string
}

/** What stands in no table holds a case up rather than lets it pass. */
export const isSettled = ({ grade, state }: Recorded): boolean => {
  const settled: readonly string[] = isFindingGrade(grade) ? findingGrades[grade].settledIn : ['closed']
  return settled.includes(state)
}

/** What casework calls the need of that name: nothing that must be settled before a recommendation is unsettled. */
export const mandatoryFindingsClosed = (findings: readonly Recorded[]): boolean => findings.every(isSettled)

/** Those that keep the case from going on, for the page to name them. */
export const unsettledFindings = <F extends Recorded>(findings: readonly F[]): readonly F[] =>
  findings.filter((finding) => !isSettled(finding))
