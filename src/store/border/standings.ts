import type { Against } from '../../domain/border/against.ts'
import type { Day, Instant } from '../../domain/kernel/day.ts'
import type { RecognisedTrader } from '../../domain/targeting/recognisedLine.ts'
import type { Tx } from '../database/scope.ts'

/** What the border knows of traders beyond the register, and which versions hold now. Small; read whole every time. */
export interface BorderNews {
  /** Numbers whose certificate holds without some of its benefits. */
  readonly suspended: readonly { readonly traderNumber: string; readonly benefits: readonly string[] }[]
  /** Numbers whose deferred duties are unpaid for longer than the programme bears. */
  readonly overdue: readonly string[]
  readonly tables: number | null
  readonly thresholds: number | null
  /** Changes when the list of recognised traders does. */
  readonly recognised: string
  /** Changes when something is found or disowned, and every day. */
  readonly findings: string
}

export const borderNews = async (tx: Tx): Promise<BorderNews> => {
  const { rows } = await tx.client.query<BorderNews>({ name: 'border.news', text: NEWS })
  const [news] = rows
  if (!news) throw new Error('the border has no news of itself')
  return news
}

const NEWS = `
  select
    coalesce((select json_agg(json_build_object('traderNumber', o.trader_number, 'benefits', c.suspended_benefits))
      from aval.certificate c join aval.operator o on o.id = c.operator_id
      where c.state = 'partlySuspended' and o.trader_number is not null), '[]') as suspended,
    coalesce((select json_agg(distinct o.trader_number) from aval.deferred_payment p join aval.operator o on o.id = p.operator_id
      where p.stops_on <= current_date and o.trader_number is not null), '[]') as overdue,
    (select version from aval.targeting_tables where state = 'published' order by published_at desc, version desc limit 1) as tables,
    (select max(version) from aval.targeting_thresholds) as thresholds,
    (select count(*) || ' ' || coalesce(max(told_at)::text, '') from aval.recognised_trader) as recognised,
    (select coalesce(max(seq), 0) || ' ' || current_date from aval.border_finding) || ' '
      || (select count(*) || ' ' || count(withdrawn_at) from aval.disowned_shipment) as findings`

/** Whom a partner country certified, for as long as it said. */
export interface Recognised {
  readonly traderNumber: string
  readonly tier: string | null
  readonly validFrom: Day
  readonly validUntil: Day | null
}

export const everyRecognised = async (tx: Tx): Promise<readonly Recognised[]> => {
  const { rows } = await tx.client.query<Recognised>(
    `select trader_number as "traderNumber", tier, valid_from as "validFrom", valid_until as "validUntil"
     from aval.recognised_trader`,
  )
  return rows
}

/** How much was found and said against each trader in the last year; those of whom nothing was are left out. */
export const recentlyAgainst = async (tx: Tx): Promise<ReadonlyMap<string, Against>> => {
  const { rows } = await tx.client.query<Against & { readonly trader: string }>(
    `select trader, sum(findings)::int as findings, sum(disowned)::int as disowned from (
       select unnest(traders) as trader, 1 as findings, 0 as disowned from aval.border_finding
       where found_at > now() - interval '1 year'
       union all
       select unnest(others), 0, 1 from aval.disowned_shipment
       where said_at > now() - interval '1 year' and withdrawn_at is null) one
     group by trader`,
  )
  return new Map(rows.map(({ trader, findings, disowned }) => [trader, { findings, disowned }]))
}

/** What each programme of each country in the list says now takes the place of what it said before. */
export const replaceRecognised = async (
  tx: Tx,
  traders: readonly RecognisedTrader[],
  at: Instant,
): Promise<void> => {
  const list = JSON.stringify(traders)
  await tx.client.query(
    `delete from aval.recognised_trader r using json_to_recordset($1::json) as t(country text, programme text)
     where r.country = t.country and r.programme = t.programme`,
    [list],
  )
  await tx.client.query(
    `insert into aval.recognised_trader (trader_number, country, programme, name, tier, valid_from, valid_until, told_at)
     select "traderNumber", country, programme, name, tier, "validFrom", "validUntil", $2 from json_to_recordset($1::json)
       as t("traderNumber" text, country text, programme text, name text, tier text, "validFrom" date, "validUntil" date)`,
    [list, at],
  )
}
