import type { Tx } from '../database/scope.ts'
import type { LedgerAsked } from './ledger.ts'
import { sumByHash } from './sumByHash.ts'
import { type BothSums, bothSums, FITS, SUMMED, type SummedRow } from './summedKinds.ts'

/** A company's own shipments of a month in one role, as it stood itself. */
export interface OwnRow {
  readonly month: string
  readonly role: string
  readonly standing: string
  readonly lodged: number
  readonly done: number
  readonly hits: number
}

type Asked = Pick<LedgerAsked, 'from' | 'to' | 'role'>

/**
 * For the rest of the transaction rows are read in their index's order and not in the table's: the indices benefit_company_own and
 * benefit_cell_others hold all that is summed, and a planner that expects one row sees no gain in leaving the table alone.
 */
const readByIndex = async (tx: Tx): Promise<void> => {
  await tx.client.query('set local enable_bitmapscan = off')
}

/** Of one company, by the company's own scope or an officer's. */
export const ownCounted = async (tx: Tx, operatorId: string, asked: Asked): Promise<readonly OwnRow[]> => {
  await sumByHash(tx)
  await readByIndex(tx)
  const { rows } = await tx.client.query<OwnRow>(
    `select to_char(month, 'YYYY-MM') as month, role, standing, sum(lodged)::int as lodged, sum(done)::int as done,
       sum(hits)::int as hits
     from aval.benefit_company
     where operator_id = $1 and month between $2::date and $3::date and ($4::text is null or role = $4)
     group by month, role, standing order by month`,
    [operatorId, asked.from, asked.to, asked.role],
  )
  return rows
}

/** What a company met while certified itself, beside others of the same kinds. */
export interface OwnCompared extends BothSums {
  /** Others of its kinds, whether or not there are enough of each. */
  readonly beside: number
  readonly months: readonly OwnMonth[]
}

/** Of the kinds that are compared, so that the months add up to the whole; a month alone has too few others for rates of its own. */
export interface OwnMonth {
  readonly month: string
  readonly certified: number
  readonly inspected: number
  readonly expected: number | null
}

/** Needs side 'system': a company sees no other's shipments. Of the others there are sums alone, which name nobody. */
export const ownCompared = async (tx: Tx, operatorId: string, asked: Asked): Promise<OwnCompared> => {
  await sumByHash(tx)
  await readByIndex(tx)
  const { rows } = await tx.client.query<SummedRow & Omit<OwnCompared, keyof BothSums>>(COMPARED, [
    operatorId,
    asked.from,
    asked.to,
    asked.role,
  ])
  const [row] = rows
  if (!row) throw new Error('a sum has no row')
  return { ...bothSums(row), beside: row.beside, months: row.months }
}

const COMPARED = `
  with mine as materialized (
    select month, kind_id, sum(lodged)::float8 as lodged, sum(inspected)::float8 as inspected, sum(documents)::float8 as documents
    from aval.benefit_company
    where operator_id = $1 and month between $2::date and $3::date and standing = 'certified' and ($4::text is null or role = $4)
    group by 1, 2
  ), own as materialized (
    select kind_id, sum(lodged) as n1, sum(inspected) as inspected1, sum(documents) as documents1 from mine group by 1
  ), others as materialized (
    select kind_id, sum(lodged)::float8 as n0, sum(inspected)::float8 as inspected0, sum(documents)::float8 as documents0
    from aval.benefit_cell where standing = 'notCertified' and kind_id = any (array(select kind_id from own))
      and month between $2::date and $3::date group by 1
  ), kind as materialized (
    select kind_id, n1, inspected1, documents1, coalesce(n0, 0) as n0, coalesce(inspected0, 0) as inspected0,
      coalesce(documents0, 0) as documents0, coalesce(${FITS}, false) as fits
    from own left join others using (kind_id)
  ), by_month as (
    select to_char(month, 'YYYY-MM') as month, coalesce(sum(lodged) filter (where fits), 0)::int as certified,
      coalesce(sum(inspected) filter (where fits), 0)::int as inspected, sum(lodged * inspected0 / n0) filter (where fits) as expected
    from mine join kind using (kind_id) group by mine.month
  )
  select ${SUMMED}, coalesce(sum(n0), 0)::int as beside,
    (select coalesce(json_agg(by_month order by month), '[]') from by_month) as months
  from kind`

export interface OwnTimesRow {
  readonly office: string
  readonly mode: string
  readonly measure: 'clearance' | 'wait'
  readonly step: number
  readonly n: number
}

/** Only of shipments on which it was certified itself. */
export const ownTimes = async (tx: Tx, operatorId: string, asked: Asked): Promise<readonly OwnTimesRow[]> => {
  const { rows } = await tx.client.query<OwnTimesRow>(
    `select office_id as office, mode, measure, step, sum(n)::int as n from aval.benefit_company_time
     where operator_id = $1 and month between $2::date and $3::date and standing = 'certified' group by 1, 2, 3, 4`,
    [operatorId, asked.from, asked.to],
  )
  return rows
}

export const othersTimes = async (
  tx: Tx,
  places: readonly { readonly office: string; readonly mode: string }[],
  { from, to }: Asked,
): Promise<readonly OwnTimesRow[]> => {
  const { rows } = await tx.client.query<OwnTimesRow>(
    `select office_id as office, mode, measure, step, sum(n)::int as n from aval.benefit_time
     where standing = 'notCertified' and month between $3::date and $4::date
       and (office_id, mode) in (select * from unnest($1::text[], $2::text[])) group by 1, 2, 3, 4`,
    [places.map(({ office }) => office), places.map(({ mode }) => mode), from, to],
  )
  return rows
}

/** First and last month of which the company has anything; and whether any of all that was counted is invented. */
export const ownMonths = async (
  tx: Tx,
  operatorId: string,
): Promise<{ readonly first: string | null; readonly last: string | null }> => {
  const { rows } = await tx.client.query<{ first: string | null; last: string | null }>(
    `select to_char(min(month), 'YYYY-MM') as first, to_char(max(month), 'YYYY-MM') as last
     from aval.benefit_company where operator_id = $1`,
    [operatorId],
  )
  return rows[0] ?? { first: null, last: null }
}

/** What is suspended of a company's certificate now, and whether deferred duties are unpaid for longer than is borne. */
export interface OwnSuspended {
  readonly benefits: readonly string[]
  readonly overdue: boolean
}

export const suspendedOf = async (tx: Tx, operatorId: string): Promise<OwnSuspended> => {
  const { rows } = await tx.client.query<OwnSuspended>(
    `select coalesce((select suspended_benefits from aval.certificate
                      where operator_id = $1 and state = 'partlySuspended'), '{}') as benefits,
       exists (select 1 from aval.deferred_payment where operator_id = $1 and stops_on <= current_date) as overdue`,
    [operatorId],
  )
  return rows[0] ?? { benefits: [], overdue: false }
}
