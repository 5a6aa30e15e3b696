import type { Tx } from '../database/scope.ts'

export const visitsOf = (tx: Tx, caseId: string) =>
  tx.kysely.selectFrom('visit').selectAll().where('caseId', '=', caseId).orderBy('plannedOn').execute()

export const findingsOf = (tx: Tx, caseId: string) =>
  tx.kysely.selectFrom('finding').selectAll().where('caseId', '=', caseId).orderBy('raisedAt').execute()

export const vettingOf = (tx: Tx, caseId: string) =>
  tx.kysely.selectFrom('vettingCheck').selectAll().where('caseId', '=', caseId).orderBy('checkedAt').execute()

export type FindingRow = Awaited<ReturnType<typeof findingsOf>>[number]

export const lockFinding = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('finding').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const resultsOf = (tx: Tx, visitId: string) =>
  tx.kysely
    .selectFrom('visitResult')
    .select(['criterionId', 'result', 'note', 'version', 'writerName', 'writtenAt'])
    .where('visitId', '=', visitId)
    .execute()

export const correctiveActionsOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('correctiveAction')
    .innerJoin('finding', 'finding.id', 'correctiveAction.findingId')
    .selectAll('correctiveAction')
    .where('finding.caseId', '=', caseId)
    .orderBy('correctiveAction.createdAt')
    .execute()

export const evidenceOfFindings = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('findingEvidence')
    .innerJoin('finding', 'finding.id', 'findingEvidence.findingId')
    .innerJoin('evidence', 'evidence.id', 'findingEvidence.evidenceId')
    .select([
      'findingEvidence.findingId',
      'evidence.id',
      'evidence.name',
      'evidence.sizeBytes',
      'evidence.scan',
    ])
    .where('finding.caseId', '=', caseId)
    .execute()
