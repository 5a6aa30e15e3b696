import type { Lane, Means } from '../../../domain/border/lane.ts'
import type { Tx } from '../../database/scope.ts'

export interface StockTaking {
  readonly incidentId: string
  readonly offices: readonly string[]
  readonly modes: readonly string[]
  /** By kind of declaration, the roles whose standing speaks for it. */
  readonly standingOf: Readonly<Record<string, readonly string[]>>
  /** The benefit that must not be suspended. */
  readonly benefit: string | null
  readonly at: string
  readonly today: string
}

/**
 * Takes stock of what waits at the offices: what came is added, what left is noted, and everybody's standing is read anew, so
 * that who was suspended since loses the place. The standing is that of the certificate as it is now.
 */
export const takeStock = async (tx: Tx, stock: StockTaking): Promise<{ came: number; left: number }> => {
  const came = await tx.client.query(CAME, [
    ...[stock.incidentId, stock.offices, stock.modes, JSON.stringify(stock.standingOf)],
    ...[stock.benefit, stock.today],
  ])
  const left = await tx.client.query(LEFT, [stock.incidentId, stock.offices, stock.modes])
  await tx.client.query('update aval.incident set reckoned_at = $2 where id = $1', [
    stock.incidentId,
    stock.at,
  ])
  return { came: came.rowCount ?? 0, left: left.rowCount ?? 0 }
}

const CAME = `
  with speaks as (
    select d.id, d.issued_at, d.number, d.office_id, d.mode, d.procedure, d.operator_ids, d.demonstration,
      coalesce(l.lane, 'yellow') as lane, l.means,
      array(select i ->> 'classification' from jsonb_array_elements(d.body -> 'goodsItems') i) as goods,
      (d.body ->> 'arrivalOn')::date as arrives_on,
      (select p ->> 'traderNumber' from jsonb_array_elements(d.body -> 'parties') p
       where $4::jsonb -> d.kind ? (p ->> 'role') and p ->> 'traderNumber' is not null limit 1) as trader,
      -- an amendment does not begin to wait anew
      (select min(n.issued_at) from aval.goods_declaration_number n where n.number = d.number) as waits_since
    from aval.goods_declaration d
    left join aval.lane_decision l on l.issued_at = d.issued_at and l.declaration_id = d.id
    where d.state in ('waiting', 'inspecting') and d.office_id = any ($2::text[])
      and (cardinality($3::text[]) = 0 or d.mode = any ($3::text[]))
  ), trusts as (
    select s.*, case when c.id is not null then 'certified' when r.trader_number is not null then 'recognised' end as trusted,
      case when c.id is not null then c.tier else r.tier end as tier
    from speaks s
    left join aval.operator o on o.trader_number = s.trader
    left join aval.certificate c on c.operator_id = o.id and coalesce(c.until, 'infinity') >= $6::date
      and (c.state = 'valid' or (c.state = 'partlySuspended' and not coalesce($5::text = any (c.suspended_benefits), false)))
    left join aval.recognised_trader r on c.id is null and r.trader_number = s.trader
      and r.valid_from <= $6::date and coalesce(r.valid_until, 'infinity') >= $6::date
  )
  insert into aval.incident_shipment as kept (incident_id, declaration_id, issued_at, number, office_id, mode, procedure, lane,
    means, goods, waits_since, arrives_on, trader, trusted, tier, operator_ids, demonstration)
  select $1, id, issued_at, number, office_id, mode, procedure, lane, means, goods,
    coalesce(waits_since, issued_at), arrives_on, trader, trusted, tier, operator_ids, demonstration from trusts
  on conflict (incident_id, declaration_id) do update
    set lane = excluded.lane, means = excluded.means, trusted = excluded.trusted, tier = excluded.tier, left_at = null
    where (kept.lane, kept.means, kept.trusted, kept.tier, kept.left_at)
      is distinct from (excluded.lane, excluded.means, excluded.trusted, excluded.tier, null::timestamptz)`

/** Let go, detained, amended or taken back; or no longer at an office or by a mode that stands still. */
const LEFT = `
  update aval.incident_shipment s set left_at = coalesce(d.state_at, now())
  from aval.incident_shipment mine
  left join aval.goods_declaration d on d.issued_at = mine.issued_at and d.id = mine.declaration_id
  where mine.incident_id = $1 and mine.left_at is null
    and s.incident_id = mine.incident_id and s.declaration_id = mine.declaration_id
    and (d.id is null or d.state not in ('waiting', 'inspecting') or not mine.office_id = any ($2::text[])
      or (cardinality($3::text[]) > 0 and not mine.mode = any ($3::text[])))`

export interface ShipmentRow {
  readonly id: string
  readonly number: string
  readonly office: string
  readonly mode: string
  readonly procedure: string
  readonly lane: Lane
  readonly means: Means | null
  readonly goods: readonly string[]
  /** Milliseconds since 1970. */
  readonly since: number
  readonly arrivesOn: string | null
  readonly trader: string | null
  readonly trusted: 'certified' | 'recognised' | null
  readonly tier: string | null
  readonly operatorIds: readonly string[]
  readonly demonstration: boolean
}

export const shipmentsOf = async (tx: Tx, incidentId: string): Promise<readonly ShipmentRow[]> =>
  (
    await tx.client.query<ShipmentRow>(
      `select declaration_id as id, number, office_id as office, mode, procedure, lane, means, goods,
         (extract(epoch from waits_since) * 1000)::float8 as since, arrives_on as "arrivesOn", trader, trusted, tier,
         operator_ids as "operatorIds", demonstration
       from aval.incident_shipment where incident_id = $1 and left_at is null`,
      [incidentId],
    )
  ).rows

export interface QueueHour {
  /** Milliseconds since 1970. */
  readonly hour: number
  readonly came: number
  readonly left: number
}

/** What came to wait and what left, hour by hour; all that waited before the first hour comes in it. */
export const queueByHour = async (tx: Tx, incidentId: string, from: string): Promise<readonly QueueHour[]> =>
  (
    await tx.client.query<QueueHour>(
      `select (extract(epoch from hour) * 1000)::float8 as hour, sum(came)::int as came, sum(gone)::int as left from (
         select date_trunc('hour', greatest(waits_since, $2::timestamptz)) as hour, 1 as came, 0 as gone
         from aval.incident_shipment where incident_id = $1
         union all
         select date_trunc('hour', greatest(left_at, $2::timestamptz)), 0, 1 from aval.incident_shipment
         where incident_id = $1 and left_at is not null) moves
       group by 1 order by 1`,
      [incidentId, from],
    )
  ).rows
