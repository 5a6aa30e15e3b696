import { stepsFrom } from './derived.ts'
import type { CaseState } from './states.ts'
import { type StepName, type StepRow, steps } from './steps.ts'

export const needsDeclaration = (step: StepName): boolean => {
  const { needs }: StepRow = steps[step]
  return needs.includes('declaration')
}

/** The step that takes a declaration from where the case stands; none while it may not be submitted. */
export const declaredStepFrom = (state: CaseState): StepName | undefined =>
  stepsFrom(state).find(needsDeclaration)
