import type { Tx } from '../database/scope.ts'

/** The step of a company's own that a receipt is for, with its case and the company. */
export const stepOfReceipt = (tx: Tx, operatorId: string, receipt: string) =>
  tx.kysely
    .selectFrom('caseStep')
    .innerJoin('caseFile', 'caseFile.id', 'caseStep.caseId')
    .innerJoin('operator', 'operator.id', 'caseStep.operatorId')
    .select(['caseStep.id', 'caseStep.caseId', 'caseStep.operatorId', 'caseStep.step', 'caseStep.personName'])
    .select(['caseStep.at', 'caseStep.onDay', 'caseStep.reasons', 'caseStep.clocks', 'caseStep.receipt'])
    .select(['caseFile.number', 'caseFile.editionHash', 'operator.name as company', 'operator.demonstration'])
    .where('caseStep.operatorId', '=', operatorId)
    .where('caseStep.side', '=', 'company')
    .where('caseStep.receipt', '=', receipt)
    .executeTakeFirst()

/** The papers that lay in the profile at a moment. */
export const papersAt = (tx: Tx, operatorId: string, at: string) =>
  tx.kysely
    .selectFrom('evidence')
    .select(['name', 'sizeBytes as size', 'sha256'])
    .where('operatorId', '=', operatorId)
    .where('uploadedAt', '<=', at)
    .where((eb) => eb.or([eb('removedAt', 'is', null), eb('removedAt', '>', at)]))
    .orderBy('uploadedAt')
    .execute()
