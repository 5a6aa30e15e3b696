import type { Tx } from '../database/scope.ts'
import type { DirtyMonth } from './dirty.ts'
import { recountGiven } from './recountGiven.ts'
import { FITS, SUMMED, SUMMED_COLUMNS } from './summedKinds.ts'

/** What is counted by month and office, each in one statement, from the facts that FACTS reads once. */
const counted = [
  'benefit_cell',
  'benefit_compared',
  'benefit_lane',
  'benefit_time',
  'benefit_trader',
  'benefit_company',
  'benefit_company_time',
  'benefit_counted',
] as const

/** Two counts at once would both delete and both insert: the second waits. */
const ONE_AT_A_TIME = 7_205

/**
 * Counts a month of these offices anew, whatever was counted before: so it may be done again, or left half done, and comes to
 * the same. Needs side 'system'. Answers how many declarations were counted.
 */
export const recountMonth = async (
  tx: Tx,
  { month, offices }: DirtyMonth,
  countedAt: string,
): Promise<number> => {
  await tx.client.query('select pg_advisory_xact_lock($1)', [ONE_AT_A_TIME])
  for (const table of counted)
    await tx.client.query(`delete from aval.${table} where month = $1 and office_id = any ($2::text[])`, [
      month,
      offices,
    ])
  await tx.client.query(KINDS, [month, offices])
  await recountGiven(tx, { month, offices })
  // A month just begun has no statistics yet, and a planner that expects one row would look at each pair of thousands.
  await tx.client.query('set local enable_nestloop = off')
  const { rows } = await tx.client.query<{ lodged: number }>(COUNT, [month, offices, countedAt])
  await tx.client.query('delete from aval.benefit_trader_month where month = $1', [month])
  await tx.client.query(TRADER_MONTH, [month])
  return rows[0]?.lodged ?? 0
}

/** Bounds of the month as the partitions have them, so that one partition is read. */
const within = (issuedAt: string) => `${issuedAt} >= $1::date::timestamp at time zone 'UTC'
  and ${issuedAt} < ($1::date::timestamp + interval '1 month') at time zone 'UTC'`
const MONTH = within('g.issued_at')

const KINDS = `
  insert into aval.benefit_kind (office_id, mode, hs_chapter, origin, value_band)
  select distinct office_id, mode, hs_chapter, origin, value_band from aval.goods_declaration g
  where ${MONTH} and office_id = any ($2::text[])
  except select office_id, mode, hs_chapter, origin, value_band from aval.benefit_kind
  on conflict do nothing`

// A declaration that was cancelled or amended before anybody looked counts no more: the one that took its place does. Who leads
// is the first of the chain, in the order of the roles, that is certified; else recognised, suspended, or simply the first.
const FACTS = `
  looked as materialized (
    select declaration_id, bool_or(outcome = 'findings') as hit, min(started_at) as started_at from (
      select declaration_id, outcome, started_at from aval.inspection g where ${MONTH} and ended_at is not null
      union all
      select declaration_id, outcome, null from aval.post_clearance_audit g where ${MONTH} and state = 'closed'
    ) g group by 1
  ), fact as materialized (
    select g.id, k.id as kind_id, g.office_id, g.mode, g.operator_ids, g.demonstration, d.lane, d.basis, d.drawn, d.chain,
      d.lane = 'red' as inspected, d.lane in ('yellow', 'red') as documents,
      l.declaration_id is not null as done, coalesce(l.hit, false) as hit,
      coalesce(lead.standing, 'notCertified') as standing,
      case when lead.standing <> 'notCertified' then coalesce(lead.tier, '') else '' end as tier,
      case when lead.standing <> 'notCertified' then lead.role else '' end as role,
      coalesce(nullif(lead.trader, ''), g.traders[1], '') as trader,
      case when g.state = 'released' then aval.wait_step(g.state_at - g.issued_at) end as clearance,
      case when l.started_at is not null then aval.wait_step(l.started_at - d.decided_at) end as wait
    from aval.goods_declaration g
    join aval.lane_decision d on d.issued_at = g.issued_at and d.declaration_id = g.id
    join aval.benefit_kind k on k.office_id = g.office_id and k.mode = g.mode and k.hs_chapter = g.hs_chapter
      and k.origin = g.origin and k.value_band = g.value_band
    left join looked l on l.declaration_id = g.id
    left join lateral (
      select one.value ->> 'is' as standing, one.value ->> 'tier' as tier, one.value ->> 'role' as role,
        one.value ->> 'traderNumber' as trader
      from jsonb_array_elements(d.chain) with ordinality one(value, place)
      order by array_position(array['certified', 'recognised', 'reliefSuspended'], one.value ->> 'is'), place limit 1
    ) lead on true
    where ${MONTH} and ${within('d.issued_at')} and g.office_id = any ($2::text[])
      and (g.state not in ('cancelled', 'superseded') or l.declaration_id is not null)
  )`

const COUNTS = `count(*), count(*) filter (where inspected), count(*) filter (where documents),
    count(*) filter (where done), count(*) filter (where hit)`

// Each company that Aval knows once a declaration, by its first role in it and as it stood itself.
const OWN = `
  own as materialized (
    select f.*, o.id as operator_id, party.role as own_role, party.standing as own_standing
    from (select *, unnest(operator_ids) as known from fact where operator_ids <> '{}') f
    join aval.operator o on o.id = f.known
    join lateral (
      select one.value ->> 'role' as role, one.value ->> 'is' as standing
      from jsonb_array_elements(f.chain) with ordinality one(value, place)
      where one.value ->> 'traderNumber' = o.trader_number order by place limit 1
    ) party on true
  )`

