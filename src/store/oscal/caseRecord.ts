import type { CaseFileRow } from '../cases/caseFiles.ts'
import { correctiveActionsOf, findingsOf, visitsOf } from '../cases/visits.ts'
import type { Tx } from '../database/scope.ts'

/** Everything of a case that a plan, a record of visits or a plan of action tells. Six queries. */
export const recordOfCase = async (tx: Tx, file: CaseFileRow) => {
  const company = await tx.kysely
    .selectFrom('operator')
    .innerJoin('office', 'office.id', 'operator.officeId')
    .select(['operator.id', 'operator.name', 'operator.traderNumber', 'office.name as office'])
    .where('operator.id', '=', file.operatorId)
    .executeTakeFirstOrThrow()
  // Sites that were closed since may have been visited.
  const sites = await tx.kysely
    .selectFrom('site')
    .select(['id', 'name', 'kind', 'address', 'city', 'state'])
    .where('operatorId', '=', file.operatorId)
    .orderBy('createdAt')
    .execute()
  const results = await tx.kysely
    .selectFrom('visitResult')
    .innerJoin('visit', 'visit.id', 'visitResult.visitId')
    .select([
      'visitResult.visitId',
      'visitResult.criterionId',
      'visitResult.result',
      'visitResult.note',
      'visitResult.writtenAt',
    ])
    .where('visit.caseId', '=', file.id)
    .orderBy('visitResult.criterionId')
    .execute()
  return {
    company,
    sites,
    results,
    visits: await visitsOf(tx, file.id),
    findings: await findingsOf(tx, file.id),
    actions: await correctiveActionsOf(tx, file.id),
  }
}
