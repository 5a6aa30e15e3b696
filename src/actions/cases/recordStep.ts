import type { RunningClock } from '../../domain/casework/clockRun.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import type { StepTaken } from '../../domain/casework/takeStep.ts'
import type { Moment } from '../../domain/kernel/moment.ts'
import { type CaseFileRow, lastPosition, playPart } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import type { Actor } from '../actor.ts'
import type { DeclarationInput, StepInput } from './stepInput.ts'

interface Bench {
  readonly tx: Tx
  readonly actor: Actor
  readonly file: CaseFileRow
  readonly now: Moment
}

/** Steps whose reasons stand in a decision of its own, behind which the database looks for a second person. */
const decisions: readonly StepName[] = [
  'certify',
  'refuse',
  'renew',
  'revoke',
  'reinstate',
  'grantAppeal',
  'upholdDecision',
  'confirmSuspension',
]

/** Writes the step, the part played, the decision behind it and the case's new state, all or nothing. */
export const recordStep = async (
  { tx, actor, file, now }: Bench,
  step: StepName,
  taken: StepTaken,
  input: StepInput,
): Promise<{ stepId: string; version: number; receipt: string }> => {
  if (decisions.includes(step) && actor.personId) {
    await tx.kysely
      .insertInto('decision')
      .values({
        operatorId: file.operatorId,
        caseId: file.id,
        step,
        decidedBy: actor.personId,
        reasons: input.reasons ?? step,
        at: now.at,
      })
      .execute()
  }
  const receipt = `${file.number}-${String(file.receipts + 1).padStart(2, '0')}`
  const row = await tx.kysely
    .insertInto('caseStep')
    .values({
      caseId: file.id,
      operatorId: file.operatorId,
      position: (await lastPosition(tx, file.id)) + 1,
      step,
      fromState: taken.from,
      toState: taken.to,
      personId: actor.personId,
      personName: actor.name,
      side: actor.side,
      at: now.at,
      onDay: now.day,
      reasons: input.reasons?.trim() || null,
      detail: JSON.stringify(detailOf(input)),
      clocks: JSON.stringify(taken.clocks),
      receipt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (taken.part && actor.personId) {
    await playPart(tx, {
      caseId: file.id,
      operatorId: file.operatorId,
      personId: actor.personId,
      part: taken.part.part,
      at: now.at,
    })
  }
  const updated = await tx.kysely
    .updateTable('caseFile')
    .set(stateAfter(file, step, taken, input, now))
    .where('id', '=', file.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return { stepId: row.id, version: updated.version, receipt }
}

const detailOf = ({ benefits, declaration, recommendation }: StepInput) => ({
  ...(benefits ? { benefits } : {}),
  ...(declaration ? { declaration: signed(declaration) } : {}),
  ...(recommendation ? { recommendation } : {}),
})

/** Who declared; the text and what signed it are kept beside the step. */
const signed = ({ name, post, accepted }: DeclarationInput) => ({ name, post, accepted })

/** The clock that presses most: the earliest end among those that run, or a paused one when none runs. */
export const pressingClock = (clocks: readonly RunningClock[]) => {
  const dated = clocks.filter((clock) => clock.state !== 'stopped' && clock.dueOn !== null)
  const order = (a: RunningClock, b: RunningClock) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)
  const running = dated.filter((clock) => clock.state === 'running').sort(order)
  const [first] = running.length > 0 ? running : dated.sort(order)
  return {
    nextDueOn: first?.dueOn ?? null,
    nextClock: first?.name ?? null,
    clockPaused: first?.state === 'paused',
  }
}

const stateAfter = (file: CaseFileRow, step: StepName, taken: StepTaken, input: StepInput, now: Moment) => ({
  state: taken.to,
  stateBefore: taken.before,
  clocks: JSON.stringify(taken.clocks),
  ...pressingClock(taken.clocks),
  receipts: file.receipts + 1,
  version: file.version + 1,
  lastStepAt: now.at,
  ...(step === 'submit' || step === 'submitOnPaper' ? { submittedAt: now.at } : {}),
  ...(input.declaration ? { declaration: JSON.stringify({ ...signed(input.declaration), at: now.at }) } : {}),
  ...(input.recommendation
    ? { recommendation: JSON.stringify({ ...input.recommendation, at: now.at }) }
    : {}),
  ...(step === 'suspendBenefits' ? { suspendedBenefits: [...(input.benefits ?? [])] } : {}),
  ...(taken.to === 'reinstated' ? { suspendedBenefits: [] } : {}),
})
