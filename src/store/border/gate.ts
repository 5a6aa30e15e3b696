import type { GoodsDeclaration } from '../../domain/border/goodsDeclaration.ts'
import { asWritten, bareNumber } from '../../domain/border/identifiers.ts'
import type { LaneDecision } from '../../domain/border/lane.ts'
import type { ShipmentState } from '../../domain/border/shipmentStates.ts'
import type { Tx } from '../database/scope.ts'

/** A shipment as the officer at the gate needs it. */
export interface GateShipment extends Pick<LaneDecision, 'lane' | 'means' | 'basis' | 'because' | 'chain'> {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly issuedAt: string
  readonly office: string
  readonly state: ShipmentState
  /** Since when it waits. */
  readonly since: string
  readonly mode: string
  readonly body: GoodsDeclaration
  readonly score: number
  readonly operatorIds: readonly string[]
  readonly demonstration: boolean
  /** The inspection under way, or the last one. */
  readonly inspectionId: string | null
}

const COLUMNS = `d.id, d.number, d.version, d.issued_at as "issuedAt", d.office_id as office, d.state, d.received_at as since,
  d.mode, d.body, d.operator_ids as "operatorIds", d.demonstration, l.lane, l.means, l.basis, l.because, l.chain,
  l.score::float8 as score, (select i.id from aval.inspection i where i.issued_at = d.issued_at and i.declaration_id = d.id
    order by i.started_at desc limit 1) as "inspectionId"`
const FROM = `from aval.goods_declaration d
  join aval.lane_decision l on l.issued_at = d.issued_at and l.declaration_id = d.id`

/** What waits at the offices of the scope, the longest first, never more than so many. */
export const waitingAtGate = async (tx: Tx, most: number): Promise<GateShipment[]> => {
  const { rows } = await tx.client.query<GateShipment>({
    name: 'gate.waiting',
    text: `select ${COLUMNS} ${FROM} where d.state in ('waiting', 'inspecting') order by d.issued_at, d.id limit $1`,
    values: [most],
  })
  return rows
}

/** By number, plate, container, trader number or a certificate's public id: of these days, what is alive. */
export const shipmentsSought = async (
  tx: Tx,
  sought: { readonly text: string; readonly certificate: string | undefined; readonly from: string },
  most: number,
): Promise<GateShipment[]> => {
  const text = asWritten(sought.text)
  const bare = bareNumber(text)
  const { rows } = await tx.client.query<GateShipment>({
    name: 'gate.sought',
    text: `with given as (
        select o.trader_number as trader from aval.certificate c join aval.operator o on o.id = c.operator_id
        where c.public_id = $1 or c.number = $2)
      select ${COLUMNS} ${FROM}
      where d.issued_at >= $4 and d.state not in ('cancelled', 'superseded') and (
        d.number = $5 or upper(d.conveyance) = $2 or regexp_replace(upper(d.conveyance), '[^A-Z0-9]', '', 'g') = $3
        or d.containers && array[$2, $3] or d.traders && array[$2, $3]
        or d.traders && (select array_agg(trader) from given where trader is not null))
      order by (d.state in ('waiting', 'inspecting')) desc, d.issued_at desc limit $6`,
    values: [sought.certificate ?? '', text, bare, sought.from, sought.text, most],
  })
  return rows
}

/** One shipment, held until the transaction ends. */
export const lockShipment = async (
  tx: Tx,
  id: string,
  issuedAt: string,
): Promise<GateShipment | undefined> => {
  const { rows } = await tx.client.query<GateShipment>({
    name: 'gate.lock',
    text: `select ${COLUMNS} ${FROM} where d.issued_at = $2 and d.id = $1 for update of d`,
    values: [id, issuedAt],
  })
  return rows[0]
}

/** The version of a number that counts, where the officer sees it; an amendment may have come in the middle. */
export const lockAlive = async (tx: Tx, number: string): Promise<GateShipment | undefined> => {
  const { rows } = await tx.client.query<GateShipment>({
    name: 'gate.alive',
    text: `select ${COLUMNS} ${FROM} where d.number = $1 and d.state not in ('superseded', 'cancelled')
      order by d.version desc limit 1 for update of d`,
    values: [number],
  })
  return rows[0]
}

export const moveShipment = async (
  tx: Tx,
  { id, issuedAt }: Pick<GateShipment, 'id' | 'issuedAt'>,
  state: ShipmentState,
  at: string,
): Promise<void> => {
  await tx.client.query({
    name: 'gate.move',
    text: 'update aval.goods_declaration set state = $3, state_at = $4 where issued_at = $2 and id = $1',
    values: [id, issuedAt, state, at],
  })
}

/** A trader that has a file here. */
export interface KnownTrader {
  readonly name: string
  /** The public id of its latest certificate. */
  readonly certificate: string | null
  /** Who answers for the company. */
  readonly contact: { readonly name: string; readonly email: string } | null
}

/** As the system: an officer of another office sees them on the papers. */
export const knownTraders = async (
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownTrader>> => {
  const { rows } = await tx.client.query<KnownTrader & { readonly number: string }>({
    name: 'gate.traders',
    text: `select o.trader_number as number, o.name,
        (select c.public_id from aval.certificate c where c.operator_id = o.id order by c.created_at desc, c.id limit 1)
          as certificate,
        (select json_build_object('name', p.name, 'email', p.email) from aval.membership m join aval.person p on p.id = m.person_id
          where m.operator_id = o.id and m.role = 'companyAdministrator' and m.withdrawn_at is null and p.disabled_at is null
          order by p.created_at, p.id limit 1) as contact
      from aval.operator o where o.trader_number = any ($1)`,
    values: [numbers],
  })
  return new Map(rows.map(({ number, ...known }) => [number, known]))
}

/** Names of traders that have a file here, as the system. */
export const namesOfTraders = async (
  tx: Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await tx.client.query<{ number: string; name: string }>({
    name: 'gate.names',
    text: 'select trader_number as number, name from aval.operator where trader_number = any ($1)',
    values: [numbers],
  })
  return new Map(rows.map(({ number, name }) => [number, name]))
}
