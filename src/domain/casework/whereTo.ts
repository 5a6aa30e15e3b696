import type { GivenBack } from './clocksAfter.ts'
import { type CaseState, states } from './states.ts'
import { granted, type StepName, type StepRow, steps } from './steps.ts'

export interface Place {
  readonly state: CaseState
  /** The state to return to from an interruption. */
  readonly before: CaseState | null
}

export interface Destination {
  readonly to: CaseState
  readonly before: CaseState | null
  readonly given?: GivenBack
}

/** Where a step leads from where the case stands, and what it will return to if that interrupts it. */
export const whereTo = ({ state, before }: Place, step: StepName): Destination => {
  const { to }: StepRow = steps[step]
  if (to === 'same') return { to: state, before }
  if (to !== 'before' && to !== 'granted') return { to, before: beforeAfter(state, to, before) }
  if (before === null) throw new Error(`a case in ${state} does not know what it interrupted`)
  if (to === 'before') return { to: before, before: null }
  if (!isAppealable(before)) throw new Error(`nothing is granted on appeal against ${before}`)
  const given = granted[before]
  return { to: given.to, before: given.before, given }
}

/** What a case returns to after it went from one state to another: told again from the history alone. */
export const beforeAfter = (from: CaseState, to: CaseState, before: CaseState | null): CaseState | null => {
  if (from === to) return before
  if (before !== null && interruptions.includes(from) && isAppealable(before) && granted[before].to === to) {
    return granted[before].before
  }
  return interruptions.includes(to) ? from : null
}

/** The states from which a step leads back to the one before. */
export const interruptions: readonly CaseState[] = (Object.keys(states) as CaseState[]).filter((state) =>
  Object.values<StepRow>(steps).some(
    (row) => row.from.includes(state) && (row.to === 'before' || row.to === 'granted'),
  ),
)

/** Whether there is a decision to appeal against. */
export const isAppealable = (state: CaseState): state is keyof typeof granted => state in granted
