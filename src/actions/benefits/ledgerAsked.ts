import { addMonths, type Day, day } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import type { LedgerAsked } from '../../store/benefits/ledger.ts'
import type { MonthsCounted } from '../../store/benefits/months.ts'

/** As a reader asks: months as '2026-03', and what of the trade. */
export interface LedgerQuery {
  readonly from?: string
  readonly to?: string
  readonly office?: string
  readonly mode?: string
  readonly tier?: string
  readonly role?: string
}

/** Without a range, the last twelve months of which there is something. */
const MONTHS = 12
/** More than that is asked for in parts. */
const MOST_MONTHS = 60

export const ledgerAsked = (query: LedgerQuery, counted: MonthsCounted, today: Day): Outcome<LedgerAsked> => {
  const last = query.to ?? counted.last ?? today.slice(0, 7)
  const to = firstOf(last)
  const from = query.from
    ? firstOf(query.from)
    : laterOf(addMonths(to, 1 - MONTHS), firstOf(counted.first ?? last))
  if (from > to) return refused('input', 'benefits.range', {}, '/from')
  if (addMonths(from, MOST_MONTHS) <= to)
    return refused('input', 'benefits.rangeTooLong', { most: MOST_MONTHS }, '/from')
  const { office = null, mode = null, tier = null, role = null } = query
  return done({ from, to, office, mode, tier, role })
}

const firstOf = (month: string): Day => day(`${month}-01`)

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other)
