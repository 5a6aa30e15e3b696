import { takesReplies } from '../../domain/casework/derived.ts'
import type { CaseState } from '../../domain/casework/states.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { type FindingState, takeFindingStep } from '../../domain/validation/findingSteps.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type FindingRow, lockFinding } from '../../store/cases/visits.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { ownCase } from '../ownCase.ts'
import type { World } from '../world.ts'

export interface FindingAnswer {
  readonly findingId: string
  readonly plan: string
  readonly owner: string
  readonly dueOn: string | null
  /** What was done; with it, or with a paper that shows it, the finding waits for the office. */
  readonly doneNote: string
  readonly evidenceIds: readonly string[]
}

/** The company's answer to a finding: what it will do, who, by when; and, once done, what shows it. */
export const answerFinding = (
  world: World,
  actor: Actor,
  input: FindingAnswer,
): Promise<Outcome<{ state: string }>> =>
  act(world, actor, 'answerFinding', async (tx) => {
    const file = await ownCase(tx, actor)
    if (!file.ok) return file
    const finding = await lockFinding(tx, input.findingId)
    if (finding?.caseId !== file.value.id) return refused('notFound', 'notFound')
    if (finding.visitId !== null && !takesReplies(file.value.state as CaseState))
      return refused('notNow', 'findings.notNow')
    const after = stateAfter(finding, input)
    if (!after.ok) return after
    await keepAnswer(tx, finding, input, after.value, moment(world).at)
    const { operatorId, caseId } = finding
    await recordAudit(tx, {
      action: 'finding.answer',
      subjectKind: 'finding',
      subjectId: finding.id,
      operatorId,
      caseId,
      after: { ...input },
    })
    return done({ state: after.value })
  })

const shows = (input: FindingAnswer) => (input.doneNote.trim() ? 1 : 0) + input.evidenceIds.length

const stateAfter = (finding: FindingRow, input: FindingAnswer): Outcome<FindingState> => {
  const state = finding.state as FindingState
  if (state === 'closed') return refused('notNow', 'findings.closed')
  if (input.plan.trim() === '') return refused('input', 'findings.plan', undefined, '/plan')
  if (shows(input) === 0) return done(state)
  const facts = { hasPlan: true, evidenceCount: shows(input), reason: '' }
  const taken = takeFindingStep({ grade: finding.grade, state }, 'giveEvidence', 'company', facts)
  return taken.ok ? done(taken.value.state) : taken
}

const keepAnswer = async (
  tx: Tx,
  finding: FindingRow,
  input: FindingAnswer,
  state: FindingState,
  at: string,
) => {
  const { operatorId } = finding
  await tx.kysely
    .insertInto('correctiveAction')
    .values({
      operatorId,
      findingId: finding.id,
      plan: input.plan.trim(),
      owner: input.owner.trim(),
      dueOn: input.dueOn,
      doneNote: input.doneNote.trim(),
      state: shows(input) > 0 ? 'done' : 'proposed',
      createdAt: at,
    })
    .execute()
  const own = await tx.kysely
    .selectFrom('evidence')
    .select('id')
    .where('operatorId', '=', operatorId)
    .where('id', '=', (eb) => eb.fn.any(eb.val([...input.evidenceIds])))
    .execute()
  for (const { id } of own) {
    await tx.kysely
      .insertInto('findingEvidence')
      .values({ operatorId, findingId: finding.id, evidenceId: id, addedAt: at })
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  await tx.kysely
    .updateTable('finding')
    .set({ state, version: finding.version + 1 })
    .where('id', '=', finding.id)
    .execute()
}
