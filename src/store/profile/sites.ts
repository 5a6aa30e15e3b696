import type { Tx } from '../database/scope.ts'

export interface SiteDetails {
  readonly name: string
  readonly kind: string
  readonly address: string
  readonly city: string
  readonly state: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly employees: number | null
}

export const addSite = (tx: Tx, operatorId: string, details: SiteDetails) =>
  tx.kysely
    .insertInto('site')
    .values({ operatorId, ...details })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()

/** Only over the version that was seen; undefined when somebody changed it meanwhile. */
export const changeSite = (tx: Tx, id: string, version: number, details: SiteDetails) =>
  tx.kysely
    .updateTable('site')
    .set((eb) => ({ ...details, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'version'])
    .executeTakeFirst()

/** A site of a company that is still in use. */
export const openSite = (tx: Tx, operatorId: string, id: string) =>
  tx.kysely
    .selectFrom('site')
    .select(['id', 'kind', 'name', 'version'])
    .where('id', '=', id)
    .where('operatorId', '=', operatorId)
    .where('closedOn', 'is', null)
    .executeTakeFirst()

export const closeSiteOn = (tx: Tx, id: string, version: number, day: string) =>
  tx.kysely
    .updateTable('site')
    .set((eb) => ({ closedOn: day, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('closedOn', 'is', null)
    .returning(['id', 'version'])
    .executeTakeFirst()
