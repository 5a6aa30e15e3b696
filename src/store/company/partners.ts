import type { Tx } from '../database/scope.ts'

export interface PartnerDetails {
  readonly name: string
  readonly role: string
  readonly traderNumber: string | null
  /** What the company knows of a certificate that is not this programme's; null while nobody asked. */
  readonly certified: boolean | null
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
}

/** Every partner, with what the public register says of its number now. */
export const partnersOf = (tx: Tx, operatorId: string) =>
  tx.kysely
    .selectFrom('partnerLink')
    .leftJoin('registerEntry', 'registerEntry.traderNumber', 'partnerLink.traderNumber')
    .select([
      'partnerLink.id',
      'partnerLink.name',
      'partnerLink.role',
      'partnerLink.traderNumber',
      'partnerLink.certified',
      'partnerLink.reviewedOn',
      'partnerLink.nextReviewOn',
      'partnerLink.version',
      'registerEntry.since as registeredSince',
    ])
    .where('partnerLink.operatorId', '=', operatorId)
    .orderBy('partnerLink.createdAt')
    .orderBy('partnerLink.id')
    .execute()

export const findPartner = (tx: Tx, operatorId: string, id: string) =>
  tx.kysely
    .selectFrom('partnerLink')
    .selectAll()
    .where('operatorId', '=', operatorId)
    .where('id', '=', id)
    .executeTakeFirst()

export const addPartner = (tx: Tx, operatorId: string, details: PartnerDetails) =>
  tx.kysely
    .insertInto('partnerLink')
    .values({ operatorId, ...details })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

/** Only over the version that was seen; undefined when somebody changed it meanwhile. */
export const changePartner = (tx: Tx, id: string, version: number, details: Partial<PartnerDetails>) =>
  tx.kysely
    .updateTable('partnerLink')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'version'])
    .executeTakeFirst()

export const removePartnerRow = (tx: Tx, id: string) =>
  tx.kysely.deleteFrom('partnerLink').where('id', '=', id).execute()