// As domain/benefits/spread.ts has it, for kinds that can be compared; a test compares. Windows and no joins: of what is counted
// on the way the planner knows no numbers.
const TRADERS = `
  side as (
    select kind_id, office_id, standing = 'certified' as certified, trader, count(*)::float8 as n,
      (count(*) filter (where inspected))::float8 as hits
    from fact where standing in ('certified', 'notCertified') group by 1, 2, 3, 4
  ), kind as (
    select *, sum(n) over own as all_n, sum(hits) over own as all_hits, sum(n * n) over own as squares,
      coalesce(sum(n) filter (where certified) over whole, 0) as certified_n,
      coalesce(sum(n) filter (where not certified) over whole, 0) as others_n
    from side window own as (partition by kind_id, certified), whole as (partition by kind_id)
  ), weighed as (
    select *, all_hits / all_n as rate, n / all_n as share,
      case when certified then 1 else certified_n / others_n end as weight,
      all_hits * (all_n - all_hits) / (all_n * (all_n - 1)) as within
    from kind where all_n >= 2 and certified_n > 0 and others_n >= 2 and certified_n <= 10 * others_n
  ), summed as (
    select office_id, certified, trader,
      sum(weight * (hits - n * rate)) as apart,
      sum(weight ^ 2 * n * (1 - share) * within) as alone,
      sum(weight * n * rate * (1 - share)) ^ 2
        + sum((weight * n * rate) ^ 2 * (squares / all_n ^ 2 - share ^ 2)) as reach,
      sum(weight ^ 2 * n * within) as whole,
      sum(weight * n * rate) as expected
    from weighed group by 1, 2, 3
  )`

// Kind by kind, of all certified ('*'), tier by tier, role by role and both.
const COMPARED = `
  counted as (
    select kind_id, office_id, mode, standing, tier, role, count(*) as n, count(*) filter (where inspected) as inspected,
      count(*) filter (where documents) as documents
    from fact where standing in ('certified', 'notCertified') group by 1, 2, 3, 4, 5, 6
  ), beside as (
    select *, coalesce(sum(n) filter (where standing = 'notCertified') over kind, 0)::float8 as n0,
      coalesce(sum(inspected) filter (where standing = 'notCertified') over kind, 0)::float8 as inspected0,
      coalesce(sum(documents) filter (where standing = 'notCertified') over kind, 0)::float8 as documents0
    from counted window kind as (partition by kind_id)
  ), split as (
    select office_id, mode, case when grouping(tier) = 1 then '*' else tier end as tier,
      case when grouping(role) = 1 then '*' else role end as role, sum(n)::float8 as n1, sum(inspected)::float8 as inspected1,
      sum(documents)::float8 as documents1, n0, inspected0, documents0
    from beside where standing = 'certified'
    group by kind_id, office_id, mode, n0, inspected0, documents0, cube (tier, role)
  )`

const COUNT = `
  with ${FACTS}, ${OWN}, ${TRADERS}, ${COMPARED}, compared as (
    insert into aval.benefit_compared (month, office_id, mode, tier, role, ${SUMMED_COLUMNS})
    select $1::date, office_id, mode, tier, role, ${SUMMED}
    from (select *, ${FITS} as fits from split) kind group by office_id, mode, tier, role
  ), cells as (
    insert into aval.benefit_cell
    select $1::date, kind_id, office_id, mode, standing, tier, role, ${COUNTS}
    from fact group by kind_id, office_id, mode, standing, tier, role
  ), lanes as (
    insert into aval.benefit_lane
    select $1::date, office_id, mode, standing, tier, role, lane, basis, count(*), count(*) filter (where done),
      count(*) filter (where hit), count(*) filter (where drawn), count(*) filter (where drawn and done),
      count(*) filter (where drawn and hit)
    from fact group by office_id, mode, standing, tier, role, lane, basis
  ), times as (
    insert into aval.benefit_time
    select $1::date, office_id, mode, standing, tier, measure, step, count(*)
    from fact, lateral (values ('clearance', clearance), ('wait', wait)) took(measure, step)
    where step is not null group by office_id, mode, standing, tier, measure, step
  ), traders as (
    insert into aval.benefit_trader
    select $1::date, office_id, certified, trader, apart, alone, reach, whole, expected from summed
  ), companies as (
    insert into aval.benefit_company
    select $1::date, operator_id, office_id, own_role, kind_id, own_standing, ${COUNTS}
    from own group by operator_id, office_id, own_role, kind_id, own_standing
  ), company_times as (
    insert into aval.benefit_company_time
    select $1::date, operator_id, office_id, mode, own_standing, measure, step, count(*)
    from own, lateral (values ('clearance', clearance), ('wait', wait)) took(measure, step)
    where step is not null group by operator_id, office_id, mode, own_standing, measure, step
  ), told as (
    insert into aval.benefit_counted
    select $1::date, office_id, $3::timestamptz, count(*), count(*) filter (where demonstration)
    from fact group by office_id returning lodged
  )
  select coalesce(sum(lodged), 0)::int as lodged from told`

/** A trader's month over all offices, counted or not just now: from it a page reads what it would sum of twenty offices. */
const TRADER_MONTH = `
  insert into aval.benefit_trader_month
  select month, certified, trader, sum(apart ^ 2 - alone), sum(reach), sum(whole), sum(expected)
  from aval.benefit_trader where month = $1 group by 1, 2, 3`
