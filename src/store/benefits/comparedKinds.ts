import type { Tx } from '../database/scope.ts'
import { type LedgerAsked, values, WHERE } from './ledger.ts'
import { type BothSums, bothSums, SUMMED_COLUMNS, type SummedRow } from './summedKinds.ts'

/** A month of an office and a mode: what certified shipments and others of their kind met, summed over the kinds. */
export interface ComparedRow extends BothSums {
  /** '2026-03' */
  readonly month: string
  readonly office: string
  readonly mode: string
  readonly tier: string
}

/** All tiers together, or the one that is asked for. */
export const comparedIn = (tx: Tx, asked: LedgerAsked): Promise<readonly ComparedRow[]> =>
  select(tx, asked, "tier = coalesce($5, '*')")

/** Tier by tier, each beside the same others. */
export const comparedByTier = (tx: Tx, asked: LedgerAsked): Promise<readonly ComparedRow[]> =>
  select(tx, asked, "tier <> '*' and ($5::text is null or tier = $5)")

const select = async (tx: Tx, asked: LedgerAsked, tier: string): Promise<readonly ComparedRow[]> => {
  const { rows } = await tx.client.query<SummedRow & Omit<ComparedRow, keyof BothSums>>(
    `select to_char(month, 'YYYY-MM') as month, office_id as office, mode, tier, ${SUMMED_COLUMNS}
     from aval.benefit_compared where ${WHERE} and ${tier} and role = coalesce($6, '*')`,
    values(asked),
  )
  return rows.map((row) => {
    const { month, office, mode, tier: of } = row
    return { month, office, mode, tier: of, ...bothSums(row) }
  })
}
