import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** What the register says of a current holder, as far as a border needs it. */
export interface Holding {
  readonly types: readonly string[]
  readonly tier: string | null
  readonly since: Day
}

export interface RegisterChange {
  readonly seq: number
  readonly traderNumber: string
  /** How the register stands now; null where the number holds no longer. */
  readonly holding: Holding | null
}

/** Every current holder, listed or not. */
export const everyHolding = async (tx: Tx): Promise<ReadonlyMap<string, Holding>> => {
  const { rows } = await tx.client.query<Holding & { traderNumber: string }>({
    name: 'public.everyHolding',
    text: 'select trader_number as "traderNumber", types, tier, since from aval.register_entry',
  })
  return new Map(rows.map(({ traderNumber, types, tier, since }) => [traderNumber, { types, tier, since }]))
}

/** 0 where nothing ever changed. */
export const highestChange = async (tx: Tx): Promise<number> => {
  const { rows } = await tx.client.query<{ top: number }>(
    'select coalesce(max(seq), 0) as top from aval.register_change',
  )
  return rows[0]?.top ?? 0
}

/** The changes behind a place in the sequence, and the highest number given so far; 0 where nothing ever changed. */
export const changesAfter = async (
  tx: Tx,
  after: number,
): Promise<{ readonly top: number; readonly changes: readonly RegisterChange[] }> => {
  const { rows } = await tx.client.query<ChangeRow>({
    name: 'public.changesAfter',
    text: CHANGES,
    values: [after],
  })
  const changes = rows.flatMap(({ seq, traderNumber, types, tier, since }) =>
    seq === null
      ? []
      : [{ seq, traderNumber, holding: types === null || since === null ? null : { types, tier, since } }],
  )
  return { top: rows[0]?.top ?? 0, changes }
}

interface ChangeRow {
  readonly top: number
  readonly seq: number | null
  readonly traderNumber: string
  readonly types: readonly string[] | null
  readonly tier: string | null
  readonly since: Day | null
}

// One statement, one snapshot: what it says of a number is never older than the change it saw.
const CHANGES = `
  select t.top, c.seq, c.trader_number as "traderNumber", e.types, e.tier, e.since
  from (select coalesce(max(seq), 0) as top from aval.register_change) t
  left join aval.register_change c on c.seq > $1
  left join aval.register_entry e on e.trader_number = c.trader_number
  order by c.seq`
