import type { Outcome } from '../../../domain/kernel/outcome.ts'
import { done } from '../../../domain/kernel/outcome.ts'
import type { Actor } from '../../actor.ts'
import { csvOf } from '../../public/csv.ts'
import type { World } from '../../world.ts'
import { type AuditDesk, readClearanceAudits } from './clearanceAudits.ts'

const heads = [
  ...['number', 'lodgedAt', 'office', 'state', 'sampledAt', 'closedAt', 'outcome', 'declaredDuty'],
  ...['declaredCurrency', 'assessedDuty', 'assessedCurrency', 'traderNumbers', 'note', 'demonstration'],
]

/** What the desk shows, a row an audit. */
export const clearanceAuditsCsv = async (world: World, actor: Actor): Promise<Outcome<string>> => {
  const read = await readClearanceAudits(world, actor)
  return read.ok ? done(csvOf(heads, read.value.items.map(rowOf))) : read
}

const rowOf = (one: AuditDesk['items'][number]) => {
  const [first] = one.declared
  const isOneCurrency = one.declared.every(({ currency }) => currency === first?.currency)
  const duty = isOneCurrency ? one.declared.reduce((sum, item) => sum + item.duty, 0) : null
  const traders = [...new Set(one.parties.flatMap(({ traderNumber }) => traderNumber ?? []))]
  return [
    ...[one.number, one.issuedAt, one.office, one.state, one.sampledAt, one.closedAt, one.outcome],
    ...[
      duty === null ? null : Math.round(duty * 100) / 100,
      isOneCurrency ? (first?.currency ?? null) : null,
    ],
    ...[one.assessedDuty, one.currency, traders.join(' '), one.note, one.demonstration],
  ]
}
