import type { CompanyTrade } from '../../../domain/capacity/pilots/likeCompanies.ts'
import type { Months } from '../../../domain/capacity/pilots/periods.ts'
import type { Flow } from '../../../domain/capacity/pilots/pilot.ts'
import { sumByHash } from '../../benefits/sumByHash.ts'
import type { Tx } from '../../database/scope.ts'

export interface TradesAsked {
  readonly pilotId: string
  readonly flows: readonly Flow[]
  readonly before: Months
  readonly after: Months
}

export interface Trades {
  readonly companies: readonly CompanyTrade[]
  /** Any of the declarations is invented. */
  readonly demonstration: boolean
}

/**
 * Who lodged anything of the pilot's flows in both periods: members by their trader numbers, and companies that were neither
 * invited nor, in any of it, certified or recognised. Needs side 'system': it reads every office's declarations, a range of months
 * once.
 */
export const tradesOf = async (tx: Tx, { pilotId, flows, before, after }: TradesAsked): Promise<Trades> => {
  await sumByHash(tx)
  await tx.client.query('set local enable_nestloop = off')
  const { rows } = await tx.client.query<CompanyTrade & { demonstration: boolean }>(TRADES, [
    ...[pilotId, flows, before.from, before.to, after.from, after.to],
  ])
  return {
    companies: rows.map(({ demonstration: _, ...one }) => one),
    demonstration: rows.some(({ demonstration }) => demonstration),
  }
}

/** Members whose stage began later than the months that count as during the pilot: they are left out. */
export interface MembersCounted {
  readonly accepted: number
  readonly counted: number
}

export const membersCounted = async (
  tx: Tx,
  { pilotId, after }: Pick<TradesAsked, 'pilotId' | 'after'>,
): Promise<MembersCounted> => {
  const { rows } = await tx.client.query<MembersCounted>(
    `select count(*)::int as accepted, count(*) filter (where ${IN_TIME} and o.trader_number is not null)::int as counted
     from aval.pilot_invitation i join aval.pilot_stage s on s.pilot_id = i.pilot_id and s.id = i.stage_id
       left join aval.operator o on o.id = i.operator_id
     where i.pilot_id = $1 and i.state = 'accepted'`,
    [pilotId, after.from],
  )
  return rows[0] ?? { accepted: 0, counted: 0 }
}

const IN_TIME = 's.started_on <= $2::date'

const FIRST = (parameter: string) => `${parameter}::date::timestamp at time zone 'UTC'`

// A company's own, once a declaration, by its first role in it. What was cancelled or amended counts no more.
const TRADES = `
  with invited as materialized (
    select o.trader_number as trader, bool_or(i.state = 'accepted' and s.started_on <= $5::date) as member
    from aval.pilot_invitation i join aval.operator o on o.id = i.operator_id
      join aval.pilot_stage s on s.pilot_id = i.pilot_id and s.id = i.stage_id
    where i.pilot_id = $1 and o.trader_number is not null group by 1
  ), shipment as materialized (
    select g.id, g.hs_chapter, g.demonstration, g.issued_at < ${FIRST('$4')} as earlier, d.lane = 'red' as inspected,
      d.lane in ('yellow', 'red') as documents, d.chain,
      case when g.state = 'released' then extract(epoch from g.state_at - g.issued_at)::float8 / 60 end as minutes
    from aval.goods_declaration g join aval.lane_decision d on d.issued_at = g.issued_at and d.declaration_id = g.id
    where g.kind = any ($2::text[]) and g.state not in ('cancelled', 'superseded')
      and ((g.issued_at >= ${FIRST('$3')} and g.issued_at < ${FIRST('$4')})
        or (g.issued_at >= ${FIRST('$5')} and g.issued_at < ${FIRST('$6')}))
      and ((d.issued_at >= ${FIRST('$3')} and d.issued_at < ${FIRST('$4')})
        or (d.issued_at >= ${FIRST('$5')} and d.issued_at < ${FIRST('$6')}))
  ), party as materialized (
    select distinct on (s.id, one.value ->> 'traderNumber') s.id, s.hs_chapter, s.demonstration, s.earlier, s.inspected, s.documents,
      s.minutes, one.value ->> 'traderNumber' as trader, one.value ->> 'role' as role, one.value ->> 'is' as standing
    from shipment s, jsonb_array_elements(s.chain) with ordinality one(value, place)
    where coalesce(one.value ->> 'traderNumber', '') <> '' order by s.id, one.value ->> 'traderNumber', one.place
  ), company as (
    select p.trader, coalesce(i.member, false) as member, bool_or(demonstration) as demonstration,
      mode() within group (order by role) filter (where earlier) as role,
      mode() within group (order by hs_chapter) filter (where earlier) as chapter,
      ${period('earlier', 'before')}, ${period('not earlier', 'after')}
    from party p left join invited i using (trader)
    where i.member is distinct from false
    group by p.trader, i.member
    having count(*) filter (where earlier) > 0 and count(*) filter (where not earlier) > 0
      and (i.member or bool_and(standing = 'notCertified'))
  )
  select member, role, chapter, demonstration, before, after from company`

function period(which: string, name: string): string {
  return `jsonb_build_object('shipments', count(*) filter (where ${which}),
      'inspected', count(*) filter (where ${which} and inspected), 'documents', count(*) filter (where ${which} and documents),
      'clearance', percentile_cont(0.5) within group (order by minutes) filter (where ${which} and minutes is not null),
      'hours', avg(minutes) filter (where ${which}) / 60) as ${name}`
}
