import { clocksSay } from '../../domain/casework/clocksSay.ts'
import { stepNames } from '../../domain/casework/derived.ts'
import { needs } from '../../domain/casework/needs.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { type Need, type StepName, type StepRow, steps } from '../../domain/casework/steps.ts'
import { possibleSteps } from '../../domain/casework/takeStep.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { companyRoles } from '../../domain/people/roles.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import type { Actor } from '../actor.ts'
import { clocksOf } from '../cases/caseNow.ts'

const isForCompanies = ({ by }: StepRow) => companyRoles.some((role) => by.includes(role))

/** The steps of the life cycle that a company takes itself. */
export const companySteps: readonly StepName[] = stepNames.filter((step) => isForCompanies(steps[step]))

const needNames = Object.keys(needs) as Need[]

/** What somebody of the company may do from here, and what still keeps them from it. Needs asked on the spot count as met. */
export const ownSteps = (file: CaseFileRow, actor: Actor, isComplete: boolean, today: Day) => {
  const asked = needNames.filter((need) => needs[need].from === 'data' && need !== 'completeProfile')
  const has = new Set<Need>([...asked, ...clocksSay(clocksOf(file), today)])
  if (isComplete) has.add('completeProfile')
  const kase = {
    state: file.state as CaseState,
    before: file.stateBefore as CaseState | null,
    clocks: clocksOf(file),
    parts: [],
    conflicts: [],
    suspendedBenefits: file.suspendedBenefits,
  }
  return possibleSteps(kase, { personId: actor.personId ?? '', roles: actor.roles }, { has }).map((one) => ({
    step: one.step,
    allowed: one.allowed,
    because: one.allowed ? null : one.refusal.code,
  }))
}
