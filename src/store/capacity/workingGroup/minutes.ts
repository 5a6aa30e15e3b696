import type { MinutesState } from '../../../domain/capacity/workingGroup/meeting.ts'
import type { Tx } from '../../database/scope.ts'

export interface MinutesRow {
  readonly state: MinutesState
  readonly es: string
  readonly en: string
  readonly version: number
  readonly draftedAt: string
  readonly approvedAt: string | null
  readonly approvedIn: string | null
  readonly approvedInNumber: number | null
  readonly public: boolean
}

export interface Decision {
  readonly number: number
  readonly es: string
  readonly en: string
}

/** None where there are none, or none that whoever asks may see: row-level security tells no difference. */
export const findMinutes = async (tx: Tx, meetingId: string): Promise<MinutesRow | undefined> =>
  (
    await tx.client.query<MinutesRow>(
      `select x.state, x.es, x.en, x.version, x.drafted_at as "draftedAt", x.approved_at as "approvedAt",
         x.approved_in as "approvedIn", m.number as "approvedInNumber", x.public
       from aval.group_minutes x left join aval.group_meeting m on m.id = x.approved_in where x.meeting_id = $1`,
      [meetingId],
    )
  ).rows[0]

export const decisionsOf = async (tx: Tx, meetingId: string): Promise<readonly Decision[]> =>
  (
    await tx.client.query<Decision>(
      'select number, es, en from aval.group_decision where meeting_id = $1 order by number',
      [meetingId],
    )
  ).rows

/** Keeps the draft with its decisions, numbered as they stand. Answers its version, or none where somebody else wrote meanwhile. */
export const saveMinutes = async (
  tx: Tx,
  meetingId: string,
  draft: {
    readonly es: string
    readonly en: string
    readonly version: number
    readonly decisions: readonly { readonly es: string; readonly en: string }[]
    readonly at: string
  },
): Promise<number | undefined> => {
  const { rows } = await tx.client.query<{ version: number }>(
    draft.version === 0
      ? `insert into aval.group_minutes (meeting_id, state, es, en, drafted_by, drafted_at)
         values ($1, 'draft', $2, $3, aval.person(), $4) on conflict do nothing returning version`
      : `update aval.group_minutes set es = $2, en = $3, drafted_by = aval.person(), drafted_at = $4, version = version + 1
         where meeting_id = $1 and version = $5 and state = 'draft' returning version`,
    [meetingId, draft.es, draft.en, draft.at, ...(draft.version === 0 ? [] : [draft.version])],
  )
  const version = rows[0]?.version
  if (version === undefined) return undefined
  await tx.client.query('delete from aval.group_decision where meeting_id = $1', [meetingId])
  for (const [place, { es, en }] of draft.decisions.entries())
    await tx.client.query(
      'insert into aval.group_decision (meeting_id, number, es, en) values ($1, $2, $3, $4)',
      [meetingId, place + 1, es, en],
    )
  return version
}

export const agreeToMinutes = async (
  tx: Tx,
  {
    meetingId,
    memberId,
    version,
    at,
  }: {
    readonly meetingId: string
    readonly memberId: string
    readonly version: number
    readonly at: string
  },
): Promise<void> => {
  await tx.client.query(
    `insert into aval.minutes_approval (meeting_id, member_id, version, at) values ($1, $2, $3, $4)
     on conflict (meeting_id, member_id) do update set version = excluded.version, at = excluded.at`,
    [meetingId, memberId, version, at],
  )
}

/** Who said of this very draft that it tells it as it was. */
export const agreedTo = async (tx: Tx, meetingId: string, version: number): Promise<readonly string[]> =>
  (
    await tx.client.query<{ memberId: string }>(
      `select a.member_id as "memberId" from aval.minutes_approval a where a.meeting_id = $1 and a.version = $2`,
      [meetingId, version],
    )
  ).rows.map(({ memberId }) => memberId)

export const approveMinutesRow = async (
  tx: Tx,
  meetingId: string,
  { at, approvedIn }: { readonly at: string; readonly approvedIn: string | null },
): Promise<void> => {
  await tx.client.query(
    `update aval.group_minutes set state = 'approved', approved_by = aval.person(), approved_at = $2, approved_in = $3
     where meeting_id = $1`,
    [meetingId, at, approvedIn],
  )
}

export const publishMinutesRow = async (tx: Tx, meetingId: string): Promise<void> => {
  await tx.client.query('update aval.group_minutes set public = true where meeting_id = $1', [meetingId])
}

/** The minutes of a group that were made public, each with its decisions, by meeting. */
export const publicMinutesOf = async (
  tx: Tx,
  groupId: string,
): Promise<
  ReadonlyMap<string, { readonly es: string; readonly en: string; readonly decisions: readonly Decision[] }>
> => {
  const { rows } = await tx.client.query<{ id: string; es: string; en: string; decisions: Decision[] }>(
    `select x.meeting_id as id, x.es, x.en, coalesce((
       select jsonb_agg(jsonb_build_object('number', d.number, 'es', d.es, 'en', d.en) order by d.number)
       from aval.group_decision d where d.meeting_id = x.meeting_id), '[]') as decisions
     from aval.group_minutes x join aval.group_meeting m on m.id = x.meeting_id where m.group_id = $1 and x.public`,
    [groupId],
  )
  return new Map(rows.map(({ id, ...told }) => [id, told]))
}
