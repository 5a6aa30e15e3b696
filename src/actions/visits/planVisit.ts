import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { type CaseFileRow, findCase, playPart } from '../../store/cases/caseFiles.ts'
import type { Tx } from '../../store/database/scope.ts'
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
    const wrong = whyNotThen(world, file, input) ?? (await whyNotThere(tx, file, input))
    if (wrong) return wrong
    const { operatorId, id: caseId } = file
    const { at } = moment(world)
    const row = await tx.kysely
      .insertInto('visit')
      .values({
        ...{ operatorId, caseId, siteId: input.siteId, leadId: input.leadId, remote: input.remote },
        plannedOn: input.plannedOn,
        because: input.because.trim(),
        plannedAt: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await playPart(tx, { caseId, operatorId, personId: actor.personId, part: 'planned', at })
    await recordAudit(tx, {
      action: 'visit.plan',
      subjectKind: 'visit',
      subjectId: row.id,
      operatorId,
      caseId,
      after: { plannedOn: input.plannedOn, siteId: input.siteId },
    })
    return done(row)
  })

/** The company is told at least the programme's days ahead. */
const whyNotThen = (world: World, file: CaseFileRow, { plannedOn }: VisitInput) => {
  const programme = editionOf(world, file)
  const { day: today } = moment(world)
  if (noticeIsLongEnough(programme, today, plannedOn)) return undefined
  return refused('input', 'visits.tooSoon', { earliest: earliestVisit(programme, today) }, '/plannedOn')
}

/** A site of the company without a visit in the plan, and a validator in office to lead it. */
const whyNotThere = async (tx: Tx, file: CaseFileRow, { siteId, leadId }: VisitInput) => {
  const site = await tx.kysely
    .selectFrom('site')
    .select('id')
    .where('id', '=', siteId)
    .where('operatorId', '=', file.operatorId)
    .executeTakeFirst()
  if (!site) return refused('notFound', 'notFound')
  const there = await tx.kysely
    .selectFrom('visit')
    .select('id')
    .where('caseId', '=', file.id)
    .where('siteId', '=', siteId)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  if (there) return refused('conflict', 'visits.alreadyPlanned', undefined, '/siteId')
  const lead = await tx.kysely
    .selectFrom('officerRole')
    .select('personId')
    .where('personId', '=', leadId)
    .where('role', '=', 'validator')
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  return lead ? undefined : refused('input', 'visits.lead', undefined, '/leadId')
}
