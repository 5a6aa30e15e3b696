import type { Day } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** A company that lets its name stand in the public register. */
export interface ListedHolder {
  readonly traderNumber: string
  readonly name: string
  readonly types: readonly string[]
  /** Where the programme has several. */
  readonly tier: string | null
  readonly city: string
  readonly since: Day
  readonly demonstration: boolean
}

/** What is looked for, folded as the register folds its own names; null asks for nothing in particular. */
export interface RegisterSearch {
  /** Each begins a word of the name. */
  readonly words: readonly string[] | null
  /** The beginning of a trader number; it serves instead of the words. */
  readonly number: string | null
  readonly type: string | null
  /** Begins a word of the city. */
  readonly city: string | null
}

export const findListed = async (
  tx: Tx,
  search: RegisterSearch,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly items: readonly ListedHolder[] }> => {
  const { rows } = await tx.client.query<{ total: number; items: readonly ListedHolder[] }>(FIND, [
    search.words?.map((word) => `% ${literal(word)}%`) ?? null,
    search.number === null ? null : `${literal(search.number)}%`,
    search.type,
    search.city === null ? null : `% ${literal(search.city)}%`,
    page.limit,
    page.offset,
  ])
  return rows[0] ?? { total: 0, items: [] }
}

/** Everybody who lets themselves be listed, by name. */
export const everyListed = async (tx: Tx): Promise<readonly ListedHolder[]> =>
  (
    await findListed(
      tx,
      { words: null, number: null, type: null, city: null },
      { limit: 1_000_000, offset: 0 },
    )
  ).items

/** For LIKE, whose own signs would otherwise find anything. */
const literal = (text: string): string => text.replace(/[\\%_]/gu, '\\$&')

const FIND = `
  with found as materialized (
    select e.trader_number, e.public_name, e.search_name, e.types, e.tier, e.city, e.since, e.demonstration
    from aval.register_entry e
    where e.listed and e.public_name is not null
      and ($1::text[] is null and $2::text is null
           or (select bool_and(' ' || e.search_name like word) from unnest($1::text[]) word)
           or e.trader_number like $2::text)
      and ($3::text is null or $3 = any (e.types))
      and ($4::text is null
           or ' ' || lower(regexp_replace(normalize(e.city, nfd), '[\\u0300-\\u036f]', '', 'g')) like $4)
  )
  select (select count(*)::int from found) as total,
         coalesce((select json_agg(json_build_object('traderNumber', p.trader_number, 'name', p.public_name, 'types', p.types,
                     'tier', p.tier, 'city', p.city, 'since', p.since, 'demonstration', p.demonstration) order by p.search_name, p.trader_number)
                   from (select * from found order by search_name, trader_number limit $5 offset $6) p), '[]') as items`
