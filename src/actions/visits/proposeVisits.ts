import type { AskedSite } from '../../domain/assessment/askedAt.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import { type ProposedVisit, planVisits } from '../../domain/validation/planVisits.ts'
import { type CaseFileRow, findCase } from '../../store/cases/caseFiles.ts'
import { vettingOf } from '../../store/cases/visits.ts'
import type { Tx } from '../../store/database/scope.ts'
import { officersAt } from '../../store/office/caseDesk.ts'
import { siteHistory } from '../../store/office/siteHistory.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { earliestVisit } from '../cases/noticeIsLongEnough.ts'
import { moment } from '../moment.ts'
import { profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'

export interface VisitPlan {
  readonly proposals: readonly ProposedVisit[]
  readonly leads: readonly { readonly id: string; readonly name: string; readonly visits: number }[]
  readonly earliest: Day
}

/** Which sites are worth a visit and why, who could lead it, and from when on: a suggestion, the officer plans. */
export const proposeVisits = (world: World, actor: Actor, caseId: string): Promise<Outcome<VisitPlan>> =>
  act(world, actor, 'proposeVisits', async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) return refused('notFound', 'notFound')
    const programme = editionOf(world, file)
    const { day } = moment(world)
    return done({
      proposals: await proposalsFor(tx, programme, file, day),
      leads: await leadsFor(tx, file),
      earliest: earliestVisit(programme, day),
    })
  })

const proposalsFor = async (tx: Tx, programme: Programme, file: CaseFileRow, today: Day) => {
  const profile = await profileOf(tx, programme, file.operatorId, today)
  const history = await siteHistory(tx, file.operatorId)
  const vetting = await vettingOf(tx, file.id)
  const sites: readonly AskedSite[] = profile.sites
  return planVisits(sites, profile.answers, {
    criteria: profile.criteria,
    sites: Object.fromEntries(
      history.map((site) => [
        site.siteId,
        {
          lastVisitedOn: site.lastVisitedOn as Day | null,
          incidents: 0,
          openFindings: Number(site.openFindings),
        },
      ]),
    ),
    vettingConcerns: vetting.filter((check) => check.result !== 'clear').length,
    today,
  })
}

/** The validators of the company's office, with how many visits each has before them. */
const leadsFor = async (tx: Tx, file: CaseFileRow) => {
  const operator = await tx.kysely
    .selectFrom('operator')
    .select('officeId')
    .where('id', '=', file.operatorId)
    .executeTakeFirstOrThrow()
  const validators = (await officersAt(tx, operator.officeId)).filter((one) => one.role === 'validator')
  const load = await tx.kysely
    .selectFrom('visit')
    .select(['leadId'])
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('state', '=', 'planned')
    .groupBy('leadId')
    .execute()
  const visits = new Map(load.map((row) => [row.leadId, Number(row.many)]))
  const named = new Map(validators.map(({ id, name }) => [id, name]))
  return [...named].map(([id, name]) => ({ id, name, visits: visits.get(id) ?? 0 }))
}
