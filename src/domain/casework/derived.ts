import { type CaseState, states } from './states.ts'
import { granted, type StepName, type StepRow, steps } from './steps.ts'

/** Whatever is said of a state without standing in the tables is worked out here from them, and nowhere listed again. */
export const caseStates = Object.keys(states) as CaseState[]

export const stepNames = Object.keys(steps) as StepName[]

const rowOf = (step: StepName): StepRow => steps[step]

/** Nothing more is expected of anybody, unless the company appeals. */
export const isFinal = (state: CaseState): boolean => states[state].ends

export const isOpen = (state: CaseState): boolean => !isFinal(state)

/** Whether the company may change its profile. */
export const isEditable = (state: CaseState): boolean => states[state].company === 'edits'

/** Whether the company may answer what the office wrote. */
export const takesReplies = (state: CaseState): boolean => states[state].company !== 'reads'

/** Whether a certificate is worth something. While an appeal is examined, what was appealed against stands. */
export const holdsCertificate = (state: CaseState, before: CaseState | null = null): boolean =>
  states[state].holds || (state === 'appeal' && before !== null && states[before].holds)

/** Whether a decision is all that is missing. */
export const awaitsDecision = (state: CaseState): boolean => states[state].tone === 'stamp'

export const stepsFrom = (state: CaseState): readonly StepName[] =>
  stepNames.filter((step) => rowOf(step).from.includes(state))

/** Steps that nobody has to take: they follow when a clock has run out. */
export const stepsOfTheClock: readonly StepName[] = stepNames.filter((step) =>
  rowOf(step).by.includes('clock'),
)

/** The states a step can lead to from a state; more than one only where it returns to whatever was interrupted. */
export const endsOf = (step: StepName, from: CaseState): readonly CaseState[] => {
  const { to } = rowOf(step)
  if (to === 'same') return [from]
  if (to === 'granted') return [...new Set(Object.values(granted).map((row) => row.to))]
  if (to === 'before')
    return caseStates.filter((state) => stepsFrom(state).some((one) => rowOf(one).to === from))
  return [to]
}
