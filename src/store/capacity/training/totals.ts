import type { Tx } from '../../database/scope.ts'

/** What totals are counted over. */
export interface TotalsFilter {
  readonly country?: string | undefined
  readonly year?: number | undefined
  readonly track?: string | undefined
}

export interface TrainingTotals {
  readonly workshops: number
  /** Everybody who came, once, however many workshops they came to. */
  readonly people: number
  /** How often somebody came: a person in three workshops is three. */
  readonly seats: number
  readonly certificates: number
  readonly byCountry: readonly TotalCell[]
  readonly byYear: readonly TotalCell[]
  readonly byTrack: readonly TotalCell[]
  readonly byGender: readonly TotalCell[]
  readonly byKind: readonly TotalCell[]
}

export interface TotalCell {
  readonly key: string
  readonly workshops: number
  readonly people: number
  readonly seats: number
}

/** Whose country: the workshop's. Whose gender and organisation: the person's, as merged rows say it of whom they are merged into. */
const CAME = `
  with came as materialized (
    select w.id as workshop, w.country, extract(year from w.starts_on)::int::text as year, w.track,
      coalesce(kept.id, own.id) as person, e.id as seat,
      coalesce(case when kept.id is null then own.gender else kept.gender end, 'notGiven') as gender,
      coalesce(kept.organisation_kind, own.organisation_kind) as kind
    from aval.enrolment e join aval.workshop w on w.id = e.workshop_id
      join aval.participant own on own.id = e.participant_id
      -- A key for a key: row-level security hides from the planner how many people there are.
      left join aval.participant kept on kept.id = own.merged_into
    where e.state = 'registered' and w.state in ('underWay', 'closed')
      and exists (select 1 from aval.attendance a where a.enrolment_id = e.id)
      and ($1::text is null or w.country = $1) and ($2::int is null or extract(year from w.starts_on) = $2)
      and ($3::text is null or w.track = $3))`

const by = (name: string, key: string) =>
  `select '${name}' as of, ${key} as key, count(distinct workshop)::int as workshops, count(distinct person)::int as people,
     count(*)::int as seats from came group by ${key}`

export const trainingTotals = async (
  tx: Tx,
  { country, year, track }: TotalsFilter,
): Promise<TrainingTotals> => {
  const values = [country ?? null, year ?? null, track ?? null]
  const { rows } = await tx.client.query<TotalCell & { readonly of: string }>(
    `${CAME} ${by('country', 'country')} union all ${by('year', 'year')} union all ${by('track', 'track')}
     union all ${by('gender', 'gender')} union all ${by('kind', 'kind')}
     union all select 'all', '', count(distinct workshop)::int, count(distinct person)::int, count(*)::int from came`,
    values,
  )
  const certified = await tx.client.query<{ n: number }>(
    `select count(*)::int as n from aval.attendance_certificate c join aval.workshop w on w.id = c.workshop_id where c.state = 'valid'
       and ($1::text is null or w.country = $1) and ($2::int is null or extract(year from w.starts_on) = $2)
       and ($3::text is null or w.track = $3)`,
    values,
  )
  const cells = (of: string) =>
    rows
      .filter((row) => row.of === of)
      .map(({ key, workshops, people, seats }) => ({ key, workshops, people, seats }))
      .toSorted((one, other) =>
        of === 'year' ? other.key.localeCompare(one.key) : other.people - one.people,
      )
  const [all] = cells('all')
  return {
    workshops: all?.workshops ?? 0,
    people: all?.people ?? 0,
    seats: all?.seats ?? 0,
    certificates: certified.rows[0]?.n ?? 0,
    byCountry: cells('country'),
    byYear: cells('year'),
    byTrack: cells('track'),
    byGender: cells('gender'),
    byKind: cells('kind'),
  }
}

export interface OrganisationTotal {
  readonly name: string
  readonly people: number
  readonly seats: number
}

/** The organisations that sent most. */
export const organisationTotals = async (
  tx: Tx,
  { country, year, track }: TotalsFilter,
  most: number,
): Promise<readonly OrganisationTotal[]> =>
  (
    await tx.client.query<OrganisationTotal>(
      `${CAME} select p.organisation as name, count(distinct person)::int as people, count(*)::int as seats
       from came join aval.participant p on p.id = person where p.organisation <> ''
       group by p.organisation order by people desc, name limit $4`,
      [country ?? null, year ?? null, track ?? null, most],
    )
  ).rows

/** Whether any of it is the demonstration country's. */
export const areInvented = async (tx: Tx): Promise<boolean> =>
  (await tx.client.query('select 1 from aval.workshop where demonstration limit 1')).rowCount === 1
