import type { Tx } from '../database/scope.ts'

export const findOperator = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('operator').selectAll().where('id', '=', id).executeTakeFirst()

export interface OperatorDetails {
  readonly name: string
  readonly searchName: string
  readonly types: readonly string[]
  readonly city: string
  readonly legalRepresentative: string
  readonly representativeTaxId?: string
}

/** Only over the version that was seen; undefined when somebody changed it meanwhile. */
export const changeOperator = (tx: Tx, id: string, version: number, details: OperatorDetails) =>
  tx.kysely
    .updateTable('operator')
    .set((eb) => ({ ...details, types: [...details.types], version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['id', 'version'])
    .executeTakeFirst()

export const publishOperator = (tx: Tx, id: string, publishes: boolean) =>
  tx.kysely
    .updateTable('operator')
    .set((eb) => ({ publishes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirst()

export const officeList = (tx: Tx) =>
  tx.kysely.selectFrom('office').select(['id', 'name', 'city', 'jurisdiction']).orderBy('name').execute()

export const officeNamed = (tx: Tx, id: string) =>
  tx.kysely.selectFrom('office').select(['id', 'name', 'city']).where('id', '=', id).executeTakeFirst()

/** Held until this transaction ends: of two applications at once, the second finds the first. */
export const operatorWithTaxId = (tx: Tx, taxId: string) =>
  tx.kysely
    .selectFrom('operator')
    .select(['id', 'version'])
    .where('taxId', '=', taxId)
    .forUpdate()
    .executeTakeFirst()
