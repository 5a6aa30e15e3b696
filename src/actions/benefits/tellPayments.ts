import { stopsOn } from '../../domain/benefits/deferredPayments.ts'
import { dueOn } from '../../domain/border/facilities.ts'
import { bareNumber } from '../../domain/border/identifiers.ts'
import { type Day, isDay } from '../../domain/kernel/day.ts'
import { done, type Outcome, refused } from '../../domain/kernel/outcome.ts'
import { recordAudit } from '../../store/audit/recordAudit.ts'
import { keepPayment, operatorNumbered } from '../../store/benefits/deferredPayments.ts'
import type { Tx } from '../../store/database/scope.ts'
import { act } from '../act.ts'
import type { Actor } from '../actor.ts'
import { textOf } from '../border/files/cellValues.ts'
import { readSheet } from '../imports/readSheet.ts'
import { moment } from '../moment.ts'
import type { World } from '../world.ts'

const MOST_LINES = 5_000

export interface PaymentLine {
  readonly traderNumber: string
  /** 2026-10 */
  readonly month: string
  /** Empty where it was not paid. */
  readonly paidOn: string
}

/** What became of a line: kept, or why not. */
export interface PaymentAnswer {
  readonly line: number
  readonly outcome: 'kept' | 'refused'
  readonly code: 'company' | 'month' | 'day' | 'future' | null
}

/** What the administration tells of the payment of deferred duties, line by line; a faulty line is told and the rest goes on. */
export const tellPayments = (
  world: World,
  actor: Actor,
  lines: readonly PaymentLine[],
): Promise<Outcome<{ readonly answers: readonly PaymentAnswer[] }>> =>
  act(world, actor, 'tellPayments', async (tx) => {
    if (lines.length > MOST_LINES) return refused('tooLarge', 'deferred.tooMany', { limit: MOST_LINES })
    const answers: PaymentAnswer[] = []
    for (const [place, line] of lines.entries()) {
      const code = await tellOne(tx, world, actor, line)
      answers.push({ line: place + 1, outcome: code ? 'refused' : 'kept', code })
    }
    return done({ answers })
  })

/** The same out of a CSV or XLSX: trader number, month, day of payment; a first line of headings is passed over. */
export const tellPaymentsFile = async (
  world: World,
  actor: Actor,
  text: string,
): Promise<Outcome<{ readonly answers: readonly PaymentAnswer[] }>> => {
  const read = await readSheet('payments.csv', Buffer.from(text))
  if (!read.ok) return read
  const rows = read.value[0]?.rows ?? []
  const first = textOf(rows[0]?.cells[1])
  const body = monthIn(first) ? rows : rows.slice(1)
  const told = await tellPayments(
    world,
    actor,
    body.map(({ cells: [trader, month, paid] }) => ({
      ...{ traderNumber: textOf(trader), month: textOf(month), paidOn: textOf(paid) },
    })),
  )
  if (!told.ok) return told
  const answers = told.value.answers.map((one, place) => ({ ...one, line: body[place]?.line ?? one.line }))
  return done({ answers })
}

const monthIn = (text: string): Day | undefined => {
  const first = `${text.trim().slice(0, 7)}-01`
  return isDay(first) ? first : undefined
}

const tellOne = async (
  tx: Tx,
  world: World,
  actor: Actor,
  line: PaymentLine,
): Promise<PaymentAnswer['code']> => {
  const { day: today, at } = moment(world)
  const month = monthIn(line.month)
  if (!month) return 'month'
  const paidOn = line.paidOn.trim() || null
  if (paidOn !== null && !isDay(paidOn)) return 'day'
  if ((paidOn !== null && paidOn > today) || month > today) return 'future'
  const operatorId = await operatorNumbered(tx, bareNumber(line.traderNumber.trim()))
  if (!operatorId) return 'company'
  const rules = world.programme.border?.facilities ?? {}
  const due = dueOn(rules, month, { to: '', paymentDeferred: true })
  const stops = due && stopsOn(due, { paidOn }, rules.payment?.stopsAfterDays)
  await keepPayment(tx, { operatorId, month, paidOn, stopsOn: stops, at, by: actor.personId })
  await recordAudit(tx, {
    ...{ action: 'deferredPayment.tell', subjectKind: 'operator', subjectId: operatorId, operatorId },
    detail: { month: month.slice(0, 7), paidOn, stopsOn: stops },
  })
  return null
}
