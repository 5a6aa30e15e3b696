import type { Tx } from '../database/scope.ts'

export const messagesIn = (tx: Tx, caseId: string) =>
  tx.kysely
    .selectFrom('message')
    .select(['id', 'fromSide', 'authorId', 'authorName', 'body', 'at', 'readAt', 'escalatedAt'])
    .where('caseId', '=', caseId)
    .orderBy('at')
    .execute()

export const addMessage = (
  tx: Tx,
  message: {
    readonly operatorId: string
    readonly caseId: string
    readonly fromSide: string
    readonly authorId: string
    readonly authorName: string
    readonly body: string
    readonly at: string
  },
) => tx.kysely.insertInto('message').values(message).returning('id').executeTakeFirstOrThrow()

/** What the other side wrote and nobody on this one had read. */
export const markRead = async (tx: Tx, caseId: string, fromSide: string, at: string): Promise<number> => {
  const rows = await tx.kysely
    .updateTable('message')
    .set({ readAt: at })
    .where('caseId', '=', caseId)
    .where('fromSide', '=', fromSide)
    .where('readAt', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

/** Written before a moment, read by nobody since, and nobody told of that yet. */
export const unreadSince = (tx: Tx, before: string, most: number) =>
  tx.kysely
    .selectFrom('message')
    .innerJoin('caseFile', 'caseFile.id', 'message.caseId')
    .select(['message.id', 'message.caseId', 'message.operatorId', 'message.fromSide', 'message.at'])
    .select('caseFile.number')
    .where('message.readAt', 'is', null)
    .where('message.escalatedAt', 'is', null)
    .where('message.at', '<', before)
    .orderBy('message.at')
    .limit(most)
    .execute()

export const markEscalated = (tx: Tx, id: string, at: string) =>
  tx.kysely.updateTable('message').set({ escalatedAt: at }).where('id', '=', id).execute()
