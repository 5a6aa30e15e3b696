import type { Tx } from '../database/scope.ts'

export interface MonthsCounted {
  /** '2026-03'; null where nothing was counted. */
  readonly first: string | null
  readonly last: string | null
  readonly countedAt: string | null
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  /** Whether any of it is invented. */
  readonly demonstration: boolean
  /** Whether something happened that is not counted yet. */
  readonly behind: boolean
}

/** What there is to ask for. */
export const monthsCounted = async (tx: Tx): Promise<MonthsCounted> => {
  const { rows } = await tx.client.query<MonthsCounted>(
    `select to_char(min(month), 'YYYY-MM') as first, to_char(max(month), 'YYYY-MM') as last, max(counted_at) as "countedAt",
       coalesce(jsonb_agg(distinct jsonb_build_object('id', c.office_id, 'name', coalesce(o.name, c.office_id))), '[]') as offices,
       coalesce(sum(c.demonstration), 0) > 0 as demonstration, exists (select from aval.benefit_dirty) as behind
     from aval.benefit_counted c left join aval.office o on o.id = c.office_id where lodged > 0`,
  )
  const [row] = rows
  return row ?? { first: null, last: null, countedAt: null, offices: [], demonstration: false, behind: false }
}
