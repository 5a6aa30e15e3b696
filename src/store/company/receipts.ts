import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface ReceiptRow {
  readonly receipt: string
  readonly kind: 'step' | 'change' | 'incident'
  /** The step taken, or the matter of the notice. */
  readonly what: string
  readonly at: string
  readonly by: string
}

/** What the company sent and the office received, newest first: steps of its cases, changes, incidents. */
export const receiptsOf = (tx: Tx, operatorId: string) =>
  sql<ReceiptRow>`
    select s.receipt, 'step' as kind, s.step as what, s.at, s.person_name as by
      from aval.case_step s
      where s.operator_id = ${operatorId} and s.side = 'company' and s.receipt is not null
    union all
    select n.receipt, n.kind, n.what, n.sent_at, coalesce(p.name, '')
      from aval.notice n left join aval.person p on p.id = n.sent_by
      where n.operator_id = ${operatorId} and n.receipt is not null
    order by at desc limit 500
  `
    .execute(tx.kysely)
    .then(({ rows }) => rows)

/** Every letter the office wrote to the company, newest first. */
export const ownLetters = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('letter')
    .innerJoin('caseFile', 'caseFile.id', 'letter.caseId')
    .select([
      'letter.id',
      'letter.kind',
      'letter.titleEs',
      'letter.titleEn',
      'letter.sentAt',
      'letter.servedOn',
      'letter.openedAt',
      'caseFile.number as caseNumber',
    ])
    .where('letter.operatorId', '=', operatorId)
    .orderBy('letter.sentAt', 'desc')
    .execute()

export const lockLetter = (tx: Tx, operatorId: string, id: string) =>
  tx.kysely
    .selectFrom('letter')
    .selectAll()
    .where('id', '=', id)
    .where('operatorId', '=', operatorId)
    .forUpdate()
    .executeTakeFirst()
