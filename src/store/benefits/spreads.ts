import type { SpreadSums } from '../../domain/benefits/spread.ts'
import type { Tx } from '../database/scope.ts'
import type { LedgerAsked } from './ledger.ts'
import { sumByHash } from './sumByHash.ts'

export interface SpreadRow extends SpreadSums {
  readonly certified: boolean
  readonly traders: number
}

/**
 * How alike shipments of one trader were treated in these months; a trader's months are one trader. Of all offices they are
 * summed already, for whoever may see them all.
 */
export const spreadsOf = async (
  tx: Tx,
  { from, to, office }: Pick<LedgerAsked, 'from' | 'to' | 'office'>,
): Promise<readonly SpreadRow[]> => {
  await sumByHash(tx)
  const { rows } =
    office === null && tx.scope.officeIds === 'all'
      ? await tx.client.query<SpreadRow>(spreadsFrom(MONTHS), [from, to])
      : await tx.client.query<SpreadRow>(spreadsFrom(OFFICES), [from, to, office])
  return rows
}

const MONTHS = `
  select certified, sum(over) as over, sum(reach) as reach, sum(whole) as whole, sum(expected) as expected
  from aval.benefit_trader_month where month between $1::date and $2::date group by certified, trader`

const OFFICES = `
  select certified, sum(apart ^ 2 - alone) as over, sum(reach) as reach, sum(whole) as whole, sum(expected) as expected
  from aval.benefit_trader where month between $1::date and $2::date and ($3::text is null or office_id = $3)
  group by certified, trader`

const spreadsFrom = (traders: string) => `
  select certified, count(*)::int as traders, sum(over) as over, sum(reach) as reach, sum(whole) as whole,
    sum(expected ^ 2) as expected2, sum(whole ^ 2) as whole2, sum(whole * expected ^ 2) as "wholeExpected2",
    sum(expected ^ 4) as expected4
  from (${traders}) trader group by certified`
