import type { Figures } from '../../../domain/capacity/evaluations/measured.ts'
import type { Tx } from '../../database/scope.ts'

/** Holders of a valid certificate by operator type: counts, no names. */
export const certifiedByType = async (tx: Tx): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await tx.client.query<{ type: string; many: number }>(
    `select type, count(*)::int as many from aval.certificate c, unnest(c.types) as type where c.state = 'valid' group by type`,
  )
  return Object.fromEntries(rows.map(({ type, many }) => [type, many]))
}

/**
 * Annual reviews whose term ended in the year, on time where the case went on by then; renewals decided before validity ended,
 * against those that waited for a decision when it did.
 */
export const reassessmentsUntil = async (tx: Tx, day: string): Promise<Figures['reassessments']> => {
  const { rows } = await tx.client.query<Figures['reassessments']>(
    `with taken as (
       select step, from_state, on_day, lead(on_day) over (partition by case_id order by position) as next_on,
         (select (c ->> 'dueOn')::date from jsonb_array_elements(clocks) c where c ->> 'name' = 'annualReviewReply' limit 1) as due_on
       from aval.case_step
     ), come as (
       select coalesce(next_on <= due_on, false) as kept from taken
       where step = 'openAnnualReview' and due_on > $1::date - 365 and due_on <= $1::date
       union all
       select step = 'renew' from taken
       where on_day > $1::date - 365 and (step = 'renew' or step = 'expire' and from_state in ('renewalSubmitted', 'renewalRecommended'))
     )
     select count(*)::int as due, count(*) filter (where kept)::int as "onTime" from come`,
    [day],
  )
  return rows[0] ?? { due: 0, onTime: 0 }
}

/** People at the sites of certified companies, where every open site says how many. */
export const smallFirmsNow = async (tx: Tx, most: number): Promise<Figures['smallFirms']> => {
  const { rows } = await tx.client.query<Figures['smallFirms']>(
    `with firm as (
       select c.operator_id, sum(s.employees) as people, count(s.id) > 0 and count(s.id) = count(s.employees) as known
       from (select distinct operator_id from aval.certificate where state = 'valid') c
       left join aval.site s on s.operator_id = c.operator_id and s.closed_on is null group by c.operator_id
     )
     select count(*)::int as certified, count(*) filter (where known)::int as known,
       count(*) filter (where known and people <= $1)::int as small from firm`,
    [most],
  )
  return rows[0] ?? { certified: 0, known: 0, small: 0 }
}
