import type { Tx } from '../database/scope.ts'

export const sitesOf = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('site')
    .selectAll()
    .where('operatorId', '=', operatorId)
    .where('closedOn', 'is', null)
    .orderBy('createdAt')
    .execute()

export const answersOf = (tx: Tx, operatorId: string) =>
  tx.kysely.selectFrom('answer').selectAll().where('operatorId', '=', operatorId).execute()

/** Returns of this case: those being written (no step yet) and those sent. */
export const returnsOf = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('answerReturn')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('returnedAt')
    .execute()

export const sendReturns = (tx: Tx, caseId: string, stepId: string) =>
  tx.kysely
    .updateTable('answerReturn')
    .set({ stepId })
    .where('caseId', '=', caseId)
    .where('stepId', 'is', null)
    .execute()
