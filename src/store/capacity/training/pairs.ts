import type { Gender, OrganisationKind } from '../../../domain/capacity/training/participant.ts'
import type { Tx } from '../../database/scope.ts'

export interface PairSaid {
  readonly one: string
  readonly other: string
  readonly said: 'different' | 'later' | 'merge'
  readonly by: string | null
  readonly at: string
}

/** What was said of pairs, the smaller id first: by answers, and by merges that were not taken back. */
export const saidOfPairs = async (tx: Tx): Promise<readonly PairSaid[]> =>
  (
    await tx.client.query<PairSaid>(
      `select x.one_id as one, x.other_id as other, x.said, p.name as by, x.said_at as at
       from aval.participant_pair x left join aval.person p on p.id = x.said_by
       union all
       select least(gone_id, kept_id), greatest(gone_id, kept_id), 'merge', null, proposed_at
       from aval.participant_merge where state <> 'withdrawn'
       order by at desc`,
    )
  ).rows

export const sayOfPair = async (
  tx: Tx,
  pair: {
    readonly one: string
    readonly other: string
    readonly said: 'different' | 'later'
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.participant_pair (one_id, other_id, said, said_by, said_at)
     values (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, aval.person(), $4)
     on conflict (one_id, other_id) do update set said = excluded.said, said_by = excluded.said_by, said_at = excluded.said_at`,
    [pair.one, pair.other, pair.said, pair.at],
  )
}

export const unsayOfPair = async (tx: Tx, one: string, other: string): Promise<boolean> =>
  ((
    await tx.client.query(
      'delete from aval.participant_pair where one_id = least($1::uuid, $2::uuid) and other_id = greatest($1::uuid, $2::uuid)',
      [one, other],
    )
  ).rowCount ?? 0) > 0

/** Somebody beside whoever is like them. */
export interface ReviewedPerson {
  readonly id: string
  readonly name: string
  readonly otherNames: readonly string[]
  readonly emails: readonly string[]
  readonly organisation: string
  readonly organisationKind: OrganisationKind
  readonly country: string | null
  readonly gender: Gender | null
  readonly workshops: readonly {
    readonly id: string
    readonly title: string
    readonly startsOn: string
    readonly country: string
  }[]
}

/** These people as they are known, with what those merged into them brought. */
export const peopleReviewed = async (tx: Tx, ids: readonly string[]): Promise<readonly ReviewedPerson[]> =>
  (
    await tx.client.query<ReviewedPerson>(
      `with own as (
         select p.id as kept, p.id from aval.participant p where p.id = any ($1::uuid[])
         union all select p.merged_into, p.id from aval.participant p where p.merged_into = any ($1::uuid[])),
       said as (
         select own.kept, a.kind, a.value from own join aval.participant_alias a on a.participant_id = own.id
         union select own.kept, 'email', p.email from own join aval.participant p on p.id = own.id where p.email is not null
         union select own.kept, 'name', p.name from own join aval.participant p on p.id = own.id),
       names as (
         select kept, array_agg(distinct value order by value) filter (where kind = 'name') as names,
           array_agg(distinct lower(value) order by lower(value)) filter (where kind = 'email') as emails from said group by kept),
       came as (
         select own.kept, json_agg(json_build_object('id', w.id, 'title', w.title, 'startsOn', w.starts_on, 'country', w.country)
           order by w.starts_on desc, w.id) as workshops
         from own join aval.enrolment e on e.participant_id = own.id join aval.workshop w on w.id = e.workshop_id group by own.kept)
       select p.id, p.name, p.organisation, p.organisation_kind as "organisationKind", p.country, p.gender,
         array_remove(n.names, p.name) as "otherNames", coalesce(n.emails, '{}') as emails, coalesce(c.workshops, '[]') as workshops
       from aval.participant p join names n on n.kept = p.id left join came c on c.kept = p.id where p.id = any ($1::uuid[])`,
      [ids],
    )
  ).rows
