import type { Gender, OrganisationKind } from '../../../domain/capacity/training/participant.ts'
import type { Tx } from '../../database/scope.ts'

export interface ParticipantWritten {
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly organisationKind: OrganisationKind
  readonly country: string | null
  readonly gender: Gender | null
  readonly language: 'es' | 'en'
}

export interface ParticipantRow extends ParticipantWritten {
  readonly id: string
  readonly key: string
  readonly mergedInto: string | null
  readonly erasedAt: string | null
}

const COLUMNS = `p.id, p.key, p.name, p.email, p.organisation, p.organisation_kind as "organisationKind", p.country, p.gender, p.language,
  p.merged_into as "mergedInto", p.erased_at as "erasedAt"`

/** Who is known by this address, or by this key: whom they are merged into, where they are. */
export const findParticipant = async (
  tx: Tx,
  { email, key }: { readonly email: string | null; readonly key: string },
): Promise<ParticipantRow | undefined> => {
  const { rows } = await tx.client.query<ParticipantRow>(
    `with known as (
       select id, coalesce(merged_into, id) as kept from aval.participant where erased_at is null and (lower(email) = lower($1) or key = $2)
       union all
       select a.participant_id, coalesce(o.merged_into, o.id) from aval.participant_alias a join aval.participant o on o.id = a.participant_id
       where a.kind = 'email' and lower(a.value) = lower($1) and o.erased_at is null)
     select ${COLUMNS} from aval.participant p where p.id = (select kept from known limit 1)`,
    [email, key],
  )
  return rows[0]
}

export const getParticipant = async (tx: Tx, id: string): Promise<ParticipantRow | undefined> =>
  (await tx.client.query<ParticipantRow>(`select ${COLUMNS} from aval.participant p where p.id = $1`, [id]))
    .rows[0]

export const insertParticipant = async (
  tx: Tx,
  who: ParticipantWritten & { readonly key: string; readonly at: string; readonly demonstration?: boolean },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.participant (key, name, email, organisation, organisation_kind, country, gender, language, created_at, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      ...[who.key, who.name, who.email, who.organisation, who.organisationKind, who.country, who.gender],
      ...[who.language, who.at, who.demonstration ?? false],
    ],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a participant was inserted and has no id')
  return id
}

/** What somebody says of themselves now; a name that was another before stays beside it. */
export const changeParticipant = async (
  tx: Tx,
  id: string,
  who: Omit<ParticipantWritten, 'email' | 'language'>,
): Promise<void> => {
  await tx.client.query(
    `insert into aval.participant_alias (participant_id, kind, value)
     select id, 'name', name from aval.participant where id = $1 and name <> $2 on conflict do nothing`,
    [id, who.name],
  )
  await tx.client.query(
    `update aval.participant set name = $2, organisation = $3, organisation_kind = $4, country = $5, gender = $6 where id = $1`,
    [id, who.name, who.organisation, who.organisationKind, who.country, who.gender],
  )
}
