import type { HeldGoods } from '../../domain/border/heldGoods.ts'
import type { Tx } from '../database/scope.ts'

/** The two heaviest of each key: one of them may be of the number that asks. What was left before `since` counts no more. */
export const heldByKeys = async (tx: Tx, keys: readonly string[], since: string): Promise<HeldGoods[]> => {
  if (keys.length === 0) return []
  const { rows } = await tx.client.query<HeldGoods>({
    name: 'border.held',
    text: `select h.* from (select distinct key from unnest($1::text[]) key) k cross join lateral (
        select h.key, h.number, h.version, h.lane, h.means, h.left_at is not null as left from aval.held_goods h
        where h.key = k.key and (h.left_at is null or h.left_at >= $2) order by h.lane, h.number limit 2) h`,
    values: [keys, since],
  })
  return rows
}

export type HeldRow = HeldGoods & { readonly declarationId: string }

/** A later version takes the place of one before; what was left long ago goes. */
export const holdGoods = async (tx: Tx, held: readonly HeldRow[], since: string): Promise<void> => {
  if (held.length === 0) return
  const column = <K extends keyof HeldRow>(name: K) => held.map((one) => one[name])
  await tx.client.query({ name: 'border.forget', text: FORGET, values: [since] })
  await tx.client.query({
    name: 'border.hold',
    text: HOLD,
    values: [
      ...[column('key'), column('number'), column('version'), column('declarationId')],
      ...[column('lane'), column('means')],
    ],
  })
}

const FORGET = 'delete from aval.held_goods where left_at < $1'
const HOLD = `
  insert into aval.held_goods (key, number, version, declaration_id, lane, means)
  select distinct on (key, number) key, number, version, id, lane, means
  from unnest($1::text[], $2::text[], $3::integer[], $4::uuid[], $5::text[], $6::text[]) h(key, number, version, id, lane, means)
  order by key, number, version desc
  on conflict (key, number) do update set version = excluded.version, declaration_id = excluded.declaration_id,
    lane = excluded.lane, means = excluded.means, left_at = null`
