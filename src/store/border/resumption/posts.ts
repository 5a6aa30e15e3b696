import type { Tx } from '../../database/scope.ts'

export interface WorkingPost {
  readonly post: string
  readonly office: string
  readonly modes: readonly string[]
  readonly byHand: number
  readonly byScanner: number
  readonly opensHours: number
}

/** Posts of these offices that are in service on a day, with what their scanners in service do together. */
export const workingPosts = async (
  tx: Tx,
  offices: readonly string[],
  day: string,
): Promise<readonly WorkingPost[]> =>
  (
    await tx.client.query<WorkingPost>(
      `select p.id as post, p.office_id as office, p.modes, p.hand_per_hour::float8 as "byHand",
         p.opens_hours::float8 as "opensHours",
         coalesce((select sum(s.per_hour) from aval.scanner s where s.post_id = p.id
           and s.in_service_from <= $2::date and coalesce(s.in_service_until, 'infinity') >= $2::date), 0)::float8 as "byScanner"
       from aval.border_post p
       where p.office_id = any ($1::text[]) and p.in_service_from <= $2::date
         and coalesce(p.in_service_until, 'infinity') >= $2::date
       order by p.id`,
      [offices, day],
    )
  ).rows

/** Every office by its id. */
export const officeNames = async (tx: Tx): Promise<readonly { id: string; name: string }[]> =>
  (await tx.client.query<{ id: string; name: string }>('select id, name from aval.office order by name')).rows
