import type { Moment } from '../kernel/moment.ts'
import { done, type Outcome, type Refusal, type Refused, refused } from '../kernel/outcome.ts'
import type { OfficeRole } from '../people/roles.ts'
import type { Actor, CaseNow, Facts, PartPlayed } from './caseNow.ts'
import type { ClockRules, RunningClock } from './clockRun.ts'
import { clocksAfter } from './clocksAfter.ts'
import { needsOf } from './grants.ts'
import { keptOutBy, needs } from './needs.ts'
import type { CaseState } from './states.ts'
import { granted, type Need, type Part, type StepName, type StepRow, steps } from './steps.ts'
import { isAppealable, whereTo } from './whereTo.ts'

/** What a step that was taken leaves behind, to be recorded in one transaction. */
export interface StepTaken {
  readonly step: StepName
  readonly from: CaseState
  readonly to: CaseState
  /** The state to return to, while the case is interrupted. */
  readonly before: CaseState | null
  readonly clocks: readonly RunningClock[]
  readonly part: PartPlayed | null
  readonly tells: readonly (OfficeRole | 'company')[]
  readonly letter: string | null
}

/**
 * Takes one row of the table of steps, or says what keeps the person from it: the case has moved on, the step belongs
 * to somebody else, or a need is not met. Data needs come as facts; who played which part is asked of the case itself.
 */
export const takeStep = (
  kase: CaseNow,
  step: StepName,
  by: Actor,
  facts: Facts,
  now: Moment,
  rules: ClockRules,
): Outcome<StepTaken> => {
  const refusal = whyNot(kase, step, by, facts)
  if (refusal) return refusal
  const row: StepRow = steps[step]
  const { to, before, given } = whereTo(kase, step)
  return done({
    step,
    from: kase.state,
    to,
    before,
    clocks: clocksAfter(kase.clocks, step, now.day, rules, given),
    part: row.part ? { personId: by.personId, part: row.part, at: now.at } : null,
    tells: row.tells,
    letter: row.letter ?? null,
  })
}

export type PossibleStep =
  | { readonly step: StepName; readonly allowed: true }
  | { readonly step: StepName; readonly allowed: false; readonly refusal: Refusal }

/**
 * The steps of this person's roles from where the case stands, each with what still keeps them from it. Without facts
 * the data needs count as met: the screen asks for them when the step is chosen.
 */
export const possibleSteps = (kase: CaseNow, actor: Actor, facts?: Facts): readonly PossibleStep[] =>
  stepNames
    .filter((step) => isPossibleFrom(kase.state, step) && isStepOf(actor, step))
    .map((step) => {
      const refusal = whyNot(kase, step, actor, facts)
      return refusal ? { step, allowed: false, refusal: refusal.refusal } : { step, allowed: true }
    })

const stepNames = Object.keys(steps) as StepName[]

const whyNot = (kase: CaseNow, step: StepName, by: Actor, facts: Facts | undefined): Refused | undefined => {
  if (!isStepOf(by, step)) return refused('notAllowed', 'casework.steps.notYours', { step })
  if (!isPossibleFrom(kase.state, step)) {
    return refused('conflict', 'casework.steps.notFromHere', { step, state: kase.state })
  }
  const [need] = unmetNeeds(kase, step, by, facts)
  return need && refusalOfNeed(need, kase, by)
}

/**
 * What still keeps this person from taking a step, first what nobody but another person can mend.
 * Without facts, only what the case itself knows is asked: who the person is to it.
 */
export const unmetNeeds = (kase: CaseNow, step: StepName, by: Actor, facts?: Facts): readonly Need[] => {
  const unmet = needsOf(step).filter((need) => !isMet(need, kase, by, facts))
  return [...unmet.filter(isAboutPeople), ...unmet.filter((need) => !isAboutPeople(need))]
}

const refusalOfNeed = (need: Need, kase: CaseNow, by: Actor): Refused => {
  const part = partKeepingOut(need, kase, by)
  return refused(needs[need].family, `casework.needs.${need}`, part ? { part } : undefined)
}

const isAboutPeople = (need: Need): boolean => needs[need].from === 'people'

const isMet = (need: Need, kase: CaseNow, by: Actor, facts: Facts | undefined): boolean => {
  if (need === 'noConflict') return !kase.conflicts.includes(by.personId)
  if (isAboutPeople(need)) return partKeepingOut(need, kase, by) === undefined
  return facts === undefined || facts.has.has(need)
}

const partKeepingOut = (need: Need, kase: CaseNow, by: Actor): Part | undefined => {
  const parts = partsAgainst(need, kase)
  return kase.parts.find(({ personId, part }) => personId === by.personId && parts.includes(part))?.part
}

const partsAgainst = (need: Need, { before }: CaseNow): readonly Part[] => {
  if (need === 'secondPerson' || need === 'notTheSuspender') return keptOutBy[need]
  return need === 'notTheDecider' && before !== null && isAppealable(before) ? granted[before].notBy : []
}

const isPossibleFrom = (state: CaseState, step: StepName): boolean => {
  const row: StepRow = steps[step]
  return row.from.includes(state)
}

const isStepOf = (actor: Actor, step: StepName): boolean => {
  const row: StepRow = steps[step]
  return actor.roles.some((role) => row.by.includes(role))
}
