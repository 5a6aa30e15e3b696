import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

export interface DeferredMonth {
  readonly month: Day
  readonly operatorId: string
  readonly company: string
  readonly traderNumber: string | null
  readonly shipments: number
  /** In each currency as it was declared. */
  readonly amounts: readonly { readonly currency: string; readonly amount: number }[]
  readonly told: boolean
  readonly paidOn: Day | null
  readonly stopsOn: Day | null
  readonly demonstration: boolean
}

/** What was deferred in a year, month by month, the latest first; as far as the scope sees. */
export const deferredMonths = async (
  tx: Tx,
  asked: { readonly year: number; readonly operatorId: string | null },
  most: number,
): Promise<readonly DeferredMonth[]> => {
  const { rows } = await tx.client.query<DeferredMonth>(MONTHS, [
    ...[`${asked.year}-01-01`, `${asked.year}-12-31`, asked.operatorId, most],
  ])
  return rows
}

const MONTHS = `
  select d.month::text as month, d.operator_id as "operatorId", o.name as company, o.trader_number as "traderNumber",
    coalesce((select sum(g.times)::int from aval.benefit_given g
      where g.counts = 'paymentsDeferred' and g.operator_id = d.operator_id and g.month = d.month), 0) as shipments,
    d.amounts, p.told_at is not null as told, p.paid_on::text as "paidOn", p.stops_on::text as "stopsOn", o.demonstration
  from (select month, operator_id, json_agg(json_build_object('currency', currency, 'amount', amount) order by currency) as amounts
      from (select month, operator_id, currency, sum(amount)::float8 as amount from aval.deferred_duty
        where month between $1::date and $2::date and ($3::uuid is null or operator_id = $3)
        group by month, operator_id, currency) one
      group by month, operator_id) d
  join aval.operator o on o.id = d.operator_id
  left join aval.deferred_payment p on p.operator_id = d.operator_id and p.month = d.month
  order by d.month desc, o.name, o.id limit $4`

/** The years of which there is something. */
export const deferredYears = async (tx: Tx, operatorId: string | null): Promise<readonly number[]> => {
  const { rows } = await tx.client.query<{ year: number }>(
    `select distinct extract(year from month)::int as year from aval.deferred_duty
     where $1::uuid is null or operator_id = $1 order by year desc`,
    [operatorId],
  )
  return rows.map(({ year }) => year)
}

export const operatorNumbered = async (tx: Tx, traderNumber: string): Promise<string | undefined> => {
  const { rows } = await tx.client.query<{ id: string }>({
    name: 'deferred.operator',
    text: 'select id from aval.operator where trader_number = $1',
    values: [traderNumber],
  })
  return rows[0]?.id
}

export interface PaymentRow {
  readonly operatorId: string
  readonly month: Day
  readonly paidOn: Day | null
  readonly stopsOn: Day | null
  readonly at: string
  readonly by: string | null
}

export const keepPayment = async (tx: Tx, row: PaymentRow): Promise<void> => {
  await tx.client.query({
    name: 'deferred.keep',
    text: `insert into aval.deferred_payment (operator_id, month, paid_on, stops_on, told_at, told_by)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (operator_id, month) do update set paid_on = excluded.paid_on, stops_on = excluded.stops_on,
        told_at = excluded.told_at, told_by = excluded.told_by`,
    values: [row.operatorId, row.month, row.paidOn, row.stopsOn, row.at, row.by],
  })
}
