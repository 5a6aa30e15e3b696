import { type ClockRules, isLate, type RunningClock, stopClock } from '../../domain/casework/clockRun.ts'
import { clocksAfter, clocksAfterService } from '../../domain/casework/clocksAfter.ts'
import { endsOf, stepsFrom } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { addDays, addMonths, type Day, daysBetween } from '../../domain/kernel/day.ts'
import type { ImportedState } from './memberStates.ts'

export interface Held {
  readonly since: Day
  readonly until: Day | null
}

/** One line of a case's history as it is brought over: where it came to stand on which day, and what ran then. */
export interface BroughtStep {
  readonly onDay: Day
  readonly from: CaseState | null
  readonly to: CaseState
  readonly clocks: readonly RunningClock[]
}

export interface BroughtCase {
  readonly state: ImportedState
  /** First day as a holder, and the last of the term; nothing for an applicant. */
  readonly held: Held | null
  /** The day on which the case came to stand where it stands. */
  readonly stateSince: Day
}

/**
 * The history of a case of the system before, as far as it is known: the day its company was certified, and the day its case came to
 * stand where it stands. Clocks are those that the same steps would have started on those days here.
 */
export const historyOf = (
  brought: BroughtCase,
  rules: ClockRules,
  today: Day,
  validityMonths: number | null,
): readonly BroughtStep[] => {
  const { state, held, stateSince } = brought
  if (!held)
    return [{ onDay: stateSince, from: null, to: state, clocks: walk('draft', state, stateSince, [], rules) }]
  const term = beginningOfTerm(held, today, validityMonths)
  const clocks = clocksOfTerm(term, held.until, rules, today)
  const first: BroughtStep = {
    onDay: held.since,
    from: null,
    to: 'certified',
    clocks: term === held.since ? clocks : [],
  }
  const present: BroughtStep = { onDay: term, from: 'certified', to: 'certified', clocks }
  const certified = term === held.since || stateSince < term ? [first] : [first, present]
  if (state === 'certified') return certified
  const now = walk('certified', state, stateSince, clocks, rules)
  return [
    ...certified,
    { onDay: stateSince, from: 'certified', to: state, clocks: withoutOldAppeal(now, today) },
  ]
}

/** Where the time to appeal went by in the system before, nobody here has to say so. */
const withoutOldAppeal = (clocks: readonly RunningClock[], today: Day): readonly RunningClock[] =>
  clocks.map((clock) =>
    clock.name === 'appealFiling' && isLate(clock, today) ? stopClock(clock, today) : clock,
  )

/** The clocks that the shortest way through the table of steps leaves behind, all its letters served the same day. */
const walk = (
  from: CaseState,
  to: CaseState,
  on: Day,
  clocks: readonly RunningClock[],
  rules: ClockRules,
): readonly RunningClock[] => {
  const way: StepName[] = shortestWay(from, to)
  // A suspension of long ago was confirmed long ago.
  if (to === 'suspended') way.push('confirmSuspension')
  return way.reduce<readonly RunningClock[]>(
    (kept, step) => clocksAfterService(clocksAfter(kept, step, on, rules), step, on, rules.calendar),
    clocks,
  )
}

const shortestWay = (from: CaseState, to: CaseState): StepName[] => {
  const ways = new Map<CaseState, StepName[]>([[from, []]])
  for (const [state, way] of ways) {
    if (state === to) return way
    for (const step of stepsFrom(state)) {
      const ends = endsOf(step, state)
      const [end] = ends
      if (end && ends.length === 1 && !ways.has(end)) ways.set(end, [...way, step])
    }
  }
  throw new Error(`no way leads from ${from} to ${to}`)
}

/** The first day of the term that ends when the certificate says: a renewed one begins where the one before ended. */
const beginningOfTerm = ({ since, until }: Held, today: Day, validityMonths: number | null): Day => {
  const counted = until && validityMonths !== null ? addMonths(addDays(until, 1), -validityMonths) : since
  // A term of another length than the programme's is taken to have begun on the first day.
  return counted < since || counted > today ? since : counted
}

/** As `certify` starts them on the first day of the present term. */
const clocksOfTerm = (term: Day, until: Day | null, rules: ClockRules, today: Day): readonly RunningClock[] =>
  clocksAfter([], 'certify', term, rules).map((clock) => {
    if (clock.name === 'validity' && until) return { ...clock, days: daysBetween(term, until), dueOn: until }
    if (clock.name === 'annualReview') return sinceLastAnniversary(clock, term, rules, today)
    return clock
  })

/** Reviews of years gone by were the other system's: the one that is due next counts. */
const sinceLastAnniversary = (
  clock: RunningClock,
  term: Day,
  rules: ClockRules,
  today: Day,
): RunningClock => {
  let from = term
  while (addMonths(from, 12) <= today) from = addMonths(from, 12)
  const [restarted] = clocksAfter([], 'certify', from, rules).filter((one) => one.name === clock.name)
  return restarted ?? stopClock(clock, today)
}
