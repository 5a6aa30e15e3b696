import type { Tx } from '../database/scope.ts'

/** A letter with what its sheet names: the company, the office, who signed, the receipt of its step. */
export const printedLetter = (tx: Tx, id: string) =>
  tx.kysely
    .selectFrom('letter')
    .innerJoin('caseFile', 'caseFile.id', 'letter.caseId')
    .innerJoin('operator', 'operator.id', 'letter.operatorId')
    .innerJoin('office', 'office.id', 'operator.officeId')
    .leftJoin('caseStep', 'caseStep.id', 'letter.stepId')
    .selectAll('letter')
    .select(['caseFile.number as caseNumber', 'caseFile.editionHash'])
    .select(['operator.name as company', 'operator.traderNumber', 'operator.legalRepresentative'])
    .select(['operator.city', 'operator.demonstration', 'office.name as officeName'])
    .select(['caseStep.personName as signedBy', 'caseStep.receipt', 'caseStep.step'])
    .where('letter.id', '=', id)
    .executeTakeFirst()

export type PrintedLetter = NonNullable<Awaited<ReturnType<typeof printedLetter>>>

export const markOpened = (tx: Tx, id: string, at: string) =>
  tx.kysely.updateTable('letter').set({ openedAt: at }).where('id', '=', id).execute()

/** The answers that went back with a step, each with its reason. */
export const returnsIn = (tx: Tx, stepId: string) =>
  tx.kysely
    .selectFrom('answerReturn')
    .leftJoin('site', 'site.id', 'answerReturn.siteId')
    .select(['answerReturn.criterionId', 'answerReturn.reason', 'site.name as siteName'])
    .where('answerReturn.stepId', '=', stepId)
    .orderBy('answerReturn.returnedAt')
    .execute()

export type ReturnInLetter = Awaited<ReturnType<typeof returnsIn>>[number]
