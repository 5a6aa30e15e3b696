import { type DeferralState, deferralState } from '../../domain/benefits/deferredPayments.ts'
import { kindsPromised } from '../../domain/border/benefitKinds.ts'
import { dueOn } from '../../domain/border/facilities.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { may } from '../../domain/people/powers.ts'
import { type DeferredMonth, deferredMonths, deferredYears } from '../../store/benefits/deferredPayments.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { currencyOf } from '../border/currencyOf.ts'
import { ratesNow } from '../border/ratesNow.ts'
import { moment } from '../moment.ts'
import { actForCompany } from '../profile/actForCompany.ts'
import { csvOf } from '../public/csv.ts'
import type { World } from '../world.ts'

/** A year of the companies of a whole programme. */
const MOST = 5_000

export interface DeferredAsked {
  readonly year?: number | undefined
  readonly state?: DeferralState | undefined
}

export interface DeferredLine extends Omit<DeferredMonth, 'told' | 'amounts' | 'operatorId'> {
  /** In the programme's currency, at the rates of today. */
  readonly amount: number
  readonly dueOn: Day
  readonly state: DeferralState
  /** Whether the benefit is not given now because of it. */
  readonly stops: boolean
}

export interface DeferredStatement {
  readonly year: number
  readonly years: readonly number[]
  readonly currency: string
  /** Whether the programme gives the benefit at all. */
  readonly promised: boolean
  /** So many days after the day on which they fall due unpaid duties stop it; null where they never do. */
  readonly stopsAfterDays: number | null
  readonly mayTell: boolean
  readonly items: readonly DeferredLine[]
  readonly more: boolean
}

export const readDeferredPayments = (
  world: World,
  actor: Actor,
  asked: DeferredAsked,
): Promise<Outcome<DeferredStatement>> =>
  act(world, actor, 'readDeferredPayments', async (tx) =>
    done(
      await statementOf(tx, world, { ...asked, operatorId: null, mayTell: may(actor.roles, 'tellPayments') }),
    ),
  )

/** The company's own, as the administration told it. */
export const readOwnDeferredPayments = (
  world: World,
  actor: Actor,
  asked: Pick<DeferredAsked, 'year'>,
): Promise<Outcome<DeferredStatement>> =>
  actForCompany(world, actor, 'readOwnDeferredPayments', async (tx, operatorId) =>
    done(await statementOf(tx, world, { ...asked, operatorId, mayTell: false })),
  )

interface Asked extends DeferredAsked {
  readonly operatorId: string | null
  readonly mayTell: boolean
}

const statementOf = async (tx: Tx, world: World, asked: Asked): Promise<DeferredStatement> => {
  const { day: today } = moment(world)
  const years = await deferredYears(tx, asked.operatorId)
  const year = asked.year ?? years[0] ?? Number(today.slice(0, 4))
  const rules = world.programme.border?.facilities ?? {}
  const rows = await deferredMonths(tx, { year, operatorId: asked.operatorId }, MOST + 1)
  const rates = await ratesNow(tx, world, today)
  const lines = rows.slice(0, MOST).flatMap(({ told, amounts, operatorId: _, ...row }): DeferredLine[] => {
    const due = dueOn(rules, row.month, { to: row.traderNumber ?? '', paymentDeferred: true })
    if (!due) return []
    const amount = amounts.reduce((sum, one) => sum + one.amount * (rates.get(one.currency) ?? 0), 0)
    const state = deferralState(due, told ? { paidOn: row.paidOn } : null, today)
    const stops = row.stopsOn !== null && today >= row.stopsOn
    return [{ ...row, amount: Math.round(amount * 100) / 100, dueOn: due, state, stops }]
  })
  return {
    ...{ year, years, currency: currencyOf(world.programme), mayTell: asked.mayTell },
    promised: kindsPromised(world.programme.benefits).has('deferredPayment') && rules.payment !== undefined,
    stopsAfterDays: rules.payment?.stopsAfterDays ?? null,
    items: asked.state ? lines.filter(({ state }) => state === asked.state) : lines,
    more: rows.length > MOST,
  }
}

const heads = [
  ...['month', 'traderNumber', 'company', 'shipments', 'amount', 'currency', 'dueOn', 'state', 'paidOn'],
  ...['stopsOn', 'demonstration'],
]

export const deferredCsv = ({ items, currency }: DeferredStatement): string =>
  csvOf(
    heads,
    items.map((row) => [
      ...[
        row.month.slice(0, 7),
        row.traderNumber,
        row.company,
        row.shipments,
        row.amount,
        currency,
        row.dueOn,
      ],
      ...[row.state, row.paidOn, row.stopsOn, row.demonstration],
    ]),
  )
