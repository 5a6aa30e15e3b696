import type { Tx } from '../database/scope.ts'
import type { LedgerAsked } from './ledger.ts'

/** One kind of a company's own shipments, as it stood itself. */
export interface OwnRow {
  readonly kind: number
  readonly month: string
  readonly role: string
  readonly standing: string
  readonly lodged: number
  readonly inspected: number
  readonly documents: number
  readonly done: number
  readonly hits: number
}

type Asked = Pick<LedgerAsked, 'from' | 'to' | 'role'>

/** Of one company, by the company's own scope or an officer's. */
export const ownCounted = async (tx: Tx, operatorId: string, asked: Asked): Promise<readonly OwnRow[]> => {
  const { rows } = await tx.client.query<OwnRow>(
    `select kind_id as kind, to_char(month, 'YYYY-MM') as month, role, standing, sum(lodged)::int as lodged,
       sum(inspected)::int as inspected, sum(documents)::int as documents, sum(done)::int as done, sum(hits)::int as hits
     from aval.benefit_company
     where operator_id = $1 and month between $2::date and $3::date and ($4::text is null or role = $4)
     group by 1, 2, 3, 4`,
    [operatorId, asked.from, asked.to, asked.role],
  )
  return rows
}

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

export interface OthersRow {
  readonly kind: number
  readonly lodged: number
  readonly inspected: number
  readonly documents: number
}

/** Nobody's in particular, of these kinds. Needs side 'system': a company sees no other's shipments. */
export const othersCounted = async (
  tx: Tx,
  kinds: readonly number[],
  { from, to }: Asked,
): Promise<readonly OthersRow[]> => {
  const { rows } = await tx.client.query<OthersRow>(
    `select kind_id as kind, sum(lodged)::int as lodged, sum(inspected)::int as inspected, sum(documents)::int as documents
     from aval.benefit_cell where standing = 'notCertified' and kind_id = any ($1::int[])
       and month between $2::date and $3::date group by 1`,
    [kinds, from, to],
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

/** What is suspended of a company's certificate now. */
export const suspendedOf = async (tx: Tx, operatorId: string): Promise<readonly string[]> => {
  const { rows } = await tx.client.query<{ benefits: readonly string[] }>(
    `select suspended_benefits as benefits from aval.certificate where operator_id = $1 and state = 'partlySuspended'`,
    [operatorId],
  )
  return rows[0]?.benefits ?? []
}
