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
  readonly state: 'proposed' | 'confirmed' | 'declined' | 'parted'
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
      `${MERGE} where m.state in ('proposed', 'confirmed') order by m.state <> 'proposed', m.proposed_at desc limit $1`,
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
  {
    id,
    to,
    at,
  }: { readonly id: string; readonly to: 'confirmed' | 'declined' | 'parted'; readonly at: string },
): Promise<void> => {
  const who =
    to === 'parted'
      ? 'parted_by = aval.person(), parted_at = $3'
      : 'decided_by = aval.person(), decided_at = $3'
  const { rows } = await tx.client.query<{ gone: string; kept: string }>(
    `update aval.participant_merge set state = $2, ${who} where id = $1 returning gone_id as gone, kept_id as kept`,
    [id, to, at],
  )
  const [moved] = rows
  if (!moved || to === 'declined') return
  await tx.client.query('update aval.participant set merged_into = $2 where id = $1', [
    moved.gone,
    to === 'confirmed' ? moved.kept : null,
  ])
}

/** Whoever could be somebody else: nobody's other row, not forgotten, and no merge of theirs waits or was declined. */
export const unmergedPeople = async (tx: Tx): Promise<readonly MergeSide[]> =>
  (
    await tx.client.query<MergeSide>(
      `select p.id, p.name, p.email, p.organisation,
         (select count(*)::int from aval.enrolment e where e.participant_id = p.id) as workshops
       from aval.participant p where p.merged_into is null and p.erased_at is null
         and not exists (select 1 from aval.participant_merge m where m.gone_id = p.id and m.state in ('proposed', 'declined'))
       order by p.name, p.created_at, p.id limit 50000`,
    )
  ).rows

export const hasMerged = async (tx: Tx, id: string): Promise<boolean> =>
  ((await tx.client.query('select 1 from aval.participant where merged_into = $1 limit 1', [id])).rowCount ??
    0) > 0
