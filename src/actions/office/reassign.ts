import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, conflictedIn, lockCase } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
import { absenceOn, officerToTell, rolesAt } from '../../store/office/officers.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { moment } from '../moment.ts'
import { tell } from '../notifications/tell.ts'
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
    const all: { number: string; code?: string }[] = []
    for (const caseId of new Set(caseIds)) {
      const one = await giveOne(tx, world, actor, caseId, to)
      if (!one.ok) return one
      all.push(one.value)
    }
    return done({
      given: all.filter(({ code }) => code === undefined).map(({ number }) => number),
      kept: all.flatMap(({ number, code }) => (code === undefined ? [] : [{ number, code }])),
    })
  })

const giveOne = async (
  tx: Tx,
  world: World,
  actor: Actor,
  caseId: string,
  to: string | null,
): Promise<Outcome<{ number: string; code?: string }>> => {
  const file = await lockCase(tx, caseId)
  if (!file) return refused('notFound', 'notFound')
  const code = to ? await whyNot(tx, file, to) : undefined
  if (code) return done({ number: file.number, code })
  await give(tx, world, actor, file, to)
  return done({ number: file.number })
}

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
  const news = { operatorId: file.operatorId, caseId: file.id, kind: 'case.assigned' }
  const detail = { number: file.number, by: actor.name }
  await tell(tx, world, await officerToTell(tx, to), { ...news, detail, at: moment(world).at })
}
