import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, conflictedIn, lockCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { absenceOn, rolesAt } from '../../store/office/officers.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface Reassignment {
  readonly caseIds: readonly string[]
  /** The officer who gets them; null leaves them with nobody. */
  readonly to: string | null
}

export interface Reassigned {
  readonly given: readonly string[]
  /** Cases that stay where they are, each with why. */
  readonly kept: readonly { readonly number: string; readonly code: string }[]
}

/** The roles that carry a case. */
const carriers: readonly string[] = ['intakeOfficer', 'accountOfficer', 'validator', 'decisionMaker']

/**
 * Gives cases to an officer, one or many at once. Who played which part in a case stays as it is: giving it to somebody else
 * frees nobody to decide on what they worked on. Somebody with a declared conflict gets none of those.
 */
export const reassignCases = (
  world: World,
  actor: Actor,
  { caseIds, to }: Reassignment,
): Promise<Outcome<Reassigned>> =>
  act(world, actor, 'reassignCases', async (tx) => {
    const { day } = moment(world)
    const away = to ? await absenceOn(tx, to, day) : undefined
    if (away)
      return refused('conflict', 'assign.away', { until: away.untilDay, deputy: away.deputyName }, '/to')
    const given: string[] = []
    const kept: { number: string; code: string }[] = []
    for (const caseId of new Set(caseIds)) {
      const file = await lockCase(tx, caseId)
      if (!file) return refused('notFound', 'notFound')
      const why = to ? await whyNot(tx, file, to) : undefined
      if (why) kept.push({ number: file.number, code: why })
      else {
        await give(tx, world, actor, file, to)
        given.push(file.number)
      }
    }
    return done({ given, kept })
  })

const whyNot = async (tx: Tx, file: CaseFileRow, to: string): Promise<string | undefined> => {
  const operator = await tx.kysely
    .selectFrom('operator')
    .select('officeId')
    .where('id', '=', file.operatorId)
    .executeTakeFirstOrThrow()
  const roles = await rolesAt(tx, to, operator.officeId)
  if (!roles.some((role) => carriers.includes(role))) return 'assign.notTheirs'
  return (await conflictedIn(tx, file.id)).includes(to) ? 'assign.conflict' : undefined
}

const give = async (tx: Tx, world: World, actor: Actor, file: CaseFileRow, to: string | null) => {
  if (file.assignedTo === to) return
  await tx.kysely
    .updateTable('caseFile')
    .set({ assignedTo: to, version: file.version + 1 })
    .where('id', '=', file.id)
    .execute()
  await recordAudit(tx, {
    action: 'case.assign',
    subjectKind: 'case',
    subjectId: file.id,
    operatorId: file.operatorId,
    caseId: file.id,
    before: { assignedTo: file.assignedTo },
    after: { assignedTo: to },
  })
  if (!to || to === actor.personId) return
  await tx.kysely
    .insertInto('notification')
    .values({
      operatorId: file.operatorId,
      caseId: file.id,
      personId: to,
      kind: 'case.assigned',
      detail: JSON.stringify({ number: file.number, by: actor.name }),
      at: moment(world).at,
    })
    .execute()
}
