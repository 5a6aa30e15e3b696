import { caseStates, holdsCertificate, isOpen } from '../../domain/casework/derived.ts'
import type { StepName } from '../../domain/casework/steps.ts'
import { addMonths, type Day, day } from '../../domain/kernel/day.ts'
import { inScope } from '../../store/database/scope.ts'
import { type MonthlyCount, type MonthsAsked, monthlyCounts } from '../../store/public/monthlyCounts.ts'
import { scopeOf, theClock } from '../actor.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'
import { csvOf } from './csv.ts'

export interface Statistics {
  readonly programme: string
  /** First and last month told, '2026-03'. Only months that are over are told. */
  readonly from: string
  readonly to: string
  /** Counts from one up to below this are not told: somebody might be recognised. */
  readonly smallGroup: number
  readonly rows: readonly StatisticsRow[]
}

export interface StatisticsRow extends Omit<MonthlyCount, 'count'> {
  /** Null where there are some, but fewer than `smallGroup`. */
  readonly count: number | null
}

export const SMALL_GROUP = 5
const MONTHS = 24
const FRESH_MS = 3_600_000

/** What happened often enough to be told by number. States that end a case are told by the step into them alone. */
const counted: readonly StepName[] = [
  'submit',
  'submitOnPaper',
  'returnAsIncomplete',
  'certify',
  'refuse',
  'renew',
  'suspend',
  'reinstate',
  'revoke',
  'expire',
  'withdraw',
]

/**
 * The programme in numbers, month by month, for everybody. No sums are told beside the counts, so that a hidden count cannot
 * be worked out from them. Counted once an hour at most, however often it is asked for; over all offices, hence in the
 * system's own scope.
 */
export const openStatistics = (world: World): (() => Promise<Statistics>) => {
  let kept: { readonly to: string; readonly at: number; readonly told: Promise<Statistics> } | undefined
  return () => {
    const months = lastMonths(moment(world).day)
    const fresh = kept && kept.to === months.to && performance.now() - kept.at < FRESH_MS
    if (kept && fresh) return kept.told
    const told = count(world, months)
    kept = { to: months.to, at: performance.now(), told }
    told.catch(() => {
      kept = undefined
    })
    return told
  }
}

export const statisticsCsv = ({ rows, smallGroup }: Statistics): string =>
  csvOf(
    ['month', 'kind', 'key', 'count', 'fewerThan'],
    rows.map(({ month, kind, key, count: told }) => [
      month,
      kind,
      key,
      told,
      told === null ? smallGroup : null,
    ]),
  )

/** First days of the months that are told. */
const lastMonths = (today: Day): { readonly from: Day; readonly to: Day } => {
  const thisMonth = day(`${today.slice(0, 7)}-01`)
  return { from: addMonths(thisMonth, -MONTHS), to: addMonths(thisMonth, -1) }
}

const count = async (
  world: World,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Statistics> => {
  const asked: MonthsAsked = {
    from,
    to,
    states: caseStates.filter((state) => isOpen(state) && state !== 'draft'),
    holding: caseStates.filter((state) => holdsCertificate(state)),
    steps: counted,
  }
  const counts = await inScope(world.db, scopeOf(theClock('statistics')), (tx) => monthlyCounts(tx, asked))
  return {
    programme: world.programme.id,
    from: from.slice(0, 7),
    to: to.slice(0, 7),
    smallGroup: SMALL_GROUP,
    rows: counts.map((row) => ({ ...row, count: row.count < SMALL_GROUP ? null : row.count })),
  }
}
