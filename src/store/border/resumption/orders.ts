import type { RecoveryPoint } from '../../../domain/border/resumption/recovery.ts'
import type { Tx } from '../../database/scope.ts'

/** A class at an office by a mode, as anybody may read it: a count too small to hide a company is not told. */
export interface ToldClass {
  readonly class: string
  readonly office: string
  readonly mode: string
  readonly count: number | null
  readonly first: number
  readonly last: number
}

export interface NewOrder {
  readonly incidentId: string
  readonly version: number
  readonly turn: number
  readonly reckonedAt: string
  readonly at: string
  readonly shipments: number
  readonly told: readonly ToldClass[]
  readonly recovery: readonly RecoveryPoint[]
}

export interface PlaceRow {
  readonly place: number
  readonly declaration_id: string
  readonly number: string
  readonly operator_ids: readonly string[]
  readonly class: string
  readonly mode: string
  readonly office_id: string
  readonly at_office: string | null
  readonly at_post: string | null
  readonly hour: string | null
  readonly held: boolean
}

const BATCH = 5_000

export const insertOrder = async (tx: Tx, order: NewOrder, places: readonly PlaceRow[]): Promise<void> => {
  await tx.client.query(
    `insert into aval.resumption_order (incident_id, version, turn, reckoned_at, published_at, published_by, shipments, told, recovery)
     values ($1, $2, $3, $4, $5, aval.person(), $6, $7, $8)`,
    [
      ...[order.incidentId, order.version, order.turn, order.reckonedAt, order.at, order.shipments],
      ...[JSON.stringify(order.told), JSON.stringify(order.recovery)],
    ],
  )
  for (let first = 0; first < places.length; first += BATCH) {
    await tx.client.query({
      name: 'resumption.places',
      text: `insert into aval.resumption_place (incident_id, version, place, declaration_id, number, operator_ids, class, mode, office_id, at_office, at_post, hour, held)
        select $1, $2, place, declaration_id, number, operator_ids, class, mode, office_id, at_office, at_post, hour, held
        from json_populate_recordset(null::aval.resumption_place, $3::json)`,
      values: [order.incidentId, order.version, JSON.stringify(places.slice(first, first + BATCH))],
    })
  }
  await tx.client.query('update aval.incident set published = $2 where id = $1', [
    order.incidentId,
    order.version,
  ])
}

export interface PublishedOrder {
  readonly version: number
  readonly reckonedAt: string
  readonly publishedAt: string
  readonly shipments: number
  readonly told: readonly ToldClass[]
  readonly recovery: readonly RecoveryPoint[]
}

export const publishedOrder = async (
  tx: Tx,
  incidentId: string,
  version: number,
): Promise<PublishedOrder | undefined> =>
  (
    await tx.client.query<PublishedOrder>(
      `select version, reckoned_at as "reckonedAt", published_at as "publishedAt", shipments, told, recovery
       from aval.resumption_order where incident_id = $1 and version = $2`,
      [incidentId, version],
    )
  ).rows[0]

export interface OwnPlace {
  readonly incidentId: string
  readonly place: number
  readonly number: string
  readonly class: string
  readonly mode: string
  readonly office: string
  readonly atOffice: string | null
  readonly hour: string | null
  readonly held: boolean
}

/** A company's own places in the latest order of each open incident; row-level security shows no other's. */
export const ownPlaces = async (tx: Tx, most: number): Promise<readonly OwnPlace[]> =>
  (
    await tx.client.query<OwnPlace>(
      `select p.incident_id as "incidentId", p.place, p.number, p.class, p.mode, p.office_id as office, p.at_office as "atOffice",
         p.hour, p.held
       from aval.resumption_place p join aval.incident i on i.id = p.incident_id and i.published = p.version
       where i.state = 'open' and p.operator_ids && aval.operators()
       order by p.incident_id, p.place limit $1`,
      [most],
    )
  ).rows
