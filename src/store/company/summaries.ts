import type { Tx } from '../database/scope.ts'

export interface WaitingNews {
  readonly personId: string
  readonly email: string
  readonly language: string
  readonly side: 'company' | 'office'
  readonly items: readonly {
    readonly kind: string
    readonly detail: Readonly<Record<string, string | number>>
    readonly readAt: string | null
  }[]
}

/**
 * Takes what waits for the daily mail and was written before a moment, the oldest first, so many people at once. Who may not
 * come in any more gets none. Asked as 'system'; one at a time, a second taker finds nothing.
 */
export const takeWaitingNews = async (tx: Tx, before: string, people: number): Promise<WaitingNews[]> => {
  const { rows } = await tx.client.query<WaitingNews>(
    `with whose as (
       select distinct person_id from aval.notification where waits_for_summary and at < $1 limit $2
     ), taken as (
       update aval.notification n set waits_for_summary = false
       where n.waits_for_summary and n.at < $1 and n.person_id in (select person_id from whose)
       returning n.person_id, n.kind, n.detail, n.read_at, n.at
     )
     select p.id as "personId", p.email, p.language,
       case when exists (select 1 from aval.officer_role r where r.person_id = p.id and r.withdrawn_at is null)
         then 'office' else 'company' end as side,
       json_agg(json_build_object('kind', t.kind, 'detail', t.detail, 'readAt', t.read_at) order by t.at) as items
     from taken t join aval.person p on p.id = t.person_id
     where p.disabled_at is null
     group by p.id`,
    [before, people],
  )
  return rows
}
