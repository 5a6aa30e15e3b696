import type { ComparedSums } from '../../domain/benefits/comparedSums.ts'
import { standingAlone } from '../../domain/benefits/comparison.ts'
import { type Effect, effectOfSums, timeEffectOf } from '../../domain/benefits/effect.ts'
import { partyRoles } from '../../domain/border/goodsDeclaration.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { timesGiven } from '../../store/benefits/given.ts'
import type { LedgerAsked } from '../../store/benefits/ledger.ts'
import { monthsCounted } from '../../store/benefits/months.ts'
import {
  type OwnCompared,
  type OwnMonth,
  type OwnRow,
  type OwnSuspended,
  type OwnTimesRow,
  othersTimes,
  ownCompared,
  ownCounted,
  ownMonths,
  ownTimes,
  suspendedOf,
} from '../../store/benefits/own.ts'
import { type SpreadRow, spreadsOf } from '../../store/benefits/spreads.ts'
import { inScope } from '../../store/database/scope.ts'
import { type Actor, scopeOf, theClock } from '../actor.ts'
import { alsoDeferral } from '../border/suspendedIn.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import type { World } from '../world.ts'
import { type LedgerQuery, ledgerAsked } from './ledgerAsked.ts'
import { placesOf, spreadsIn } from './measured.ts'
import {
  type Measured,
  type PromisedBenefit,
  promisesKept,
  type TimesGiven,
  untoldToCompanies,
} from './promises.ts'

/** What a company's own certificate earned it at the border. Nobody else's shipment can be told from it. */
export interface OwnLedger extends Measured {
  readonly from: string
  readonly to: string
  /** The months of which the company has anything. */
  readonly first: string | null
  readonly last: string | null
  readonly countedAt: string | null
  readonly demonstration: boolean
  readonly roles: readonly string[]
  /** Its shipments in the range; while certified itself; looked at and found wanting. */
  readonly lodged: number
  readonly certified: number
  readonly done: number
  readonly hits: number
  readonly byMonth: readonly OwnMonth[]
  readonly benefits: readonly PromisedBenefit[]
}

/** Fewer others than this, over all kinds, are not held beside a company: somebody might be recognised. */
const FEWEST_OTHERS_IN_ALL = 30

interface Found {
  readonly operatorId: string
  readonly asked: LedgerAsked
  readonly own: readonly OwnRow[]
  readonly times: readonly OwnTimesRow[]
  readonly suspended: OwnSuspended
  readonly given: TimesGiven
  readonly about: Pick<OwnLedger, 'first' | 'last' | 'countedAt' | 'demonstration'>
}

interface Others {
  readonly compared: OwnCompared
  readonly times: readonly OwnTimesRow[]
  readonly spreads: readonly SpreadRow[]
}

/** The company's own rows in its own scope; the others' sums, which name nobody, in the system's. */
export const readOwnLedger = async (
  world: World,
  actor: Actor,
  query: LedgerQuery,
): Promise<Outcome<OwnLedger>> => {
  const found = await actForCompany(
    world,
    actor,
    'readOwnLedger',
    async (tx, operatorId): Promise<Outcome<Found>> => {
      const months = await ownMonths(tx, operatorId)
      const nothing = { countedAt: null, offices: [], demonstration: false, behind: false }
      const range = ledgerAsked(query, { ...nothing, ...months }, moment(world).day)
      if (!range.ok) return range
      const asked = range.value
      return done({
        operatorId,
        asked,
        own: await ownCounted(tx, operatorId, asked),
        times: await ownTimes(tx, operatorId, asked),
        suspended: await suspendedOf(tx, operatorId),
        given: await timesGiven(tx, { ...asked, office: null }, operatorId),
        about: { ...months, countedAt: null, demonstration: false },
      })
    },
  )
  if (!found.ok) return found
  const { operatorId, asked, times } = found.value
  const { counted, ...others } = await inScope(world.db, scopeOf(theClock(actor.requestId)), async (tx) => ({
    counted: await monthsCounted(tx),
    compared: await ownCompared(tx, operatorId, asked),
    times: await othersTimes(tx, times, asked),
    spreads: await spreadsOf(tx, { ...asked, office: null }),
  }))
  const { countedAt, demonstration } = counted
  return done(
    told(world, { ...found.value, about: { ...found.value.about, countedAt, demonstration } }, others),
  )
}

const told = (world: World, found: Found, others: Others): OwnLedger => {
  const { asked, own, times, suspended, given, about } = found
  const certified = own.filter(({ standing }) => standing === 'certified')
  const { inspections, documents, beside, months } = others.compared
  const enough = beside >= FEWEST_OTHERS_IN_ALL
  // One company is looked at as it is, with its own way of being treated: only the others' spread is anybody's.
  const spreads = { certified: standingAlone, others: spreadsIn(others.spreads).others }
  const timed = [
    ...times.map((row) => ({ ...row, standing: 'certified' as const })),
    ...others.times.map((row) => ({ ...row, standing: 'notCertified' as const })),
  ]
  const effect = (sums: ComparedSums): Effect | null => (enough ? effectOfSums(sums, spreads) : null)
  const measured: Measured = {
    inspections: effect(inspections),
    documents: effect(documents),
    clearance: enough ? timeEffectOf(placesOf(timed, 'clearance')) : null,
    wait: enough ? timeEffectOf(placesOf(timed, 'wait')) : null,
  }
  const roles = partyRoles.filter((role) => own.some((row) => row.role === role))
  return {
    ...{ from: asked.from.slice(0, 7), to: asked.to.slice(0, 7), ...about, roles },
    lodged: sum(own, ({ lodged }) => lodged),
    certified: sum(certified, ({ lodged }) => lodged),
    done: sum(own, ({ done: looked }) => looked),
    hits: sum(own, ({ hits }) => hits),
    byMonth: enough ? months : months.map(untold),
    ...measured,
    benefits: promisesKept(world, measured, given, {
      types: roles.length > 0 ? roles : undefined,
      suspended: withheld(world, suspended),
      untold: untoldToCompanies,
    }),
  }
}

/** As the desks withhold it. */
const withheld = ({ programme }: World, { benefits, overdue }: OwnSuspended): readonly string[] =>
  overdue ? alsoDeferral(benefits, programme.benefits) : benefits

/** Beside too few others: a month in which nothing is compared. */
const untold = ({ month }: OwnMonth): OwnMonth => ({ month, certified: 0, inspected: 0, expected: null })

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
