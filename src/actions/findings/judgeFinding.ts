import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type FindingState, type FindingStep, takeFindingStep } from '../../domain/validation/findingSteps.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { playPart } from '../../store/cases/caseFiles.ts'
import { type FindingRow, lockFinding } from '../../store/cases/visits.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface Judgement {
  readonly findingId: string
  readonly version: number
  readonly step: Exclude<FindingStep, 'giveEvidence'>
  /** Why a finding is opened again. */
  readonly reason: string
}

/** An officer accepts a plan, closes a finding whose evidence holds, takes note of an observation, or opens it again. */
export const judgeFinding = (
  world: World,
  actor: Actor,
  input: Judgement,
): Promise<Outcome<{ state: string; version: number }>> =>
  act(world, actor, 'judgeFinding', async (tx) => {
    const finding = await lockFinding(tx, input.findingId)
    if (!finding || !actor.personId) return refused('notFound', 'notFound')
    if (finding.version !== input.version) return refused('conflict', 'profile.changedMeanwhile')
    const actions = await tx.kysely
      .selectFrom('correctiveAction')
      .select('id')
      .where('findingId', '=', finding.id)
      .execute()
    const facts = { hasPlan: actions.length > 0, evidenceCount: 0, reason: input.reason }
    const now = { grade: finding.grade, state: finding.state as FindingState }
    const taken = takeFindingStep(now, input.step, 'office', facts)
    if (!taken.ok) return taken
    const { state } = taken.value
    const closing =
      state === 'closed'
        ? { closedBy: actor.personId, closedAt: moment(world).at }
        : { closedBy: null, closedAt: null }
    await tx.kysely
      .updateTable('finding')
      .set({ state, version: finding.version + 1, ...closing })
      .where('id', '=', finding.id)
      .execute()
    const { operatorId, caseId } = finding
    const { at } = moment(world)
    await keepJudgement(tx, finding, input, { by: actor.personId, name: actor.name, at })
    await playPart(tx, {
      caseId,
      operatorId,
      personId: actor.personId,
      part: 'validated',
      at: moment(world).at,
    })
    await recordAudit(tx, {
      action: `finding.${input.step}`,
      subjectKind: 'finding',
      subjectId: finding.id,
      operatorId,
      caseId,
      before: { state: finding.state },
      after: { state, reason: input.reason },
    })
    return done({ state, version: finding.version + 1 })
  })

/** The office's word stays with the finding, with why; an accepted plan is accepted, a reopened finding's is not. */
const keepJudgement = async (
  tx: Tx,
  finding: FindingRow,
  { step, reason }: Judgement,
  { by, name, at }: { readonly by: string; readonly name: string; readonly at: string },
): Promise<void> => {
  const { id: findingId, operatorId } = finding
  await tx.kysely
    .insertInto('findingJudgement')
    .values({ operatorId, findingId, step, reason: reason.trim(), judgedBy: by, judgeName: name, at })
    .execute()
  const plan = planAfter[step]
  if (!plan) return
  await tx.kysely
    .updateTable('correctiveAction')
    .set((eb) => ({ state: plan.to, version: eb('version', '+', 1) }))
    .where('findingId', '=', findingId)
    .where('state', 'in', [...plan.from])
    .execute()
}

const planAfter: Partial<
  Record<Judgement['step'], { readonly from: readonly string[]; readonly to: string }>
> = {
  acceptPlan: { from: ['proposed'], to: 'accepted' },
  reopen: { from: ['proposed', 'accepted', 'done'], to: 'rejected' },
}
