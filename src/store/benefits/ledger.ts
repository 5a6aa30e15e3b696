import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'
import { sumByHash } from './sumByHash.ts'

/** First days of the first and of the last month; and what of the trade, everything where nothing is said. */
export interface LedgerAsked {
  readonly from: Day
  readonly to: Day
  readonly office: string | null
  readonly mode: string | null
  readonly tier: string | null
  readonly role: string | null
}

export const values = ({ from, to, office, mode, tier, role }: LedgerAsked) => [
  from,
  to,
  office,
  mode,
  tier,
  role,
]

export const WHERE = `month between $1::date and $2::date and ($3::text is null or office_id = $3) and ($4::text is null or mode = $4)`

const ASKED = `standing = 'certified' and ($5::text is null or tier = $5) and ($6::text is null or role = $6)`

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
  await sumByHash(tx)
  const { rows } = await tx.client.query<TimesRow>(
    `select office_id as office, mode, standing, measure, step, sum(n)::int as n from aval.benefit_time
     where ${WHERE} and (standing = 'notCertified' or standing = 'certified' and ($5::text is null or tier = $5))
       and $6::text is null
     group by 1, 2, 3, 4, 5`,
    values(asked),
  )
  return rows
}
