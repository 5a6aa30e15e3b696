import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** What the border knows of traders beyond the register, and which versions hold now. Small; read whole every time. */
export interface BorderNews {
  /** Numbers whose certificate holds without some of its benefits. */
  readonly suspended: readonly { readonly traderNumber: string; readonly benefits: readonly string[] }[]
  readonly tables: number | null
  readonly thresholds: number | null
  /** Changes when the list of recognised traders does. */
  readonly recognised: string
  /** Changes when something is found, and every day. */
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
    (select version from aval.targeting_tables where state = 'published' order by published_at desc, version desc limit 1) as tables,
    (select max(version) from aval.targeting_thresholds) as thresholds,
    (select count(*) || ' ' || coalesce(max(told_at)::text, '') from aval.recognised_trader) as recognised,
    (select coalesce(max(seq), 0) || ' ' || current_date from aval.border_finding) as findings`

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

/** How much was found against each trader in the last year; those without findings are left out. */
export const recentFindings = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await tx.client.query<{ trader: string; many: number }>(
    `select trader, count(*)::int as many from aval.border_finding, unnest(traders) as trader
     where found_at > now() - interval '1 year' group by trader`,
  )
  return new Map(rows.map(({ trader, many }) => [trader, many]))
}
