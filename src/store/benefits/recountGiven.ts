import type { Tx } from '../database/scope.ts'
import type { DirtyMonth } from './dirty.ts'

/** Counts anew what the decisions of a month gave beyond the ordinary. Part of counting a month. Needs side 'system'. */
export const recountGiven = async (tx: Tx, { month, offices }: DirtyMonth): Promise<void> => {
  await tx.client.query('delete from aval.benefit_given where month = $1 and office_id = any ($2::text[])', [
    month,
    offices,
  ])
  await tx.client.query(COUNT, [month, offices])
  await tx.client.query('delete from aval.deferred_duty where month = $1 and office_id = any ($2::text[])', [
    month,
    offices,
  ])
  await tx.client.query(DEFERRED, [month, offices])
}

// Of a number the version that is alive, as the rest of the ledger counts.
const COUNT = `
  insert into aval.benefit_given (month, office_id, operator_id, counts, times)
  select $1::date, d.office_id, o.id, one.counts, sum(one.times)
  from aval.lane_decision d
  join aval.goods_declaration g on g.issued_at = d.issued_at and g.id = d.declaration_id
  cross join lateral (values
    ('documentsSpared', jsonb_array_length(coalesce(d.given -> 'documentsSpared', '[]'))),
    ('paymentsDeferred', (d.given ? 'paymentDeferred')::int),
    ('termsLengthened', (d.given ? 'termLengthened')::int)) one(counts, times)
  left join aval.operator o on o.trader_number = d.given ->> 'to'
  where d.issued_at >= $1::date::timestamp at time zone 'UTC'
    and d.issued_at < ($1::date::timestamp + interval '1 month') at time zone 'UTC'
    and d.given is not null and d.office_id = any ($2::text[]) and one.times > 0
    and g.state not in ('cancelled', 'superseded')
  group by d.office_id, o.id, one.counts`

const DEFERRED = `
  insert into aval.deferred_duty (month, office_id, operator_id, currency, amount)
  select $1::date, d.office_id, o.id, item ->> 'currency', sum((item ->> 'duty')::numeric)
  from aval.lane_decision d
  join aval.goods_declaration g on g.issued_at = d.issued_at and g.id = d.declaration_id
  join aval.operator o on o.trader_number = d.given ->> 'to'
  cross join lateral jsonb_array_elements(g.body -> 'goodsItems') item
  where d.issued_at >= $1::date::timestamp at time zone 'UTC'
    and d.issued_at < ($1::date::timestamp + interval '1 month') at time zone 'UTC'
    and d.given ? 'paymentDeferred' and d.office_id = any ($2::text[]) and g.state not in ('cancelled', 'superseded')
  group by d.office_id, o.id, item ->> 'currency'
  having sum((item ->> 'duty')::numeric) > 0`
