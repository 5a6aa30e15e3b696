import type { NoticeKind } from '../../domain/operators/notice.ts'
import type { Tx } from '../database/scope.ts'

export interface NewNotice {
  readonly operatorId: string
  readonly caseId: string
  readonly kind: NoticeKind
  readonly what: string
  readonly tells: string
  readonly happenedOn: string
  readonly dueOn: string | null
  readonly sentBy: string | null
  readonly sentAt: string
  readonly receipt: string
}

export const addNotice = (tx: Tx, notice: NewNotice) =>
  tx.kysely.insertInto('notice').values(notice).returning('id').executeTakeFirstOrThrow()

/** The next receipt of a case, under the lock that its steps take too. */
export const nextReceipt = async (tx: Tx, caseId: string): Promise<string> => {
  const row = await tx.kysely
    .updateTable('caseFile')
    .set((eb) => ({ receipts: eb('receipts', '+', 1) }))
    .where('id', '=', caseId)
    .returning(['number', 'receipts'])
    .executeTakeFirstOrThrow()
  return `${row.number}-${String(row.receipts).padStart(2, '0')}`
}

/** Newest first, with the name of who sent each. */
export const noticesOf = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('notice')
    .leftJoin('person', 'person.id', 'notice.sentBy')
    .select([
      'notice.id',
      'notice.kind',
      'notice.what',
      'notice.tells',
      'notice.happenedOn',
      'notice.dueOn',
      'notice.sentAt',
      'notice.receipt',
      'notice.answeredAt',
      'notice.answer',
      'person.name as by',
    ])
    .where('notice.operatorId', '=', operatorId)
    .orderBy('notice.sentAt', 'desc')
    .execute()

/** Undefined where it is another company's, or was answered before. */
export const answerNoticeRow = (tx: Tx, operatorId: string, id: string, answer: string, at: string) =>
  tx.kysely
    .updateTable('notice')
    .set({ answer, answeredAt: at })
    .where('operatorId', '=', operatorId)
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .returning(['id', 'kind', 'what', 'receipt'])
    .executeTakeFirst()
