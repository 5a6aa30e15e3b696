import type { Instant } from '../../domain/kernel/day.ts'
import type { Tx } from '../database/scope.ts'

/** A published version is never changed; content is checked by targeting itself when it is read. */
export interface KeptTables {
  readonly version: number
  readonly content: unknown
}

export const publishedTables = async (tx: Tx): Promise<KeptTables | undefined> => {
  const { rows } = await tx.client.query<KeptTables>(
    `select version, content from aval.targeting_tables where state = 'published'
     order by published_at desc, version desc limit 1`,
  )
  return rows[0]
}

/** The first version, out of the programme. Of several that begin at once, one writes it. */
export const keepFirstTables = async (tx: Tx, content: unknown, at: Instant): Promise<void> => {
  await tx.client.query(
    `insert into aval.targeting_tables (version, content, state, written_at, published_at)
     select 1, $1, 'published', $2, $2 where not exists (select 1 from aval.targeting_tables)
     on conflict (version) do nothing`,
    [JSON.stringify(content), at],
  )
}

/** The latest reckoning of the tables that hold. */
export const latestThresholds = async (tx: Tx): Promise<KeptTables | undefined> => {
  const { rows } = await tx.client.query<KeptTables>(
    'select version, content from aval.targeting_thresholds order by version desc limit 1',
  )
  return rows[0]
}

export const tablesOfVersion = async (tx: Tx, version: number): Promise<unknown> => {
  const { rows } = await tx.client.query<{ content: unknown }>(
    'select content from aval.targeting_tables where version = $1',
    [version],
  )
  return rows[0]?.content
}

export const thresholdsOfVersion = async (tx: Tx, version: number): Promise<unknown> => {
  const { rows } = await tx.client.query<{ content: unknown }>(
    'select content from aval.targeting_thresholds where version = $1',
    [version],
  )
  return rows[0]?.content
}

export interface TablesVersion {
  readonly version: number
  readonly content: unknown
  readonly state: 'draft' | 'proposed' | 'published' | 'declined'
  readonly basedOn: number | null
  readonly reason: string
  readonly trial: unknown
  readonly revision: number
  readonly writtenBy: string | null
  readonly writerName: string | null
  readonly writtenAt: string
  readonly publisherName: string | null
  readonly publishedAt: string | null
  readonly demonstration: boolean
}

const VERSION = `
  select t.version, t.content, t.state, t.based_on as "basedOn", t.reason, t.trial, t.revision, t.written_by as "writtenBy",
    w.name as "writerName", t.written_at as "writtenAt", p.name as "publisherName", t.published_at as "publishedAt",
    t.demonstration
  from aval.targeting_tables t
  left join aval.person w on w.id = t.written_by
  left join aval.person p on p.id = t.published_by`

export const findVersion = async (tx: Tx, version: number): Promise<TablesVersion | undefined> =>
  (await tx.client.query<TablesVersion>(`${VERSION} where t.version = $1`, [version])).rows[0]

export const draftOf = async (tx: Tx, personId: string): Promise<TablesVersion | undefined> =>
  (
    await tx.client.query<TablesVersion>(`${VERSION} where t.state = 'draft' and t.written_by = $1`, [
      personId,
    ])
  ).rows[0]

export const proposedVersions = async (tx: Tx): Promise<readonly TablesVersion[]> =>
  (await tx.client.query<TablesVersion>(`${VERSION} where t.state = 'proposed' order by t.version`)).rows

/** Published and declined, the latest first; `before` is the lowest version of the page before. */
export const endedVersions = async (
  tx: Tx,
  before: number,
  limit: number,
): Promise<readonly Omit<TablesVersion, 'content'>[]> =>
  (
    await tx.client.query<TablesVersion>(
      `${VERSION.replace('t.content, ', '')} where t.state in ('published', 'declined') and t.version < $1
       order by t.version desc limit $2`,
      [before, limit],
    )
  ).rows

/** Versions are numbered and published by one at a time. */
export const lockVersions = async (tx: Tx): Promise<void> => {
  await tx.client.query('select pg_advisory_xact_lock(7205)')
}

/** Answers the version. */
export const insertDraft = async (
  tx: Tx,
  draft: { readonly content: unknown; readonly basedOn: number; readonly by: string; readonly at: Instant },
): Promise<number> => {
  await lockVersions(tx)
  const { rows } = await tx.client.query<{ version: number }>(
    `insert into aval.targeting_tables (version, content, state, based_on, written_by, written_at)
     select coalesce(max(version), 0) + 1, $1, 'draft', $2, $3, $4 from aval.targeting_tables returning version`,
    [JSON.stringify(draft.content), draft.basedOn, draft.by, draft.at],
  )
  return rows[0]?.version ?? 0
}

/** What was tried is tried no more. False where somebody saved in between. */
export const changeDraft = async (
  tx: Tx,
  version: number,
  {
    content,
    basedOn,
    revision,
    at,
  }: { readonly content: unknown; readonly basedOn: number; readonly revision: number; readonly at: Instant },
): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update aval.targeting_tables set content = $2, based_on = $3, trial = null, revision = revision + 1, written_at = $5
     where version = $1 and state = 'draft' and revision = $4`,
    [version, JSON.stringify(content), basedOn, revision, at],
  )
  return rowCount === 1
}

export const throwDraftAway = async (tx: Tx, version: number): Promise<void> => {
  await tx.client.query(`delete from aval.targeting_tables where version = $1 and state = 'draft'`, [version])
}

/** Kept only with the content that was tried. */
export const keepTrial = async (tx: Tx, version: number, revision: number, trial: unknown): Promise<void> => {
  await tx.client.query(
    `update aval.targeting_tables set trial = $3 where version = $1 and state = 'draft' and revision = $2`,
    [version, revision, JSON.stringify(trial)],
  )
}

export const setState = async (
  tx: Tx,
  version: number,
  to:
    | { readonly state: 'proposed'; readonly reason: string }
    | { readonly state: 'declined' }
    | { readonly state: 'published'; readonly by: string; readonly at: Instant },
): Promise<void> => {
  await tx.client.query(
    `update aval.targeting_tables set state = $2, reason = coalesce($3, reason), published_by = $4, published_at = $5
     where version = $1`,
    [
      version,
      to.state,
      to.state === 'proposed' ? to.reason : null,
      to.state === 'published' ? to.by : null,
      to.state === 'published' ? to.at : null,
    ],
  )
}

export const keepThresholds = async (
  tx: Tx,
  { tables, content, at }: { readonly tables: number; readonly content: unknown; readonly at: Instant },
): Promise<number> => {
  await lockVersions(tx)
  const { rows } = await tx.client.query<{ version: number }>(
    `insert into aval.targeting_thresholds (version, tables_version, content, reckoned_at)
     select coalesce(max(version), 0) + 1, $1, $2, $3 from aval.targeting_thresholds returning version`,
    [tables, JSON.stringify(content), at],
  )
  return rows[0]?.version ?? 0
}

export const lastReckoning = async (
  tx: Tx,
): Promise<{ readonly tables: number; readonly at: Instant } | undefined> => {
  const { rows } = await tx.client.query<{ tables: number; at: Instant }>(
    'select tables_version as tables, reckoned_at as at from aval.targeting_thresholds order by version desc limit 1',
  )
  return rows[0]
}
