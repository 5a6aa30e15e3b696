import type { SealingState } from '../../domain/audit/sealing.ts'
import type { Facts } from '../../domain/casework/caseNow.ts'
import { clocksSay } from '../../domain/casework/clocksSay.ts'
import { needsOf } from '../../domain/casework/grants.ts'
import type { Need, StepName } from '../../domain/casework/steps.ts'
import type { Moment } from '../../domain/kernel/moment.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Finding } from '../../domain/validation/finding.ts'
import { mandatoryFindingsClosed } from '../../domain/validation/findingGrades.ts'
import type { CaseFileRow } from '../../store/cases/caseFiles.ts'
import { returnsOf } from '../../store/cases/profile.ts'
import { findingsOf, vettingOf, visitsOf } from '../../store/cases/visits.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import type { Declared } from '../declarations/declare.ts'
import { clocksOf } from './caseNow.ts'
import { missingFromProfile } from './missingFromProfile.ts'
import { noticeIsLongEnough } from './noticeIsLongEnough.ts'
import type { StepInput } from './stepInput.ts'

export interface Bench {
  readonly tx: Tx
  readonly actor: Actor
  readonly file: CaseFileRow
  readonly programme: Programme
  readonly input: StepInput
  readonly now: Moment
  /** How the seal of the audit log stood when the step was asked for. */
  readonly sealing: SealingState
  /** The declaration as it was found, where the step needs one. */
  readonly declared?: Declared
}

type Check = (bench: Bench) => boolean | Promise<boolean>

const text = (value: string | undefined) => (value ?? '').trim().length > 0

/** Each need's one check against the data. Needs about persons are not here: the domain checks them from the parts. */
const checks: Partial<Record<Need, Check>> = {
  completeProfile: async (bench) => (await missingFromProfile(bench)).length === 0,
  declaration: ({ declared }) => declared !== undefined,
  reasonsPerCriterion: async ({ tx, file }) =>
    (await returnsOf(tx, file.id)).some((one) => one.stepId === null),
  vettingRecorded: async ({ tx, file }) => (await vettingOf(tx, file.id)).length > 0,
  visitPlan: async (bench) => {
    const planned = (await visitsOf(bench.tx, bench.file.id)).filter((visit) => visit.state === 'planned')
    return (
      planned.length > 0 &&
      planned.every((visit) => noticeIsLongEnough(bench.programme, bench.now.day, visit.plannedOn))
    )
  },
  visitFinished: async ({ tx, file }) => {
    const visits = (await visitsOf(tx, file.id)).filter((visit) => visit.state !== 'cancelled')
    return visits.length > 0 && visits.every((visit) => visit.state === 'finished')
  },
  validationReport: async ({ tx, file }) => {
    const visits = (await visitsOf(tx, file.id)).filter((visit) => visit.state === 'finished')
    return visits.length > 0 && visits.every((visit) => text(visit.summary))
  },
  replyText: ({ input }) => text(input.reasons),
  reasons: ({ input }) => text(input.reasons),
  mandatoryFindingsClosed: async ({ tx, file }) =>
    mandatoryFindingsClosed((await findingsOf(tx, file.id)) as readonly Pick<Finding, 'grade' | 'state'>[]),
  recommendation: ({ input }) => text(input.recommendation?.text),
  secondFactor: ({ actor }) => actor.steppedUp,
  namedBenefits: ({ input, programme }) => {
    const known = new Set(programme.benefits.map((benefit) => benefit.id))
    return (input.benefits ?? []).length > 0 && (input.benefits ?? []).every((id) => known.has(id))
  },
  namedTier: ({ input, programme }) =>
    programme.tiers.length === 0 || programme.tiers.some(({ id }) => id === input.tier),
  paperApplication: ({ file }) => file.paper,
  sealedLog: ({ sealing }) => sealing !== 'stopped',
}

export const establishFacts = async (bench: Bench, step: StepName): Promise<Facts> => {
  const has = new Set<Need>(clocksSay(clocksOf(bench.file), bench.now.day))
  for (const need of needsOf(step)) {
    if (await checks[need]?.(bench)) has.add(need)
  }
  return { has }
}
