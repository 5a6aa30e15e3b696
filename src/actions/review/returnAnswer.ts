import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface ReturnInput {
  readonly caseId: string
  readonly siteId: string
  readonly criterionId: string
  /** What is missing, said to the company; empty takes a return that has not gone out back. */
  readonly reason: string
}

/** An officer marks one answer to go back, with its reason; it goes out with the case's return, not before. */
export const returnAnswer = (
  world: World,
  actor: Actor,
  input: ReturnInput,
): Promise<Outcome<{ marked: boolean }>> =>
  act(world, actor, 'returnAnswer', async (tx) => {
    const file = await findCase(tx, input.caseId)
    if (!file || !actor.personId) return refused('notFound', 'notFound')
    if (file.state !== 'submitted' && file.state !== 'renewalSubmitted')
      return refused('notNow', 'review.notNow')
    if (!(await isSiteOf(tx, input.siteId, file.operatorId))) return refused('notFound', 'notFound')
    await takeMarkAway(tx, input)
    const reason = input.reason.trim()
    if (reason) await mark(tx, file.operatorId, input, { by: actor.personId, at: moment(world).at })
    await recordAudit(tx, {
      action: reason ? 'answer.return' : 'answer.returnTakenBack',
      subjectKind: 'case',
      subjectId: file.id,
      operatorId: file.operatorId,
      caseId: file.id,
      detail: { criterion: input.criterionId },
    })
    return done({ marked: reason.length > 0 })
  })

const isSiteOf = async (tx: Tx, siteId: string, operatorId: string): Promise<boolean> => {
  const site = await tx.kysely
    .selectFrom('site')
    .select('id')
    .where('id', '=', siteId)
    .where('operatorId', '=', operatorId)
    .executeTakeFirst()
  return site !== undefined
}

/** Only a mark that has not gone out: what was sent stays. */
const takeMarkAway = (tx: Tx, { caseId, siteId, criterionId }: ReturnInput) =>
  tx.kysely
    .deleteFrom('answerReturn')
    .where('caseId', '=', caseId)
    .where('siteId', '=', siteId)
    .where('criterionId', '=', criterionId)
    .where('stepId', 'is', null)
    .execute()

const mark = async (
  tx: Tx,
  operatorId: string,
  { caseId, siteId, criterionId, reason }: ReturnInput,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> => {
  const answer = await tx.kysely
    .selectFrom('answer')
    .select('version')
    .where('siteId', '=', siteId)
    .where('criterionId', '=', criterionId)
    .executeTakeFirst()
  await tx.kysely
    .insertInto('answerReturn')
    .values({
      ...{ operatorId, caseId, siteId, criterionId },
      reason: reason.trim(),
      returnedBy: by,
      returnedAt: at,
      answerVersion: answer?.version ?? 0,
    })
    .execute()
}
