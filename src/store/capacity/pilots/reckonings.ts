import type { ChangesCompared, CostAssumed } from '../../../domain/capacity/pilots/changesCompared.ts'
import type { Months } from '../../../domain/capacity/pilots/periods.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import type { Tx } from '../../database/scope.ts'

export interface ReckoningCounts {
  /** Companies that said yes; of them those whose stage had begun and that have a trader number. */
  readonly accepted: number
  readonly counted: number
  /** Held side by side, and members with no company like them. */
  readonly members: number
  readonly others: number
  readonly alone: number
}

export interface ReckoningRow {
  readonly id: string
  readonly asOf: Day
  readonly before: Months
  readonly after: Months
  readonly currency: string
  readonly cost: CostAssumed | null
  readonly counts: ReckoningCounts
  readonly found: readonly ChangesCompared[]
  readonly by: string | null
  readonly at: string
  readonly demonstration: boolean
}

const MOST = 50

/** The latest first. */
export const reckoningsOf = async (tx: Tx, pilotId: string): Promise<readonly ReckoningRow[]> =>
  (
    await tx.client.query<ReckoningRow>(
      `select r.id, r.as_of as "asOf", jsonb_build_object('from', r.before_from, 'to', r.before_to) as before,
         jsonb_build_object('from', r.after_from, 'to', r.after_to) as after, r.currency, r.cost, r.counts, r.found, p.name as by,
         r.at, r.demonstration
       from aval.pilot_reckoning r left join aval.person p on p.id = r.made_by where r.pilot_id = $1 order by r.at desc, r.id limit ${MOST}`,
      [pilotId],
    )
  ).rows

export const insertReckoning = async (
  tx: Tx,
  one: Omit<ReckoningRow, 'id' | 'by'> & { readonly pilotId: string },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.pilot_reckoning (pilot_id, as_of, before_from, before_to, after_from, after_to, currency, cost, counts, found,
       made_by, at, demonstration) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, aval.person(), $11, $12) returning id`,
    [
      ...[one.pilotId, one.asOf, one.before.from, one.before.to, one.after.from, one.after.to, one.currency],
      ...[one.cost && JSON.stringify(one.cost), JSON.stringify(one.counts), JSON.stringify(one.found)],
      ...[one.at, one.demonstration],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a reckoning was inserted and has no id')
  return id
}
