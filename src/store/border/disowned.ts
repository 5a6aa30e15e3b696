import type { Tx } from '../database/scope.ts'

export interface DisownedShipment {
  readonly number: string
  readonly office: string
  readonly issuedAt: string
  readonly company: string
  readonly traderNumber: string | null
  readonly others: readonly string[]
  readonly note: string
  readonly saidAt: string
}

/** What companies disowned of late and did not take back, the latest first; as far as the scope sees. */
export const disownedShipments = async (tx: Tx, most: number): Promise<readonly DisownedShipment[]> => {
  const { rows } = await tx.client.query<DisownedShipment>({
    name: 'disowned.all',
    text: `select s.number, s.office_id as office, s.issued_at as "issuedAt", o.name as company,
        o.trader_number as "traderNumber", s.others, s.note, s.said_at as "saidAt"
      from aval.disowned_shipment s join aval.operator o on o.id = s.operator_id
      where s.withdrawn_at is null order by s.said_at desc, s.id limit $1`,
    values: [most],
  })
  return rows
}

/** Of these numbers, those that were disowned by a company of the scope. */
export const disownedOf = async (tx: Tx, numbers: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await tx.client.query<{ number: string }>({
    name: 'disowned.of',
    text: `select number from aval.disowned_shipment
      where number = any ($1) and withdrawn_at is null`,
    values: [numbers],
  })
  return new Set(rows.map(({ number }) => number))
}

export interface InChain {
  readonly office: string
  readonly issuedAt: string
  readonly traders: readonly string[]
}

/** The latest version of a number, where the company stands in its chain. */
export const ownInChain = async (
  tx: Tx,
  operatorId: string,
  number: string,
): Promise<InChain | undefined> => {
  const { rows } = await tx.client.query<InChain>({
    name: 'disowned.chain',
    text: `select office_id as office, issued_at as "issuedAt", traders from aval.goods_declaration
      where number = $2 and $1 = any (operator_ids) order by version desc limit 1`,
    values: [operatorId, number],
  })
  return rows[0]
}

export interface Disowning extends Omit<InChain, 'traders'> {
  readonly operatorId: string
  readonly number: string
  readonly others: readonly string[]
  readonly note: string
  readonly by: string
  readonly at: string
}

/** Answers whether it was not disowned already. */
export const insertDisowned = async (tx: Tx, row: Disowning): Promise<boolean> => {
  const { rowCount } = await tx.client.query({
    name: 'disowned.insert',
    text: `insert into aval.disowned_shipment (operator_id, number, office_id, issued_at, others, note, said_by, said_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    values: [row.operatorId, row.number, row.office, row.issuedAt, row.others, row.note, row.by, row.at],
  })
  return rowCount === 1
}

export const withdrawDisowned = async (
  tx: Tx,
  of: { readonly operatorId: string; readonly number: string; readonly at: string },
): Promise<boolean> => {
  const { rowCount } = await tx.client.query({
    name: 'disowned.withdraw',
    text: `update aval.disowned_shipment set withdrawn_at = $3
      where operator_id = $1 and number = $2 and withdrawn_at is null`,
    values: [of.operatorId, of.number, of.at],
  })
  return rowCount === 1
}
