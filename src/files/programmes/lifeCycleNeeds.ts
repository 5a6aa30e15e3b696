import { clocks } from '../../domain/casework/clocks.ts'
import { type StepRow, steps } from '../../domain/casework/steps.ts'
import type { LifeCycleNeeds } from '../../domain/programmes/checkProgramme.ts'

const rows: readonly StepRow[] = Object.values(steps)

/**
 * What the table of steps and the table of clocks ask of every programme: days for each clock, words for each letter.
 * Where a certificate holds without end, nothing is renewed and nothing expires.
 */
export const lifeCycleNeeds: LifeCycleNeeds = {
  clocks: { names: Object.keys(clocks), ofValidity: ['validity', 'renewalWindow'] },
  letters: [...new Set(rows.flatMap((row) => row.letter ?? []))],
}
