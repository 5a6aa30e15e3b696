import type { Tx } from '../database/scope.ts'

/** The latest certificate of a case or of a company, with what its sheet names. */
export const printedCertificate = (
  tx: Tx,
  of: { readonly caseId?: string; readonly operatorId?: string },
) => {
  const query = tx.kysely
    .selectFrom('certificate')
    .innerJoin('caseFile', 'caseFile.id', 'certificate.caseId')
    .innerJoin('operator', 'operator.id', 'certificate.operatorId')
    .innerJoin('decision', 'decision.id', 'certificate.decisionId')
    .innerJoin('person', 'person.id', 'decision.decidedBy')
    .selectAll('certificate')
    .select(['caseFile.editionHash', 'operator.name as company', 'operator.taxId', 'operator.traderNumber'])
    .select(['operator.demonstration', 'decision.step', 'person.name as decidedBy'])
    .where('certificate.state', '<>', 'replaced')
    .orderBy('certificate.createdAt', 'desc')
  const narrowed = of.caseId
    ? query.where('certificate.caseId', '=', of.caseId)
    : query.where('certificate.operatorId', '=', of.operatorId ?? '')
  return narrowed.executeTakeFirst()
}

export type PrintedCertificate = NonNullable<Awaited<ReturnType<typeof printedCertificate>>>
