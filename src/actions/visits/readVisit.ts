import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { placedCriteria } from '../../domain/programmes/placedCriteria.ts'
import { type ChecklistLine, checklistFor } from '../../domain/validation/checklist.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { findCase } from '../../store/cases/caseFiles.ts'
import { type FindingRow, findingsOf, resultsOf } from '../../store/cases/visits.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { editionOf } from '../cases/caseNow.ts'
import { moment } from '../moment.ts'
import { profileOf } from '../profile/profileOf.ts'
import type { World } from '../world.ts'

export interface VisitStandard {
  readonly id: string
  readonly number: string
  readonly title: { readonly es: string; readonly en: string }
  readonly criterionIds: readonly string[]
}

export interface VisitView {
  readonly visit: {
    readonly id: string
    readonly state: string
    readonly plannedOn: string
    readonly remote: boolean
    readonly because: string
    readonly summary: string
  }
  readonly case: {
    readonly id: string
    readonly number: string
    readonly state: string
    readonly company: string
  }
  readonly site: {
    readonly id: string
    readonly name: string
    readonly address: string
    readonly city: string
  }
  readonly standards: readonly VisitStandard[]
  readonly lines: readonly ChecklistLine[]
  readonly results: Awaited<ReturnType<typeof resultsOf>>
  readonly findings: readonly FindingRow[]
  readonly loadedAt: string
}

/** Everything a validator takes along: enough to work a whole day without a connection. */
export const readVisit = (world: World, actor: Actor, visitId: string): Promise<Outcome<VisitView>> =>
  act(world, actor, 'readVisit', async (tx) => {
    const visit = await tx.kysely.selectFrom('visit').selectAll().where('id', '=', visitId).executeTakeFirst()
    const file = visit ? await findCase(tx, visit.caseId) : undefined
    if (!visit || !file) return refused('notFound', 'notFound')
    const operator = await tx.kysely
      .selectFrom('operator')
      .select('name')
      .where('id', '=', file.operatorId)
      .executeTakeFirstOrThrow()
    const programme = editionOf(world, file)
    const { day, at } = moment(world)
    const profile = await profileOf(tx, programme, file.operatorId, day)
    const site = profile.sites.find((one) => one.id === visit.siteId)
    if (!site) return refused('notFound', 'notFound')
    const lines = checklistFor(profile.criteria, profile.answers, site)
    const findings = (await findingsOf(tx, file.id)).filter((finding) => finding.visitId === visit.id)
    await recordAudit(tx, {
      action: 'profile.read',
      subjectKind: 'visit',
      subjectId: visit.id,
      operatorId: file.operatorId,
      caseId: file.id,
      purpose: 'visit',
    })
    return done({
      visit: {
        id: visit.id,
        state: visit.state,
        plannedOn: visit.plannedOn,
        remote: visit.remote,
        because: visit.because,
        summary: visit.summary,
      },
      case: { id: file.id, number: file.number, state: file.state, company: operator.name },
      site: { id: site.id, name: site.name, address: site.address, city: site.city },
      standards: headings(programme, lines),
      lines,
      results: await resultsOf(tx, visit.id),
      findings,
      loadedAt: at,
    })
  })

const headings = (
  programme: Parameters<typeof placedCriteria>[0],
  lines: readonly ChecklistLine[],
): readonly VisitStandard[] => {
  const asked = new Set(lines.map((line) => line.criterionId))
  return programme.standards
    .map(({ id, number, title, subStandards }) => ({
      id,
      number,
      title,
      criterionIds: subStandards
        .flatMap((sub) => sub.criteria.map((criterion) => criterion.id))
        .filter((one) => asked.has(one)),
    }))
    .filter((standard) => standard.criterionIds.length > 0)
}
