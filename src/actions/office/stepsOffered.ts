import type { SealingState } from '../../domain/audit/sealing.ts'
import type { CaseNow } from '../../domain/casework/caseNow.ts'
import { clocksSay } from '../../domain/casework/clocksSay.ts'
import { type Need, type StepRow, steps } from '../../domain/casework/steps.ts'
import { possibleSteps } from '../../domain/casework/takeStep.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { mandatoryFindingsClosed } from '../../domain/validation/findingGrades.ts'
import type { Actor } from '../actor.ts'
import { noticeIsLongEnough } from '../cases/noticeIsLongEnough.ts'

/** What a form supplies with the step itself: never a reason not to offer it. */
const suppliedWithIt: readonly Need[] = [
  'reasons',
  'replyText',
  'recommendation',
  'namedBenefits',
  'namedTier',
  'secondFactor',
  'declaration',
  'completeProfile',
]

export interface Recorded {
  readonly case: { readonly paper: boolean; readonly paperScanId: string | null }
  readonly vetting: readonly unknown[]
  readonly visits: readonly { readonly state: string; readonly plannedOn: string; readonly summary: string }[]
  readonly findings: readonly { readonly grade: string; readonly state: string }[]
  readonly returns: readonly { readonly stepId: string | null }[]
  /** How the seal of the audit log stands. */
  readonly sealing: SealingState
}

/** The steps of this person's roles from here: what each asks for, and what still keeps them from it. */
export const stepsOffered = (
  kase: CaseNow,
  actor: Actor,
  recorded: Recorded,
  programme: Programme,
  today: Day,
) => {
  if (!actor.personId) return []
  const has = new Set<Need>([
    ...suppliedWithIt,
    ...clocksSay(kase.clocks, today),
    ...whatIsRecorded(recorded, programme, today),
  ])
  return possibleSteps(kase, { personId: actor.personId, roles: actor.roles }, { has }).map((offered) => {
    const { needs, to, by }: StepRow = steps[offered.step]
    return {
      step: offered.step,
      to,
      by,
      allowed: offered.allowed,
      refusal: offered.allowed ? null : offered.refusal,
      asks: needs
        .filter((need) => suppliedWithIt.includes(need))
        .filter((need) => need !== 'namedTier' || programme.tiers.length > 0),
    }
  })
}

const whatIsRecorded = (recorded: Recorded, programme: Programme, today: Day): readonly Need[] => {
  const visits = recorded.visits.filter((visit) => visit.state !== 'cancelled')
  const planned = visits.filter((visit) => visit.state === 'planned')
  const finished = visits.filter((visit) => visit.state === 'finished')
  const said: readonly (readonly [Need, boolean])[] = [
    ['paperApplication', recorded.case.paper && recorded.case.paperScanId !== null],
    ['reasonsPerCriterion', recorded.returns.some((one) => one.stepId === null)],
    ['vettingRecorded', recorded.vetting.length > 0],
    [
      'visitPlan',
      planned.length > 0 && planned.every((visit) => noticeIsLongEnough(programme, today, visit.plannedOn)),
    ],
    ['visitFinished', visits.length > 0 && planned.length === 0],
    ['validationReport', finished.length > 0 && finished.every((visit) => visit.summary.trim() !== '')],
    ['mandatoryFindingsClosed', mandatoryFindingsClosed(recorded.findings)],
    ['sealedLog', recorded.sealing !== 'stopped'],
  ]
  return said.filter(([, met]) => met).map(([need]) => need)
}
