import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export const casesByState = async (
  tx: Tx,
): Promise<readonly { readonly state: string; readonly many: number }[]> =>
  (
    await sql<{ state: string; many: number }>`
      select state, count(*) as many from aval.case_file where state <> 'draft' group by state order by many desc
    `.execute(tx.kysely)
  ).rows

export interface ClockLine {
  readonly clock: string
  readonly late: number
  readonly week: number
  readonly later: number
}

/** Every clock that presses somewhere: how many are late, end within a week, or later. */
export const casesByClock = async (tx: Tx, day: string): Promise<readonly ClockLine[]> =>
  (
    await sql<ClockLine>`
      select next_clock as clock, count(*) filter (where next_due_on < ${day}::date) as late,
             count(*) filter (where next_due_on between ${day}::date and ${day}::date + 7) as week,
             count(*) filter (where next_due_on > ${day}::date + 7) as later
      from aval.case_file
      where next_clock is not null and not clock_paused and next_due_on is not null
        and state not in ('certified', 'reinstated', 'refused', 'revoked', 'withdrawn', 'expired')
      group by next_clock order by late desc, week desc
    `.execute(tx.kysely)
  ).rows

export interface MonthLine {
  readonly month: string
  readonly submitted: number
  readonly certified: number
  readonly refused: number
}

/** What came in and what was decided, month by month. */
export const monthsUntil = async (tx: Tx, day: string, months: number): Promise<readonly MonthLine[]> =>
  (
    await sql<MonthLine>`
      select to_char(m, 'YYYY-MM') as month,
             count(*) filter (where s.step in ('submit', 'submitOnPaper')) as submitted,
             count(*) filter (where s.step = 'certify') as certified,
             count(*) filter (where s.step = 'refuse') as refused
      from generate_series(date_trunc('month', ${day}::date) - make_interval(months => ${months - 1}), date_trunc('month', ${day}::date), '1 month') m
      left join aval.case_step s on s.on_day >= m and s.on_day < m + interval '1 month' and s.step in ('submit', 'submitOnPaper', 'certify', 'refuse')
      group by m order by m
    `.execute(tx.kysely)
  ).rows

export interface Durations {
  readonly decided: number
  readonly median: number | null
  readonly ninth: number | null
}

/** Calendar days from submission to certificate or refusal, of what was decided in the last year. */
export const daysToDecision = async (tx: Tx, day: string): Promise<Durations> => {
  const { rows } = await sql<Durations>`
    with taken as (
      select d.on_day - (select min(s.on_day) from aval.case_step s where s.case_id = d.case_id and s.step in ('submit', 'submitOnPaper')) as days
      from aval.case_step d
      where d.step in ('certify', 'refuse') and d.on_day > ${day}::date - 365
    )
    select count(days) as decided, percentile_cont(0.5) within group (order by days) as median,
           percentile_cont(0.9) within group (order by days) as ninth
    from taken
  `.execute(tx.kysely)
  return rows[0] ?? { decided: 0, median: null, ninth: null }
}

export interface ComingEnd {
  readonly number: string
  readonly company: string
  readonly until: string
  readonly state: string
}

/** Certificates that end soon and whose renewal was not sent: what companies lose their status by. */
export const certificatesEnding = async (
  tx: Tx,
  day: string,
  within: number,
): Promise<readonly ComingEnd[]> =>
  (
    await sql<ComingEnd>`
      select f.number, o.name as company, c.until, f.state
      from aval.certificate c
      join aval.case_file f on f.id = c.case_id
      join aval.operator o on o.id = c.operator_id
      where c.state in ('valid', 'partlySuspended', 'suspended') and c.until between ${day}::date and ${day}::date + ${within}::int
        and f.state not in ('renewalSubmitted', 'renewalRecommended')
      order by c.until limit 50
    `.execute(tx.kysely)
  ).rows
