import type { Tx } from '../database/scope.ts'

export const savedViewsOf = (tx: Tx, personId: string, page: string) =>
  tx.kysely
    .selectFrom('savedView')
    .select(['id', 'name', 'filters'])
    .where('personId', '=', personId)
    .where('page', '=', page)
    .orderBy('name')
    .execute()

/** The same name again is the same view with other filters. */
export const keepView = (
  tx: Tx,
  view: { readonly personId: string; readonly page: string; readonly name: string; readonly filters: string },
) =>
  tx.kysely
    .insertInto('savedView')
    .values(view)
    .onConflict((oc) => oc.columns(['personId', 'page', 'name']).doUpdateSet({ filters: view.filters }))
    .returning('id')
    .executeTakeFirstOrThrow()

export const dropView = async (tx: Tx, personId: string, id: string): Promise<boolean> =>
  (await tx.kysely
    .deleteFrom('savedView')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('id')
    .executeTakeFirst()) !== undefined
