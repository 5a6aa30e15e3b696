import type { HeldGoods } from '../../domain/border/heldGoods.ts'
import type { Tx } from '../database/scope.ts'

export type HeldRow = HeldGoods & { readonly declarationId: string }

/** A later version takes the place of one before; what was left long ago goes. */
export const holdGoods = async (tx: Tx, held: readonly HeldRow[], since: string): Promise<void> => {
  if (held.length === 0) return
  const column = <K extends keyof HeldRow>(name: K) => held.map((one) => one[name])
  await tx.client.query({
    name: 'border.hold',
    text: HOLD,
    values: [
      ...[column('key'), column('number'), column('version'), column('declarationId')],
      ...[column('lane'), column('means'), since],
    ],
  })
}

/** What is held again is not forgotten in the same breath. */
const HOLD = `
  with forgotten as (delete from aval.held_goods where left_at < $7 and key <> all ($1::text[]))
  insert into aval.held_goods (key, number, version, declaration_id, lane, means)
  select distinct on (key, number) key, number, version, id, lane, means
  from unnest($1::text[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::text[]) h(key, number, version, id, lane, means)
  order by key, number, version desc
  on conflict (key, number) do update set version = excluded.version, declaration_id = excluded.declaration_id,
    lane = excluded.lane, means = excluded.means, left_at = null`
