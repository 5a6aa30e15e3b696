import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** The finished visits of a case, with their sites and who led them. */
export const reportedVisits = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('visit')
    .innerJoin('site', 'site.id', 'visit.siteId')
    .innerJoin('person', 'person.id', 'visit.leadId')
    .select(['visit.id', 'visit.siteId', 'visit.plannedOn', 'visit.remote', 'visit.summary', 'visit.leadId'])
    .select('visit.finishedAt')
    .select(['site.name as siteName', 'site.kind as siteKind', 'site.address', 'site.city'])
    .select('person.name as leadName')
    .where('visit.caseId', '=', caseId)
    .where('visit.state', '=', 'finished')
    .orderBy('visit.plannedOn')
    .orderBy('site.name')
    .execute()

export type ReportedVisit = Awaited<ReturnType<typeof reportedVisits>>[number]

export interface ReportedResult {
  readonly criterionId: string
  readonly result: 'confirmed' | 'partly' | 'notConfirmed' | 'notSeen'
  /** What the company had answered there. */
  readonly status: string | null
}

export const reportedResults = async (tx: Tx, caseId: string): Promise<readonly ReportedResult[]> => {
  const { rows } = await sql<ReportedResult>`
    select r.criterion_id, r.result, a.status
    from aval.visit_result r
    join aval.visit v on v.id = r.visit_id
    left join aval.answer a on a.site_id = v.site_id and a.criterion_id = r.criterion_id
    where v.case_id = ${caseId} and v.state = 'finished' and r.result is not null
  `.execute(tx.kysely)
  return rows
}
