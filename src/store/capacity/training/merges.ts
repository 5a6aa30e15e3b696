import type { MergeState } from '../../../domain/capacity/training/participant.ts'
import type { Tx } from '../../database/scope.ts'

export interface MergeSide {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly organisation: string
  readonly workshops: number
}

const side = (
  of: string,
) => `json_build_object('id', ${of}.id, 'name', ${of}.name, 'email', ${of}.email, 'organisation', ${of}.organisation,
  'workshops', (select count(*)::int from aval.enrolment e where e.participant_id = ${of}.id))`

export interface MergeRow {
  readonly id: string
  readonly state: MergeState
  readonly reason: string
  readonly gone: MergeSide
  readonly kept: MergeSide
  readonly proposedById: string | null
  readonly proposedBy: string | null
  readonly proposedAt: string
  readonly decidedBy: string | null
}

const MERGE = `select m.id, m.state, m.reason, ${side('g')} as gone, ${side('k')} as kept, m.proposed_by as "proposedById",
    p.name as "proposedBy", m.proposed_at as "proposedAt", d.name as "decidedBy"
  from aval.participant_merge m join aval.participant g on g.id = m.gone_id join aval.participant k on k.id = m.kept_id
    left join aval.person p on p.id = m.proposed_by left join aval.person d on d.id = m.decided_by`

/** What waits first, then the latest. */
export const latestMerges = async (tx: Tx, most: number): Promise<readonly MergeRow[]> =>
  (
    await tx.client.query<MergeRow>(
      `${MERGE} where m.state in ('proposed', 'confirmed', 'declined') order by m.state <> 'proposed', m.proposed_at desc limit $1`,
      [most],
    )
  ).rows

export const lockMerge = async (tx: Tx, id: string): Promise<MergeRow | undefined> =>
  (await tx.client.query<MergeRow>(`${MERGE} where m.id = $1 for update of m`, [id])).rows[0]

export const proposeMergeRow = async (
  tx: Tx,
  merge: { readonly gone: string; readonly kept: string; readonly reason: string; readonly at: string },
): Promise<string> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `insert into aval.participant_merge (gone_id, kept_id, state, reason, proposed_by, proposed_at)
     values ($1, $2, 'proposed', $3, aval.person(), $4) returning id`,
    [merge.gone, merge.kept, merge.reason, merge.at],
  )
  const id = rows[0]?.id
  if (!id) throw new Error('a merge was proposed and has no id')
  return id
}

/** INVARIANT: the merge is confirmed before the row points to whom it is; the database looks. */
export const moveMergeRow = async (
  tx: Tx,
  { id, to, at }: { readonly id: string; readonly to: Exclude<MergeState, 'proposed'>; readonly at: string },
): Promise<void> => {
  const who = {
    parted: ', parted_by = aval.person(), parted_at = $3::timestamptz',
    // Who proposed, and who declined, stays; the audit log has who looks at it again.
    withdrawn: ', decided_at = coalesce(decided_at, $3::timestamptz)',
    confirmed: ', decided_by = aval.person(), decided_at = $3::timestamptz',
    declined: ', decided_by = aval.person(), decided_at = $3::timestamptz',
  }[to]
  const { rows } = await tx.client.query<{ gone: string; kept: string }>(
    `update aval.participant_merge set state = $2${who} where id = $1 returning gone_id as gone, kept_id as kept`,
    [id, to, at],
  )
  const [moved] = rows
  if (!moved || (to !== 'confirmed' && to !== 'parted')) return
  await tx.client.query('update aval.participant set merged_into = $2 where id = $1', [
    moved.gone,
    to === 'confirmed' ? moved.kept : null,
  ])
}

/** Others are merged into them, or a proposal to do so waits. */
export const hasOthers = async (tx: Tx, id: string): Promise<boolean> =>
  ((
    await tx.client.query(
      `select 1 from aval.participant where merged_into = $1
       union all select 1 from aval.participant_merge where kept_id = $1 and state = 'proposed' limit 1`,
      [id],
    )
  ).rowCount ?? 0) > 0

/** A proposal about these two that waits. */
export const waitingMergeOf = async (tx: Tx, one: string, other: string): Promise<string | undefined> =>
  (
    await tx.client.query<{ id: string }>(
      `select id from aval.participant_merge where state = 'proposed' and (gone_id, kept_id) in (($1, $2), ($2, $1))`,
      [one, other],
    )
  ).rows[0]?.id

/** Any of these is to be merged into somebody: the proposal waits. */
export const isGoing = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
  ((
    await tx.client.query(
      `select 1 from aval.participant_merge where state = 'proposed' and gone_id = any ($1::uuid[]) limit 1`,
      [ids],
    )
  ).rowCount ?? 0) > 0

export const workshopsOf = async (tx: Tx, id: string): Promise<number> =>
  (
    await tx.client.query<{ n: number }>(
      'select count(*)::int as n from aval.enrolment where participant_id = $1',
      [id],
    )
  ).rows[0]?.n ?? 0

export const hasMerged = async (tx: Tx, id: string): Promise<boolean> =>
  ((await tx.client.query('select 1 from aval.participant where merged_into = $1 limit 1', [id])).rowCount ??
    0) > 0
