import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** First days of the first and of the last month; and what of the trade, everything where nothing is said. */
export interface LedgerAsked {
  readonly from: Day
  readonly to: Day
  readonly office: string | null
  readonly mode: string | null
  readonly tier: string | null
  readonly role: string | null
}

/** Kinds of a month that have these same counts. `times`: how many. */
export interface KindsRow {
  /** '2026-03' */
  readonly month: string
  readonly office: string
  readonly mode: string
  readonly n1: number
  readonly inspected1: number
  readonly documents1: number
  readonly n0: number
  readonly inspected0: number
  readonly documents0: number
  readonly times: number
}

const values = ({ from, to, office, mode, tier, role }: LedgerAsked) => [from, to, office, mode, tier, role]

const WHERE = `month between $1::date and $2::date and ($3::text is null or office_id = $3) and ($4::text is null or mode = $4)`

const ASKED = `standing = 'certified' and ($5::text is null or tier = $5) and ($6::text is null or role = $6)`

const COUNTS = 'n1, inspected1, documents1, n0, inspected0, documents0'

/** What certified shipments and others of their kind met, month by month. */
export const kindsCounted = async (tx: Tx, asked: LedgerAsked): Promise<readonly KindsRow[]> => {
  const { rows } = await tx.client.query<KindsRow>(
    `select to_char(month, 'YYYY-MM') as month, office_id as office, mode, ${COUNTS}, times
     from aval.benefit_alike where ${WHERE} and tier = coalesce($5, '*') and role = coalesce($6, '*')`,
    values(asked),
  )
  return rows
}

export interface TierKindsRow extends Omit<KindsRow, 'month' | 'office' | 'mode'> {
  readonly tier: string
}

/** Tier by tier, each beside the same others. */
export const kindsByTier = async (tx: Tx, asked: LedgerAsked): Promise<readonly TierKindsRow[]> => {
  const { rows } = await tx.client.query<TierKindsRow>(
    `select tier, ${COUNTS}, sum(times)::int as times from aval.benefit_alike
     where ${WHERE} and tier <> '*' and ($5::text is null or tier = $5) and role = coalesce($6, '*')
     group by tier, ${COUNTS}`,
    values(asked),
  )
  return rows
}

export interface LanesRow {
  readonly office: string
  readonly mode: string
  readonly standing: string
  readonly lane: string
  readonly basis: string
  readonly lodged: number
  readonly done: number
  readonly hits: number
  readonly drawn: number
  readonly drawnDone: number
  readonly drawnHits: number
}

export const lanesCounted = async (tx: Tx, asked: LedgerAsked): Promise<readonly LanesRow[]> => {
  const { rows } = await tx.client.query<LanesRow>(
    `select office_id as office, mode, standing, lane, basis, sum(lodged)::int as lodged, sum(done)::int as done,
       sum(hits)::int as hits, sum(drawn)::int as drawn, sum(drawn_done)::int as "drawnDone",
       sum(drawn_hits)::int as "drawnHits"
     from aval.benefit_lane where ${WHERE} and (standing <> 'certified' or (${ASKED})) group by 1, 2, 3, 4, 5`,
    values(asked),
  )
  return rows
}

export interface TimesRow {
  readonly office: string
  readonly mode: string
  readonly standing: 'certified' | 'notCertified'
  readonly measure: 'clearance' | 'wait'
  readonly step: number
  readonly n: number
}

/** Times are kept by tier and not by role: of one role alone they are not told. */
export const timesCounted = async (tx: Tx, asked: LedgerAsked): Promise<readonly TimesRow[]> => {
  const { rows } = await tx.client.query<TimesRow>(
    `select office_id as office, mode, standing, measure, step, sum(n)::int as n from aval.benefit_time
     where ${WHERE} and (standing = 'notCertified' or standing = 'certified' and ($5::text is null or tier = $5))
       and $6::text is null
     group by 1, 2, 3, 4, 5`,
    values(asked),
  )
  return rows
}
