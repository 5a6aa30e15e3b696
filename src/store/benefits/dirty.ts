import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

export interface DirtyMonth {
  readonly month: Day
  readonly offices: readonly string[]
}

/** Months in which something happened since they were counted, the latest first. Needs side 'system'. */
export const dirtyMonths = async (tx: Tx): Promise<readonly DirtyMonth[]> => {
  const { rows } = await tx.client.query<DirtyMonth>(
    `select month, array_agg(distinct office_id order by office_id) as offices from aval.benefit_dirty
     group by month order by month desc`,
  )
  return rows
}

/**
 * Takes the notes of a month away, before it is counted in the same transaction. INVARIANT: what is committed later leaves a note
 * of its own, which this one did not see, and the month is counted again.
 */
export const takeDirty = async (tx: Tx, { month, offices }: DirtyMonth): Promise<void> => {
  await tx.client.query('delete from aval.benefit_dirty where month = $1 and office_id = any ($2::text[])', [
    month,
    offices,
  ])
}

/** Every month of which there are declarations, or counts of some that are there no more. */
export const monthsThereAre = async (tx: Tx): Promise<readonly DirtyMonth[]> => {
  const { rows } = await tx.client.query<DirtyMonth>(
    `select month, array_agg(distinct office_id order by office_id) as offices from (
       select distinct date_trunc('month', issued_at at time zone 'UTC')::date as month, office_id
       from aval.lane_decision
       union select month, office_id from aval.benefit_counted
     ) months group by month order by month`,
  )
  return rows
}
