import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../../store/database/scope.ts'

/** A visit that is going on or still to come; a finished one is history. */
export const openVisit = async (
  tx: Tx,
  visitId: string,
): Promise<Outcome<{ operatorId: string; caseId: string; siteId: string; version: number }>> => {
  const visit = await tx.kysely
    .selectFrom('visit')
    .innerJoin('caseFile', 'caseFile.id', 'visit.caseId')
    .select([
      'visit.operatorId',
      'visit.caseId',
      'visit.siteId',
      'visit.version',
      'visit.state',
      'caseFile.state as caseState',
    ])
    .where('visit.id', '=', visitId)
    .executeTakeFirst()
  if (!visit) return refused('notFound', 'notFound')
  if (visit.state !== 'planned' || visit.caseState !== 'validationPlanned')
    return refused('notNow', 'visits.notOpen')
  return done(visit)
}
