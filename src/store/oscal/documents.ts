import type { Insertable } from 'kysely'
import type { Tx } from '../database/scope.ts'
import type { OscalDocumentTable } from '../tables.ts'

/** Everything but the content, which may be megabytes. */
const head = [
  'id',
  'kind',
  'uuid',
  'title',
  'version',
  'oscalVersion',
  'hash',
  'counts',
  'sizeBytes',
  'importedAt',
] as const

/** Keeps a document; nothing where the same content of that uuid is kept already. */
export const keepDocument = (tx: Tx, document: Insertable<OscalDocumentTable>) =>
  tx.kysely
    .insertInto('oscalDocument')
    .values(document)
    .onConflict((oc) => oc.columns(['uuid', 'hash']).doNothing())
    .returning(head)
    .executeTakeFirst()

/** Newest first. */
export const documentsKept = (tx: Tx) =>
  tx.kysely.selectFrom('oscalDocument').select(head).orderBy('importedAt', 'desc').orderBy('id').execute()

/** The versions of one document, newest first. */
export const versionsOf = (tx: Tx, uuid: string) =>
  tx.kysely
    .selectFrom('oscalDocument')
    .select(head)
    .where('uuid', '=', uuid)
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .execute()

/** By its id here; or by its own uuid, which tells the version imported last. */
export const findDocument = (tx: Tx, idOrUuid: string) =>
  tx.kysely
    .selectFrom('oscalDocument')
    .select([...head, 'content'])
    .where((eb) => eb.or([eb('id', '=', idOrUuid), eb('uuid', '=', idOrUuid)]))
    .orderBy((eb) => eb.case().when('id', '=', idOrUuid).then(0).else(1).end())
    .orderBy('importedAt', 'desc')
    .executeTakeFirst()
