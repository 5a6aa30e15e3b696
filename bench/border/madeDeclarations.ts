import type { Tx } from '../../src/store/database/scope.ts'

/** A month of trade that is to be made up. */
export interface MonthMade {
  /** Its first day. */
  readonly month: string
  readonly declarations: number
  /** Offices o0, o1 …; the first are the busiest. */
  readonly offices: number
  readonly demonstration?: boolean
}

/** Companies that Aval knows, certified, by the trader numbers C0, C1 …; with the offices they need. */
export const makeCompanies = async (
  client: Tx['client'],
  companies: number,
  offices: number,
): Promise<void> => {
  await client.query(
    `insert into aval.office (id, name, city)
     select 'o' || n, 'Aduana ' || n, 'Ciudad ' || n from generate_series(0, $1::int - 1) n on conflict do nothing`,
    [offices],
  )
  await client.query(
    `insert into aval.operator (name, search_name, tax_id, trader_number, types, office_id)
     select 'Empresa ' || n, 'empresa ' || n, 'XAXX' || lpad(n::text, 9, '0'), 'C' || n, '{importer}', 'o' || n % $2
     from generate_series(0, $1::int - 1) n on conflict do nothing`,
    [companies, offices],
  )
}

/**
 * Declarations, decisions and inspections of a month, made up in the database from a seed. Four in ten have a certified importer;
 * the certified are inspected half as often as others of their kind, wait less, and are found wanting less often. A tenth of the
 * inspections is drawn.
 */
export const makeMonth = async (
  client: Tx['client'],
  { month, declarations, offices, demonstration = false }: MonthMade,
): Promise<void> => {
  await client.query('select setseed($1)', [(Number(month.replaceAll('-', '')) % 997) / 1_000])
  await client.query(MADE, [month, declarations, offices, demonstration])
}

const MADE = `
  with thrown as materialized (
    select i, random() as a, random() as b, random() as c, random() as d, random() as e, random() as f, random() as g,
      random() as h, random() as j, random() as k, random() as l
    from generate_series(1, $2::int) i
  ), kind as materialized (
    select *, md5($1 || ' ' || i)::uuid as id, 'o' || floor($3::int * a ^ 2) as office_id,
      case when b < 0.55 then 'road' when b < 0.8 then 'sea' when b < 0.95 then 'air' else 'rail' end as mode,
      lpad((1 + floor(96 * c ^ 3))::text, 2, '0') as chapter,
      (array['US','CN','DE','JP','KR','CA','BR','MY','IT','TW','VN','TH','ES','FR','IN','CO','CL','CH','GB','NL'])
        [1 + floor(20 * d ^ 3)] as origin,
      floor(5 * e)::smallint as band, f < 0.4 as certified,
      case when f < 0.4 then 'C' || floor(1500 * g ^ 3) else 'T' || floor(20000 * g ^ 2) end as trader,
      ($1::date::timestamp at time zone 'UTC') + interval '27 days' * h as issued_at
    from thrown
  ), chosen as materialized (
    select *, j < 0.01 as is_drawn,
      (0.03 + 0.12 * (hashtext(office_id || chapter) & 255) / 255.0) * case when certified then 0.5 else 1 end
        * case when hashtext(trader) & 1 = 0 then 0.75 else 1.25 end as chance
    from kind
  ), laned as materialized (
    select *, case when is_drawn or k < chance then 'red' when k < 3 * chance then 'yellow' when k < 4 * chance then 'blue'
      else 'green' end as lane
    from chosen
  ), declared as (
    insert into aval.goods_declaration (id, issued_at, number, version, kind, function_code, office_id, procedure, mode,
      conveyance, containers, traders, operator_ids, hs_chapter, origin, value, value_band, body, batch_id, received_at, state,
      state_at, demonstration)
    select l.id, issued_at, $1 || '-' || i, 1, 'import', 'original', l.office_id, 'A1', mode, '', '{}', array[trader],
      case when o.id is null then '{}' else array[o.id] end, chapter, origin, 1000, band, '{}',
      '00000000-0000-4000-8000-000000000000', issued_at, 'released',
      issued_at + case when lane in ('green', 'blue') then interval '0' else
        interval '1 minute' * exp(5 + 0.8 * sqrt(-2 * ln(1 - l.l)) * cos(6.2831853 * j) - case when certified then 0.4 else 0 end) end,
      $4::boolean
    from laned l left join aval.operator o on o.trader_number = trader
  ), decided as (
    insert into aval.lane_decision (declaration_id, issued_at, office_id, decided_at, lane, means, basis, because, raw_score,
      relief, score, draw_value, draw_probability, chain, certified_share, tables_version, thresholds_version, edition_hash,
      standing_as_of)
    select id, issued_at, office_id, issued_at, lane, case when lane = 'red' then 'scanner' end,
      case when is_drawn then 'draw' when lane = 'green' then 'none' else 'score' end, '[]', 1, 0, 1,
      case when is_drawn then 0.001 else 0.5 end, 0.01,
      jsonb_build_array(jsonb_build_object('role', 'importer', 'traderNumber', trader, 'is',
        case when certified then 'certified' else 'notCertified' end, 'tier',
        case when certified then (1 + (hashtext(trader) & 1))::text end)),
      case when certified then 1 else 0 end, 1, 1, 'e', issued_at
    from laned
  )
  insert into aval.inspection (declaration_id, issued_at, number, office_id, basis, started_at, ended_at, means, outcome)
  select id, issued_at, $1 || '-' || i, office_id, case when is_drawn then 'draw' else 'score' end,
    issued_at + interval '1 minute' * exp(4 + 0.8 * sqrt(-2 * ln(1 - l)) * cos(6.2831853 * j) - case when certified then 0.4 else 0 end),
    issued_at + interval '1 minute' * exp(5 + 0.8 * sqrt(-2 * ln(1 - l)) * cos(6.2831853 * j) - case when certified then 0.4 else 0 end),
    'scanner', case when d * 7919 - floor(d * 7919) < (case when is_drawn then 0.02 else 0.06 end)
      * (case when certified then 0.5 else 1 end) then 'findings' else 'clean' end
  from laned where lane = 'red'`
