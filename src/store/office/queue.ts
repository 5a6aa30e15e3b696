import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

export interface QueueAsk {
  /** Words of the company's name, a case number, a tax id or a trader number. */
  readonly q: string
  /** The states the list is about; none means all. */
  readonly within: readonly string[]
  /** Of those, the states asked for; none means all of them. */
  readonly states: readonly string[]
  /** Whose cases count as the asker's own. */
  readonly own: readonly string[]
  readonly mine: boolean
  readonly band: string | null
  readonly news: boolean
  readonly due: 'late' | 'today' | 'week' | 'paused' | null
  readonly today: string
  readonly limit: number
  readonly offset: number
}

export interface QueueRow {
  readonly id: string
  readonly number: string
  readonly company: string
  readonly city: string
  readonly state: string
  readonly stateBefore: string | null
  readonly clocks: unknown
  readonly editionHash: string
  readonly nextDueOn: string | null
  readonly nextClock: string | null
  readonly clockPaused: boolean
  readonly riskBand: string
  readonly riskPoints: number
  readonly assignedTo: string | null
  readonly assignedName: string | null
  readonly sites: number
  readonly unread: number
  readonly evidence: number
  readonly paper: boolean
  readonly demonstration: boolean
  readonly submittedAt: string | null
  readonly lastStepAt: string
  readonly version: number
}

const unread = sql`(select count(*) from aval.message m where m.case_id = f.id and m.from_side = 'company' and m.read_at is null)`
const evidence = sql`(select count(*) from aval.finding g where g.case_id = f.id and g.state = 'evidenceGiven')`

/** Cases by the law's clock, risk breaking ties; what is paused comes last. One query. */
export const queue = async (tx: Tx, ask: QueueAsk): Promise<readonly QueueRow[]> => {
  const { rows } = await sql<QueueRow>`
    select f.id, f.number, o.name as company, o.city, f.state, f.state_before, f.clocks, f.edition_hash, f.next_due_on, f.next_clock,
           f.clock_paused, f.risk_band, f.risk_points, f.assigned_to, p.name as assigned_name, f.paper, o.demonstration,
           f.submitted_at, f.last_step_at, f.version, ${unread} as unread, ${evidence} as evidence,
           (select count(*) from aval.site s where s.operator_id = o.id and s.closed_on is null) as sites
    from aval.case_file f
    join aval.operator o on o.id = f.operator_id
    left join aval.person p on p.id = f.assigned_to
    where ${whereOf(ask)}
    order by f.clock_paused, f.next_due_on is null, f.next_due_on, f.risk_points desc, f.number
    limit ${ask.limit} offset ${ask.offset}
  `.execute(tx.kysely)
  return rows
}

/** How many cases each filter would leave, whatever filter is on; by state too. One query. */
export interface QueueCounts {
  readonly total: number
  readonly late: number
  readonly today: number
  readonly week: number
  readonly paused: number
  readonly mine: number
  readonly high: number
  readonly news: number
  /** How many the filters that are on leave. */
  readonly shown: number
  readonly states: Readonly<Record<string, number>>
}

const nothing: QueueCounts = {
  ...{ total: 0, late: 0, today: 0, week: 0, paused: 0, mine: 0, high: 0, news: 0, shown: 0 },
  states: {},
}

export const queueCounts = async (tx: Tx, ask: QueueAsk): Promise<QueueCounts> => {
  const { rows } = await sql<QueueCounts>`
    with listed as (
      select f.state, f.next_due_on, f.clock_paused, f.assigned_to, f.risk_band, ${unread} + ${evidence} > 0 as news,
             (${chosenOf(ask)}) as shown
      from aval.case_file f join aval.operator o on o.id = f.operator_id
      where ${listedOf(ask)}
    )
    select count(*) as total,
           count(*) filter (where next_due_on < ${ask.today} and not clock_paused) as late,
           count(*) filter (where next_due_on = ${ask.today} and not clock_paused) as today,
           count(*) filter (where next_due_on > ${ask.today} and next_due_on <= ${ask.today}::date + 7 and not clock_paused) as week,
           count(*) filter (where clock_paused) as paused,
           count(*) filter (where assigned_to = any(${[...ask.own]}::uuid[])) as mine,
           count(*) filter (where risk_band = 'high') as high,
           count(*) filter (where news) as news,
           count(*) filter (where shown) as shown,
           (select coalesce(jsonb_object_agg(state, many), '{}') from (select state, count(*) as many from listed group by state) by_state) as states
    from listed
  `.execute(tx.kysely)
  return rows[0] ?? nothing
}

const all = (parts: readonly ReturnType<typeof sql>[]) => sql.join([...parts], sql` and `)

const whereOf = (ask: QueueAsk) => all([listedOf(ask), chosenOf(ask)])

/** What the list is about. A draft is the company's own, unless an officer keys it in from paper. */
const listedOf = (ask: QueueAsk) => {
  const parts = [sql`(f.state <> 'draft' or f.paper)`]
  if (ask.within.length > 0) parts.push(sql`f.state = any(${[...ask.within]}::text[])`)
  const words = ask.q.trim()
  if (words) {
    const like = `%${words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    parts.push(
      sql`(o.search_name like ${like} or lower(f.number) like ${like} or lower(o.tax_id) like ${like} or lower(o.trader_number) like ${like})`,
    )
  }
  return all(parts)
}

const due = {
  paused: (_: string) => sql`f.clock_paused`,
  late: (today: string) => sql`(f.next_due_on < ${today} and not f.clock_paused)`,
  today: (today: string) => sql`(f.next_due_on = ${today} and not f.clock_paused)`,
  week: (today: string) =>
    sql`(f.next_due_on > ${today} and f.next_due_on <= ${today}::date + 7 and not f.clock_paused)`,
} as const

/** What of it is asked for. */
const chosenOf = (ask: QueueAsk) => {
  const parts = [sql`true`]
  if (ask.states.length > 0) parts.push(sql`f.state = any(${[...ask.states]}::text[])`)
  if (ask.mine) parts.push(sql`coalesce(f.assigned_to = any(${[...ask.own]}::uuid[]), false)`)
  if (ask.band) parts.push(sql`f.risk_band = ${ask.band}`)
  if (ask.news) parts.push(sql`${unread} + ${evidence} > 0`)
  if (ask.due) parts.push(sql`coalesce(${due[ask.due](ask.today)}, false)`)
  return all(parts)
}
