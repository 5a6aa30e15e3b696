import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface UploadBegun {
  readonly operatorId: string
  readonly begunBy: string
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly declaredSha256: string | null
  readonly siteId: string | null
  readonly criterionId: string | null
  readonly effectiveFrom: string | null
  readonly at: string
}

/** Uploads of one company begin one after the other, so that none slips past the limit beside another. */
export const queueUploads = (tx: Tx, operatorId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${operatorId}, 42))`.execute(tx.kysely)

export const beginUpload = (tx: Tx, { at, ...upload }: UploadBegun) =>
  tx.kysely
    .insertInto('evidenceUpload')
    .values({ ...upload, begunAt: at, touchedAt: at })
    .returningAll()
    .executeTakeFirstOrThrow()

/** The same file begun before by the same person for the same place, of the same kind and day, and not finished: sending goes on there. */
export const uploadLike = (tx: Tx, upload: UploadBegun) =>
  tx.kysely
    .selectFrom('evidenceUpload')
    .selectAll()
    .where('operatorId', '=', upload.operatorId)
    .where('begunBy', '=', upload.begunBy)
    .where('declaredSha256', '=', upload.declaredSha256)
    .where('sizeBytes', '=', upload.sizeBytes)
    .where('name', '=', upload.name)
    .where('mediaType', '=', upload.mediaType)
    .where('effectiveFrom', 'is not distinct from', upload.effectiveFrom)
    .where('siteId', 'is not distinct from', upload.siteId)
    .where('criterionId', 'is not distinct from', upload.criterionId)
    .where('evidenceId', 'is', null)
    .limit(1)
    .executeTakeFirst()

/** What a company has under way, in bytes as declared: what it may still come to fill. */
export const bytesUnderWay = async (tx: Tx, operatorId: string): Promise<number> => {
  const { bytes } = await tx.kysely
    .selectFrom('evidenceUpload')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('sizeBytes'), eb.lit(0)).as('bytes'))
    .where('operatorId', '=', operatorId)
    .where('evidenceId', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(bytes)
}

/** Held until this transaction ends: pieces of one file take turns. */
export const lockUpload = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('evidenceUpload').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const touchUpload = (tx: Tx, id: string, at: string) =>
  tx.kysely.updateTable('evidenceUpload').set({ touchedAt: at }).where('id', '=', id).execute()

/** The whole file is being looked at from now on; nobody lays a piece or looks a second time meanwhile. */
export const takeUpload = (tx: Tx, id: string, at: string) =>
  tx.kysely.updateTable('evidenceUpload').set({ takenAt: at, touchedAt: at }).where('id', '=', id).execute()

export const uploadBecame = (tx: Tx, id: string, evidenceId: string, at: string) =>
  tx.kysely.updateTable('evidenceUpload').set({ evidenceId, touchedAt: at }).where('id', '=', id).execute()

export const dropUpload = (tx: Tx, id: string) =>
  tx.kysely.deleteFrom('evidenceUpload').where('id', '=', id).execute()

/** Untouched since then, whether they became evidence or not: their ids, gone from the table. */
export const dropUploadsBefore = async (tx: Tx, at: string): Promise<readonly string[]> => {
  const rows = await tx.kysely
    .deleteFrom('evidenceUpload')
    .where('touchedAt', '<', at)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
