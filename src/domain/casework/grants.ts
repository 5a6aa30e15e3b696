import { endsOf, stepNames } from './derived.ts'
import { states } from './states.ts'
import { type Need, type StepName, type StepRow, steps } from './steps.ts'

/**
 * A step that gives status or prolongs it: it begins a validity, or brings a case from where no certificate is worth
 * anything to where one is. A return to what was interrupted gives nothing that was not there.
 */
export const isGrant = (step: StepName): boolean => {
  const { to, from, starts }: StepRow = steps[step]
  if (starts.includes('validity')) return true
  if (to === 'same' || to === 'before') return false
  return from.some((state) => !states[state].holds && endsOf(step, state).some((end) => states[end].holds))
}

export const grants: readonly StepName[] = stepNames.filter(isGrant)

/** What the row asks for; of a grant also that the audit log is sealed, so that it can be proved afterwards. */
export const needsOf = (step: StepName): readonly Need[] => [
  ...steps[step].needs,
  ...(grants.includes(step) ? (['sealedLog'] as const) : []),
]
