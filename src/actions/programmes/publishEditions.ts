import type { Programme } from '../../domain/programmes/programme.ts'
import type { Database } from '../../store/database/database.ts'
import { inScope } from '../../store/database/scope.ts'
import { scopeOf, theClock } from '../actor.ts'

/** Keeps the running edition for ever, by its hash, and gives back every edition a case may have pinned. */
export const publishEditions = (
  db: Database,
  programme: Programme,
  hash: string,
): Promise<ReadonlyMap<string, Programme>> =>
  inScope(db, scopeOf(theClock('publishEditions')), async (tx) => {
    await tx.kysely
      .insertInto('programmeEdition')
      .values({ id: programme.id, edition: programme.edition, hash, content: JSON.stringify(programme) })
      .onConflict((oc) => oc.column('hash').doNothing())
      .execute()
    const rows = await tx.kysely.selectFrom('programmeEdition').select(['hash', 'content']).execute()
    return new Map(rows.map((row) => [row.hash, row.content as Programme]))
  })
