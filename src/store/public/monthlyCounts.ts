import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** state: cases in a state at the month's end; type: holders of a type then; step: steps taken in the month. */
export interface MonthlyCount {
  /** '2026-03' */
  readonly month: string
  readonly kind: 'state' | 'type' | 'step'
  readonly key: string
  readonly count: number
}

export interface MonthsAsked {
  /** First days of the first and of the last month. */
  readonly from: Day
  readonly to: Day
  /** States that are counted. */
  readonly states: readonly string[]
  /** States in which a certificate is worth something. */
  readonly holding: readonly string[]
  /** Steps that are counted. */
  readonly steps: readonly string[]
}

/** Needs side 'system': the counts are of all offices, and nobody is named in them. */
export const monthlyCounts = async (tx: Tx, asked: MonthsAsked): Promise<readonly MonthlyCount[]> => {
  const { rows } = await tx.client.query<MonthlyCount>(COUNTS, [
    asked.from,
    asked.to,
    asked.states,
    asked.holding,
    asked.steps,
  ])
  return rows
}

// A case stood in a step's state from that step's day until the day of its next step. What an appeal is about stands
// meanwhile, so a holder who appeals still counts as one. Suspended in part is counted with suspended: taken from the
// register's own number of holders, the rest would tell how many are.
const COUNTS = `
  with stood as (
    select s.case_id, s.operator_id, s.on_day,
           case when s.to_state = 'appeal' then s.from_state else s.to_state end as held_as, s.to_state,
           lead(s.on_day) over (partition by s.case_id order by s.position) as until
    from aval.case_step s
  ), months as (
    select to_char(m, 'YYYY-MM') as month, m::date as first, (m + interval '1 month' - interval '1 day')::date as last
    from generate_series($1::date, $2::date, interval '1 month') m
  ), at_end as (
    select m.month, t.* from months m
    join stood t on t.on_day <= m.last and (t.until is null or t.until > m.last)
  )
  select month, 'state' as kind, case when to_state = 'partlySuspended' then 'suspended' else to_state end as key,
         count(*)::int as count
  from at_end where to_state = any ($3::text[]) group by 1, 3
  union all
  select a.month, 'type', type, count(distinct a.operator_id)::int
  from at_end a join aval.operator o on o.id = a.operator_id, unnest(o.types) type
  where a.held_as = any ($4::text[]) group by 1, 3
  union all
  select m.month, 'step', s.step, count(*)::int
  from months m join aval.case_step s on s.on_day between m.first and m.last
  where s.step = any ($5::text[]) group by 1, 3
  order by 1, 2, 3`
