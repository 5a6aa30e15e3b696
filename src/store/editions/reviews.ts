import type { Tx } from '../database/scope.ts'

export interface ReviewPlace {
  readonly siteId: string
  readonly criterionId: string
}

export type ClearedHow = 'rewritten' | 'stillHolds' | 'moved' | 'movedBack'

/** The answers of a company that wait for somebody's eyes, and why. */
export const openReviews = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('answerReview')
    .select(['siteId', 'criterionId', 'because', 'moveId'])
    .where('operatorId', '=', operatorId)
    .where('clearedAt', 'is', null)
    .execute()

export const markForReview = async (
  tx: Tx,
  mark: { readonly operatorId: string; readonly moveId: string; readonly markedAt: string },
  places: readonly (ReviewPlace & { readonly because: string })[],
): Promise<void> => {
  if (places.length === 0) return
  await tx.kysely
    .insertInto('answerReview')
    .values(places.map(({ siteId, criterionId, because }) => ({ ...mark, siteId, criterionId, because })))
    .execute()
}

interface Cleared {
  readonly by: string | null
  readonly at: string
  readonly how: ClearedHow
}

/** One answer was looked at. Answers whether it waited. */
export const clearReview = async (
  tx: Tx,
  { siteId, criterionId }: ReviewPlace,
  { by, at, how }: Cleared,
): Promise<boolean> =>
  (await tx.kysely
    .updateTable('answerReview')
    .set({ clearedAt: at, clearedBy: by, clearedHow: how })
    .where('siteId', '=', siteId)
    .where('criterionId', '=', criterionId)
    .where('clearedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()) !== undefined

/** All of a company's, when its case moves. */
export const clearReviews = (tx: Tx, operatorId: string, { by, at, how }: Cleared) =>
  tx.kysely
    .updateTable('answerReview')
    .set({ clearedAt: at, clearedBy: by, clearedHow: how })
    .where('operatorId', '=', operatorId)
    .where('clearedAt', 'is', null)
    .execute()
