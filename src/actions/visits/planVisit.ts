import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase, playPart } from '../../store/cases/caseFiles.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { earliestVisit, noticeIsLongEnough } from '../cases/noticeIsLongEnough.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

export interface VisitInput {
  readonly caseId: string
  readonly siteId: string
  readonly plannedOn: string
  readonly remote: boolean
  readonly leadId: string
  readonly because: string
}

/** One visit of the plan: which site, when, who, why. The company learns of it when the plan goes out. */
export const planVisit = (world: World, actor: Actor, input: VisitInput): Promise<Outcome<{ id: string }>> =>
  act(world, actor, 'planVisit', async (tx) => {
    const file = await findCase(tx, input.caseId)
    if (!file || !actor.personId) return refused('notFound', 'notFound')
    if (!['vetting', 'validationPlanned', 'validationDone'].includes(file.state))
      return refused('notNow', 'visits.planNotNow')
    const programme = editionOf(world, file)
    const { day: today } = moment(world)
    if (!noticeIsLongEnough(programme, today, input.plannedOn)) {
      return refused('input', 'visits.tooSoon', { earliest: earliestVisit(programme, today) }, '/plannedOn')
    }
    const site = await tx.kysely
      .selectFrom('site')
      .select('id')
      .where('id', '=', input.siteId)
      .where('operatorId', '=', file.operatorId)
      .executeTakeFirst()
    if (!site) return refused('notFound', 'notFound')
    const lead = await tx.kysely
      .selectFrom('officerRole')
      .select('personId')
      .where('personId', '=', input.leadId)
      .where('role', '=', 'validator')
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (!lead) return refused('input', 'visits.lead', undefined, '/leadId')
    const row = await tx.kysely
      .insertInto('visit')
      .values({
        operatorId: file.operatorId,
        caseId: file.id,
        siteId: input.siteId,
        plannedOn: input.plannedOn,
        remote: input.remote,
        leadId: input.leadId,
        because: input.because.trim(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await playPart(tx, {
      caseId: file.id,
      operatorId: file.operatorId,
      personId: actor.personId,
      part: 'planned',
      at: moment(world).at,
    })
    await recordAudit(tx, {
      action: 'visit.plan',
      subjectKind: 'visit',
      subjectId: row.id,
      operatorId: file.operatorId,
      caseId: file.id,
      after: { plannedOn: input.plannedOn, siteId: input.siteId },
    })
    return done(row)
  })
