import type { SealingState } from '../../domain/audit/sealing.ts'
import { isGrant } from '../../domain/casework/grants.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { type StepTaken, takeStep } from '../../domain/casework/takeStep.ts'
import { addDays, type Day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { lockCase } from '../../store/cases/caseFiles.ts'
import { aliveCertificate } from '../../store/cases/certificates.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { sealingNow } from '../audit/sealingNow.ts'
import { type Declared, declare, recordDeclaration } from '../declarations/declare.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { carryOut } from './carryOut.ts'
import { caseNowOf, editionOf } from './caseNow.ts'
import { clockRulesFor } from './clockRules.ts'
import { establishFacts } from './establishFacts.ts'
import { recordStep } from './recordStep.ts'
import type { StepBench } from './stepBench.ts'
import type { StepInput } from './stepInput.ts'

export interface StepReceipt {
  readonly state: string
  readonly version: number
  readonly receipt: string
  readonly at: string
  readonly eventId: string
}

/** One row of the table of steps, taken for real: facts from data, the domain's word, then everything in one transaction. */
export const takeCaseStep = async (
  world: World,
  actor: Actor,
  caseId: string,
  step: StepName,
  input: StepInput,
): Promise<Outcome<StepReceipt>> => {
  const sealing = isGrant(step) ? (await sealingNow(world)).state : 'sealed'
  return act(world, actor, 'takeCaseStep', async (tx) => {
    const file = await lockCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    if (input.version !== undefined && input.version !== file.version) {
      return refused('conflict', 'casework.movedOn')
    }
    const now = moment(world)
    const programme = editionOf(world, file)
    const bench: StepBench = { world, tx, actor, file, programme, now }
    const declared = await declare(bench, step, input.declaration)
    const taken = await takenFrom(bench, step, input, { declared, sealing })
    if (!taken.ok) return taken
    const before = { state: file.state, version: file.version }
    const written = await recordStep({ tx, actor, file, now }, step, taken.value, input)
    if (declared.ok) await recordDeclaration(bench, written.stepId, declared.value)
    await carryOut(bench, step, taken.value, input, written.stepId)
    const eventId = await recordAudit(tx, {
      action: `case.${step}`,
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      before,
      after: { state: taken.value.to, version: written.version },
      actor: actor.personId ?? 'clock',
    })
    return done({
      state: taken.value.to,
      version: written.version,
      receipt: written.receipt,
      at: now.at,
      eventId,
    })
  })
}

/** The domain's word on the step; where all that it lacks is its declaration, why that one does not count. */
const takenFrom = async (
  bench: StepBench,
  step: StepName,
  input: StepInput,
  { declared, sealing }: { readonly declared: Outcome<Declared | undefined>; readonly sealing: SealingState },
): Promise<Outcome<StepTaken>> => {
  const { tx, actor, file, programme, now } = bench
  const rules = clockRulesFor(
    programme,
    step === 'renew' ? await nextTermFrom(tx, file.operatorId) : undefined,
  )
  const facts = await establishFacts(
    { ...bench, input, sealing, ...(declared.ok && declared.value ? { declared: declared.value } : {}) },
    step,
  )
  const by = { personId: actor.personId ?? 'clock', roles: actor.roles }
  const taken = takeStep(await caseNowOf(tx, file), step, by, facts, now, rules)
  const lacks = taken.ok ? undefined : taken.refusal.code
  return lacks === 'casework.needs.declaration' && !declared.ok ? declared : taken
}

/** The day after the running certificate's last. */
const nextTermFrom = async (tx: Tx, operatorId: string): Promise<Day | undefined> => {
  const until = (await aliveCertificate(tx, operatorId))?.until
  return until ? addDays(until as Day, 1) : undefined
}
