import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface NewNotification {
  readonly operatorId: string | null
  readonly caseId: string | null
  readonly personId: string
  readonly kind: string
  /** Ids, numbers and codes; the words come when it is read. */
  readonly detail: Readonly<Record<string, string | number>>
  readonly at: string
  /** Goes out with the next daily mail. */
  readonly waitsForSummary: boolean
}

export const addNotifications = (tx: Tx, news: readonly NewNotification[]) =>
  tx.kysely
    .insertInto('notification')
    .values(news.map(({ detail, ...rest }) => ({ ...rest, detail: JSON.stringify(detail) })))
    .execute()

/** One person's own, unread first, the newest first, with the company they are about where that may still be seen. */
export const notificationsFor = (tx: Tx, personId: string, most: number) =>
  tx.kysely
    .selectFrom('notification')
    .leftJoin('operator', 'operator.id', 'notification.operatorId')
    .select([
      'notification.id',
      'notification.kind',
      'notification.detail',
      'notification.at',
      'notification.readAt',
      'operator.name as company',
    ])
    .where('notification.personId', '=', personId)
    .orderBy(sql`notification.read_at is not null`)
    .orderBy('notification.at', 'desc')
    .limit(most)
    .execute()

export const unreadFor = async (tx: Tx, personId: string): Promise<number> => {
  const row = await tx.kysely
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.unread
}

/** All of them where no ids are given; never another person's. Answers how many were unread. */
export const markRead = async (
  tx: Tx,
  personId: string,
  ids: readonly string[] | undefined,
  at: string,
): Promise<number> => {
  const all = tx.kysely
    .updateTable('notification')
    .set({ readAt: at })
    .where('personId', '=', personId)
    .where('readAt', 'is', null)
  const some = ids ? all.where('id', '=', (eb) => eb.fn.any(eb.val([...ids]))) : all
  const rows = await some.returning('id').execute()
  return rows.length
}
