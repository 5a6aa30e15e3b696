import type { HeldGoods } from '../../domain/border/heldGoods.ts'
import type { Tx } from '../database/scope.ts'
import type { WrittenRate } from './intake.ts'

/** What has to be known before a batch is placed. */
export interface GroundRead {
  /** Of the numbers asked for, those of which there are versions. */
  readonly known: readonly string[]
  /** The two heaviest of each key: one of them may be of the number that asks. */
  readonly held: readonly HeldGoods[]
  readonly offices: readonly string[]
  readonly rates: readonly WrittenRate[]
}

/** All in one question: each costs a batch of one as much as its declaration. What was left before `since` counts no more. */
export const readGround = async (
  tx: Tx,
  sought: { readonly numbers: readonly string[]; readonly keys: readonly string[]; readonly since: string },
): Promise<GroundRead> => {
  const { rows } = await tx.client.query<GroundRead>({
    name: 'border.ground',
    text: GROUND,
    values: [sought.numbers, sought.keys, sought.since],
  })
  return rows[0] ?? nothing
}

const nothing: GroundRead = { known: [], held: [], offices: [], rates: [] }

const GROUND = `
  select
    (select coalesce(json_agg(distinct number), '[]') from aval.goods_declaration_number where number = any ($1)) as known,
    (select coalesce(json_agg(h), '[]') from (select distinct key from unnest($2::text[]) key) k cross join lateral (
      select h.key, h.number, h.version, h.lane, h.means, h.left_at is not null as left from aval.held_goods h
      where h.key = k.key and (h.left_at is null or h.left_at >= $3) order by h.lane, h.number limit 2) h) as held,
    (select coalesce(json_agg(id), '[]') from aval.office) as offices,
    (select coalesce(json_agg(r), '[]') from (
      select currency, from_day as "from", worth::float8 as worth, source, certainty from aval.currency_rate
      order by currency, from_day desc limit 1000) r) as rates`
