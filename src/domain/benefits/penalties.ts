import { type Day, isDay } from '../kernel/day.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/**
 * The life of a mitigated penalty. A row is a step. One person records what a penalty would have been and what it became because
 * of a certificate; another confirms it, and from then on it counts as given, or declines it.
 */
// biome-ignore format: a table, a row a line
export const penaltySteps = {
  record:  { from: null,       to: 'recorded',  secondPerson: false, saysWhy: false },
  confirm: { from: 'recorded', to: 'confirmed', secondPerson: true,  saysWhy: false },
  decline: { from: 'recorded', to: 'declined',  secondPerson: true,  saysWhy: true },
} as const

export type PenaltyStep = keyof typeof penaltySteps
export type PenaltyState = (typeof penaltySteps)[PenaltyStep]['to']
export const penaltyDecisions = ['confirm', 'decline'] as const satisfies readonly PenaltyStep[]
export type PenaltyDecision = (typeof penaltyDecisions)[number]

/** What an officer writes of one; amounts in the programme's currency. */
export interface PenaltyToFit {
  readonly reference: string
  readonly ground: string
  readonly mitigatedOn: string
  readonly proposed: number
  readonly mitigated: number
}

/** Amounts are kept to the cent; above this they could not be kept so. */
const TOO_MUCH = 1e13
const cents = (amount: number): number => Math.round(amount * 100)

/** Answers the day, which was a text. */
export const fitPenalty = (written: PenaltyToFit, today: Day): Outcome<Day> => {
  const { reference, ground, mitigatedOn } = written
  if (reference === '') return refused('input', 'penalties.nameIt', undefined, '/reference')
  if (ground === '') return refused('input', 'penalties.ground', undefined, '/ground')
  if (!isDay(mitigatedOn)) return refused('input', 'input.cannotBeKept', undefined, '/mitigatedOn')
  if (mitigatedOn > today) return refused('input', 'penalties.future', undefined, '/mitigatedOn')
  const fit = fitAmounts(written)
  return fit.ok ? done(mitigatedOn) : fit
}

const fitAmounts = ({ proposed, mitigated }: PenaltyToFit): Outcome<true> => {
  if (!(proposed < TOO_MUCH && cents(proposed) > 0))
    return refused('input', 'penalties.proposed', undefined, '/proposed')
  return mitigated >= 0 && cents(mitigated) < cents(proposed)
    ? done(true)
    : refused('input', 'penalties.notLess', undefined, '/mitigated')
}

interface Kept {
  readonly state: PenaltyState
  readonly version: number
  readonly recordedBy: string
}

/** Whether somebody may take a step with what was recorded, as they last saw it. */
export const decidePenalty = (
  step: PenaltyDecision,
  kept: Kept,
  { by, version, note }: { readonly by: string; readonly version: number; readonly note: string },
): Outcome<PenaltyState> => {
  const row = penaltySteps[step]
  if (kept.state !== row.from || kept.version !== version) return refused('conflict', 'penalties.notWaiting')
  if (row.secondPerson && kept.recordedBy === by) return refused('notAllowed', 'penalties.secondPerson')
  if (row.saysWhy && note === '') return refused('input', 'penalties.why', undefined, '/note')
  return done(row.to)
}

interface HeldNow {
  readonly state: string
  readonly until: Day | null
  readonly withheld: readonly string[]
}

/** INVARIANT: nobody is given what their certificate does not give them today, nor what was suspended of it. */
export const mayMitigate = (held: HeldNow | undefined, isPromised: boolean, today: Day): Outcome<true> => {
  if (!isPromised) return refused('conflict', 'penalties.notPromised')
  if (!held || !ALIVE.has(held.state) || (held.until !== null && held.until < today))
    return refused('conflict', 'penalties.notCertified')
  if (held.withheld.includes('penaltyMitigation')) return refused('conflict', 'penalties.suspended')
  return done(true)
}

const ALIVE: ReadonlySet<string> = new Set(['valid', 'partlySuspended'])
