import type { Tx } from '../database/scope.ts'

export interface EditionToPublish {
  readonly id: string
  readonly edition: string
  readonly hash: string
  readonly succeeds: string | null
  /** JSON. */
  readonly content: string
}

/** Keeps an edition for ever; one that is kept already stays as it is. Answers whether it is new. */
export const keepEdition = async (tx: Tx, edition: EditionToPublish): Promise<boolean> =>
  (await tx.kysely
    .insertInto('programmeEdition')
    .values(edition)
    .onConflict((oc) => oc.column('hash').doNothing())
    .returning('hash')
    .executeTakeFirst()) !== undefined

export const editionHashes = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.kysely.selectFrom('programmeEdition').select('hash').execute()).map(({ hash }) => hash)

export const editionsWith = (tx: Tx, hashes: readonly string[]) =>
  tx.kysely.selectFrom('programmeEdition').select(['hash', 'content']).where('hash', 'in', hashes).execute()

/** Of a programme, the edition published last. */
export const lastEdition = (tx: Tx, programmeId: string) =>
  tx.kysely
    .selectFrom('programmeEdition')
    .select(['hash', 'edition'])
    .where('id', '=', programmeId)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Where a case can move to: a later edition of its programme, and the last one of each programme that took its place. */
export const laterEditions = async (tx: Tx, pinned: { programmeId: string; editionHash: string }) => {
  const rows = await tx.kysely
    .selectFrom('programmeEdition')
    .distinctOn('id')
    .select(['id', 'edition', 'hash', 'publishedAt'])
    .where((eb) => eb.or([eb('id', '=', pinned.programmeId), eb('succeeds', '=', pinned.programmeId)]))
    .orderBy('id')
    .orderBy('publishedAt', 'desc')
    .execute()
  return rows.filter(({ hash }) => hash !== pinned.editionHash)
}
