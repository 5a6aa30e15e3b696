import type { Tx } from '../../database/scope.ts'
import type { WorkshopRow } from './workshops.ts'

export interface WorkshopFilter {
  readonly country?: string | undefined
  readonly year?: number | undefined
  readonly track?: string | undefined
  readonly state?: string | undefined
  readonly q?: string | undefined
}

export interface WorkshopLine
  extends Pick<
    WorkshopRow,
    | 'id'
    | 'title'
    | 'track'
    | 'forSmallFirms'
    | 'country'
    | 'place'
    | 'mode'
    | 'language'
    | 'startsOn'
    | 'endsOn'
    | 'organiser'
    | 'provider'
    | 'capacity'
    | 'state'
    | 'demonstration'
  > {
  /** Null for whoever may not know who comes. */
  readonly registered: number | null
  readonly waiting: number | null
  readonly attended: number | null
}

/** Behind which row a page begins: its first day and its id. */
export interface After {
  readonly startsOn: string
  readonly id: string
}

const WHERE = `($1::text is null or w.country = $1) and ($2::int is null or extract(year from w.starts_on) = $2)
  and ($3::text is null or w.track = $3) and ($4::text is null or w.state = $4)
  and ($5::text is null or position(lower($5) in lower(w.title || ' ' || w.place || ' ' || w.organiser || ' ' || w.provider)) > 0)`

const valuesOf = ({ country, year, track, state, q }: WorkshopFilter) => [
  ...[country ?? null, year ?? null, track ?? null, state ?? null, q?.trim() || null],
]

/** The latest first. `counts`: whether who asks may know how many come. */
export const listWorkshopRows = async (
  tx: Tx,
  filter: WorkshopFilter,
  {
    after,
    most,
    counts,
  }: { readonly after: After | undefined; readonly most: number; readonly counts: boolean },
): Promise<readonly WorkshopLine[]> => {
  const counted = counts
    ? `e.registered, e.waiting, e.attended from page left join lateral (
         select count(*) filter (where state = 'registered')::int as registered, count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state = 'registered' and exists (select 1 from aval.attendance a where a.enrolment_id = r.id))::int as attended
         from aval.enrolment r where r.workshop_id = page.id) e on true`
    : 'null::int as registered, null::int as waiting, null::int as attended from page'
  const { rows } = await tx.client.query<WorkshopLine>(
    `with page as (
       select w.* from aval.workshop w where ${WHERE} and ($6::date is null or (w.starts_on, w.id) < ($6::date, $7::uuid))
       order by w.starts_on desc, w.id desc limit $8)
     select page.id, title, track, for_small_firms as "forSmallFirms", country, place, mode, language, starts_on as "startsOn",
       ends_on as "endsOn", organiser, provider, capacity, page.state, demonstration, ${counted}
     order by starts_on desc, page.id desc`,
    [...valuesOf(filter), after?.startsOn ?? null, after?.id ?? null, most],
  )
  return rows
}

export interface WorkshopFacets {
  readonly total: number
  readonly countries: readonly string[]
  readonly years: readonly number[]
}

/** How many there are of a filter, and what the others could be filtered by. */
export const workshopFacets = async (tx: Tx, filter: WorkshopFilter): Promise<WorkshopFacets> => {
  const { rows } = await tx.client.query<WorkshopFacets>(
    `select (select count(*)::int from aval.workshop w where ${WHERE}) as total,
       coalesce((select array_agg(distinct country order by country) from aval.workshop), '{}') as countries,
       coalesce((select array_agg(distinct extract(year from starts_on)::int order by extract(year from starts_on)::int desc) from aval.workshop), '{}') as years`,
    valuesOf(filter),
  )
  return rows[0] ?? { total: 0, countries: [], years: [] }
}
